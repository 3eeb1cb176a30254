/** Near misses: words of the base that a mistyped phrase was perhaps meant to be. */

import type { Folder } from '../fold.ts';
import type { Engine } from './engine.ts';
import { isWhole } from './whole.ts';

/** Shorter phrases are compared with the terms that the base knows by name. */
const SHORTEST_IN_TEXT = 5;
const MOST = 3;
const LOOKED_INTO = 8;

/** The segment at a position: as printed, folded, and where it stands in the folded one. */
export interface Segment {
  text: string;
  characters: string;
  /** of each folded character in the text */
  offsets: readonly number[];
  offset: number;
}
export type SegmentAt = (document: number, position: number) => Promise<Segment>;

/** A term of the base, printed and folded. */
export type Term = Omit<Segment, 'offset'>;

export function termOf(text: string, folder: Folder): Term {
  const { characters, offsets } = folder.fold(text);
  return { text, characters, offsets };
}

/** The stretch as printed when it is whole words side by side, without signs or spaces in it; else null. */
function wordsAt({ text, offsets }: Term, from: number, length: number): string | null {
  const [start = 0, end = 0] = [offsets[from], (offsets[from + length - 1] ?? -1) + 1];
  return end - start === length && isWhole(text, start, end) ? text.slice(start, end) : null;
}

/** Words of the base that differ from a phrase by a character or two, as printed, the most frequent first. */
export async function nearMisses(
  phrase: string,
  terms: readonly Term[],
  engine: Engine,
  segmentAt: SegmentAt,
): Promise<string[]> {
  const named = nearWords(phrase, terms);
  if (phrase.length < SHORTEST_IN_TEXT) return named.slice(0, MOST);
  return [...new Set([...named, ...(await nearInText(phrase, engine, segmentAt))])].slice(0, MOST);
}

/** Known terms, or whole words in them, as long as the phrase with another character in it, or with one more. */
export function nearWords(phrase: string, terms: readonly Term[]): string[] {
  if (phrase.length < 2) return [];
  const counts = new Map<string, number>();
  for (const term of terms) {
    const { characters } = term;
    for (const length of characters.length === phrase.length ? [phrase.length] : [phrase.length, phrase.length + 1]) {
      for (let start = 0; start + length <= characters.length; start += 1) {
        const window = characters.slice(start, start + length);
        if (window === phrase || !isNear(phrase, window)) continue;
        const words = wordsAt(term, start, length);
        if (words !== null) counts.set(words, (counts.get(words) ?? 0) + (window === characters ? 10 : 1));
      }
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

/** One character replaced, one left out, or two neighbours swapped. */
export function isNear(typed: string, word: string): boolean {
  let start = 0;
  while (start < typed.length && typed[start] === word[start]) start += 1;
  let end = 0;
  while (end < typed.length - start && end < word.length - start && typed.at(-1 - end) === word.at(-1 - end)) end += 1;
  const [left, right] = [typed.length - start - end, word.length - start - end];
  if (typed.length < 3) return left === 1 && right === 1 && typed.length === 2 && start + end === 1;
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && typed[start] === word[start + 1] && typed[start + 1] === word[start];
}

/** As long, and one character in five differs at most. */
function isAlmost(phrase: string, words: string): boolean {
  const different = [...phrase].filter((c, i) => c !== words[i]).length;
  return words.length === phrase.length && different <= Math.max(1, Math.floor(phrase.length / 5));
}

/** Whole words of texts that have at least half of the phrase's pairs in place. */
async function nearInText(phrase: string, engine: Engine, segmentAt: SegmentAt): Promise<string[]> {
  const pairs = phrase.length - 1;
  const found = await Promise.all(
    Array.from({ length: pairs }, (_, i) => engine.pair(phrase.charAt(i), phrase.charAt(i + 1))),
  );
  const diagonals = new Map<string, { document: number; start: number; pairs: number }>();
  found.forEach((positions, offset) => {
    for (const [document, starts] of positions) {
      for (const position of starts) {
        const key = `${document}:${position - offset}`;
        const known = diagonals.get(key) ?? { document, start: position - offset, pairs: 0 };
        known.pairs += 1;
        diagonals.set(key, known);
      }
    }
  });
  const best = [...diagonals.values()]
    .filter((diagonal) => diagonal.pairs >= Math.ceil(pairs / 2) && diagonal.start >= 0)
    .sort((a, b) => b.pairs - a.pairs)
    .slice(0, LOOKED_INTO);
  const counts = new Map<string, number>();
  for (const { document, start } of best) {
    const segment = await segmentAt(document, start);
    const folded = segment.characters.slice(segment.offset, segment.offset + phrase.length);
    if (folded === phrase || !isAlmost(phrase, folded)) continue;
    const words = wordsAt(segment, segment.offset, phrase.length);
    if (words !== null) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([words]) => words);
}
