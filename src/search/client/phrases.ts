/** Where a phrase stands: the positions of its pairs of characters, each shifted to the phrase's beginning, in common. */
import type { Engine, Positions } from './engine.ts';

/** Up to so many documents are looked into rather than reading more of the index. */
const LOOKED_INTO = 3;

/** Whether a phrase stands at a position of a document, by its text. */
export type TextCheck = (document: number, position: number, phrase: string) => Promise<boolean>;

/** In a small base a pair that stands in so few places is enough: their texts are smaller than more of the index. */
const FEW_PLACES = 6;

/**
 * @param phrase folded, at least one character
 * @param small whether the base is small, so that reading one pair after the other costs no time
 */
export async function findPhrase(phrase: string, engine: Engine, check: TextCheck, small: boolean): Promise<Positions> {
  if (phrase.length === 1) return engine.single(phrase);
  const at = (offset: number) => engine.pair(phrase.charAt(offset), phrase.charAt(offset + 1));
  const last = phrase.length - 2;
  const offsets = coverOf(phrase.length);
  // the ends first: two pairs leave few documents of a long phrase
  const ends = last > 0 ? [0, last] : [0];
  if (small && last > 0) {
    const places = await at(0);
    if ([...places.values()].reduce((sum, starts) => sum + starts.length, 0) <= FEW_PLACES)
      return checked(places, phrase, check);
  }
  const found = await Promise.all(ends.map(at));
  let common = ends.reduce<Positions | null>((all, offset, i) => meet(all, found[i], offset), null) ?? new Map();
  const inner = offsets.filter((offset) => !ends.includes(offset));
  if (inner.length === 0 || common.size === 0) return common;
  if (common.size <= LOOKED_INTO) return checked(common, phrase, check);
  for (const [i, positions] of (await Promise.all(inner.map(at))).entries())
    common = meet(common, positions, inner[i] ?? 0);
  return common;
}

/** Offsets of pairs that cover a phrase: 0, 2, 4 … and the last. */
function coverOf(length: number): number[] {
  const offsets = Array.from({ length: Math.floor(length / 2) }, (_, i) => i * 2);
  return length % 2 === 1 && length > 1 ? [...offsets, length - 2] : offsets;
}

/** Positions that stand in both, those of the second being `offset` further on. */
function meet(common: Positions | null, positions: Positions | undefined, offset: number): Positions {
  const result: Positions = new Map();
  if (!positions) return result;
  if (common === null) return offset === 0 ? positions : result;
  for (const [document, starts] of common) {
    const others = positions.get(document);
    if (!others) continue;
    const wanted = new Set(others);
    const kept = starts.filter((start) => wanted.has(start + offset));
    if (kept.length > 0) result.set(document, kept);
  }
  return result;
}

async function checked(common: Positions, phrase: string, check: TextCheck): Promise<Positions> {
  const result: Positions = new Map();
  for (const [document, starts] of common) {
    const stands = await Promise.all(starts.map((start) => check(document, start, phrase)));
    const kept = starts.filter((_, i) => stands[i]);
    if (kept.length > 0) result.set(document, kept);
  }
  return result;
}
