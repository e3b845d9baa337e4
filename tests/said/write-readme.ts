import { writeIntoReadme } from '../readme';
import { tables } from './tables';

/** `npm run said`: the README's tables of what the card says, written anew. */
writeIntoReadme('said', tables());
