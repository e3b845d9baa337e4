import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test.each(['PRIVACY.md', 'SECURITY.md', 'README.md'])('every test that %s names is there', (paper) => {
  const named = readFileSync(paper, 'utf8').match(/\btests\/[\w./-]+\.test\.tsx?/g) ?? [];
  if (paper !== 'README.md') expect(named.length).toBeGreaterThan(2);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});
