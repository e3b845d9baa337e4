import { expect, it } from 'vitest';
import { readFromReadme } from '../readme';
import { tables } from './tables';

it('the README tells what the card says in its very words; after a change, `npm run said` writes them anew', () => {
  expect(readFromReadme('said')).toBe(tables());
});
