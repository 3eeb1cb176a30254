/** The name of a body that signs over two lines. */
import type { IssuerReader } from './issuers.ts';
import { sharedWords } from './similar.ts';

const LONGEST_HALF = 60;
/** So much of a first half stands in the title as well: the body was set up for what the document does. */
const OF_TITLE = 0.7;
const SHORTEST_HALF = 6;

/** Whether a line is the first half of a signature that the next line, itself the name of a body, goes on with. */
export function isRestOfSigner(first: string, second: string, title: string, issuers: IssuerReader): boolean {
  if (first.length < SHORTEST_HALF || first.length > LONGEST_HALF || /[。；：，]/u.test(first)) return false;
  if (issuers.split(first).length > 0 || issuers.split(second).length !== 1) return false;
  return /[的为和与及、]$/u.test(first) || sharedWords(first, title) >= OF_TITLE;
}
