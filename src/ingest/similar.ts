/** Titles compared by their words: signs, spaces and widths are printed in every way. */

/** The characters of a text that carry its words, and where each stands in it. */
export interface Squashed {
  text: string;
  /** index in the text of each character */
  at: number[];
}

export function squash(text: string): Squashed {
  let squashed = '';
  const at: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i] ?? '';
    if (!/[\p{L}\p{N}]/u.test(c)) continue;
    squashed += c;
    at.push(i);
  }
  return { text: squashed, at };
}

/** The share of the pairs of neighbouring characters of `part` that `whole` has too: 1 when its words are all there. */
export function sharedWords(part: string, whole: string): number {
  if (part.length < 2) return whole.includes(part) ? 1 : 0;
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < whole.length; i += 1) pairs.add(whole.slice(i, i + 2));
  let shared = 0;
  for (let i = 0; i + 1 < part.length; i += 1) if (pairs.has(part.slice(i, i + 2))) shared += 1;
  return shared / (part.length - 1);
}
