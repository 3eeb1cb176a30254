/** Near misses: what the base says in place of a mistyped phrase. */
import type { Engine } from './engine.ts';

/** Shorter phrases are compared with the words that the base knows by name. */
const SHORTEST_IN_TEXT = 5;
const MOST = 3;
const LOOKED_INTO = 8;

/** Folded characters of the segment at a position, and the offset in them. */
export type SegmentAt = (document: number, position: number) => Promise<{ characters: string; offset: number }>;

/** Phrases of the base that differ from one by a character or two, the most frequent first. */
export async function nearMisses(
  phrase: string,
  vocabulary: readonly string[],
  engine: Engine,
  segmentAt: SegmentAt,
): Promise<string[]> {
  const named = nearWords(phrase, vocabulary);
  if (phrase.length < SHORTEST_IN_TEXT) return named.slice(0, MOST);
  return [...new Set([...named, ...(await nearInText(phrase, engine, segmentAt))])].slice(0, MOST);
}

/** Stretches of known words, as long as the phrase, with one other character, one more or one less. */
export function nearWords(phrase: string, vocabulary: readonly string[]): string[] {
  if (phrase.length < 2) return [];
  const counts = new Map<string, number>();
  for (const word of vocabulary) {
    for (const length of word.length === phrase.length ? [phrase.length] : [phrase.length, phrase.length + 1]) {
      for (let start = 0; start + length <= word.length; start += 1) {
        const window = word.slice(start, start + length);
        if (window === phrase || !isNear(phrase, window)) continue;
        counts.set(window, (counts.get(window) ?? 0) + (window === word ? 10 : 1));
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

/** Stretches of text that have at least half of the phrase's pairs in place. */
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
    const { characters, offset } = await segmentAt(document, start);
    const words = characters.slice(offset, offset + phrase.length);
    if (words !== phrase && isAlmost(phrase, words)) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([words]) => words);
}
