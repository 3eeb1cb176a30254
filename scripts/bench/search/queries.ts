/** Random substrings of the documents, with the passages that contain them by brute force. */
import { createFolder } from '../../../src/search/fold.ts';
import { makeFoldTable } from '../../../src/search/fold-table.ts';
import { toTraditional } from '../../../src/text/script.ts';
import { seededPick } from '../../lib/random.ts';

export interface BenchQuery {
  text: string;
  script: 'hans' | 'hant';
  /** ids of the passages whose heading or text contains it */
  expected: Set<string>;
}

const SHORTEST = 2;
const LONGEST = 8;

/** Every second one is typed in traditional characters. A query has at least two characters that count. */
export function makeQueries(
  passages: readonly { id: string; heading: string; text: string }[],
  count: number,
  seed: number,
): BenchQuery[] {
  const { fold } = createFolder(makeFoldTable());
  const folded = passages.map(({ id, heading, text }) => ({
    id,
    parts: [fold(heading).characters, fold(text).characters],
  }));
  const pick = seededPick(seed);
  const queries: BenchQuery[] = [];
  while (queries.length < count) {
    const { text } = passages[pick(passages.length)] ?? { text: '' };
    const length = SHORTEST + pick(LONGEST - SHORTEST + 1);
    const start = pick(Math.max(1, text.length - length));
    const words = text.slice(start, start + length);
    const wanted = fold(words).characters;
    // a sign at the border of words is the query language's own
    if (wanted.length < SHORTEST || /[\s"“”「」\-｜]/u.test(words)) continue;
    const script = queries.length % 2 === 0 ? 'hans' : 'hant';
    queries.push({
      text: script === 'hans' ? words : toTraditional(words),
      script,
      expected: new Set(folded.filter(({ parts }) => parts.some((part) => part.includes(wanted))).map(({ id }) => id)),
    });
  }
  return queries;
}
