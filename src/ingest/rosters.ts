/**
 * Lists of persons: between their names, and between a name and a post, stands nothing but a gap, which tells them
 * apart (组长：李四 副镇长). Elsewhere in Chinese text a space tells nothing and is closed.
 */
import type { Lexicon } from '../lexicon/lexicon.ts';

export type RosterReader = (texts: readonly string[]) => (string[] | null)[];

/** The gap that stays between two words of a roster. */
export const GAP = '\u3000';
const SPACES = /[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+/u;
/** A gap no typist leaves between the words of a sentence. */
const WIDE = /[ \t\u00a0]{2,}|[\u2003\u3000]/u;
const NAME = /^\p{Script=Han}{2,4}$/u;
const SENTENCE = /[。；！？]/u;
const LONGEST = 200;
const LEAST_NAMES = 3;

/** @returns a function that gives, for each line, the words between which a gap is to stay; null for all other lines */
export function createRosterReader(lexicon: Lexicon): RosterReader {
  const spaced = lexicon.genre.rosterLabels.map((label) => [...label].join('\\s*')).sort((a, b) => b.length - a.length);
  const label = new RegExp(`^(?:${spaced.join('|')})\\s*[:：]\\s*`, 'u');
  return (texts) => {
    let inRoster = false;
    return texts.map((printed) => {
      const text = printed.trim();
      if (text === '') return null;
      const head = text.length <= LONGEST ? (label.exec(text)?.[0] ?? '') : '';
      const rest = text.slice(head.length);
      const words = wordsOf(rest);
      const [first = ''] = words;
      const goesOn = inRoster && words.length <= 3 && NAME.test(first);
      const names = WIDE.test(rest) && words.length >= LEAST_NAMES && words.every((word) => NAME.test(word));
      const roster = text.length <= LONGEST && !SENTENCE.test(rest) && words.length > 1;
      inRoster = head !== '' || (inRoster && NAME.test(first));
      if (!roster || !(head !== '' || goesOn || names)) return null;
      return [head + first, ...words.slice(1)];
    });
  };
}

/** The words between gaps; 张 三 is one, a name of two characters set as wide as one of three. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const word of text.split(SPACES)) {
    const last = words.at(-1);
    const halves =
      last !== undefined && /(?:^|[、，：])\p{Script=Han}$/u.test(last) && /^\p{Script=Han}(?:$|[、，])/u.test(word);
    if (halves) words[words.length - 1] = last + word;
    else if (word !== '') words.push(word);
  }
  return words;
}
