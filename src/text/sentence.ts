/** Whole sentences of a passage. */

const END = /[。；！？\n]/u;

/** Of the sentence or sentences that hold a place: from the end of the one before to the end of its own. */
export function sentenceSpan(text: string, [start, end]: readonly [number, number]): [number, number] {
  let from = start;
  while (from > 0 && !END.test(text[from - 1] ?? '')) from -= 1;
  let to = Math.max(end, start);
  if (to > from && END.test(text[to - 1] ?? '')) to -= 1;
  while (to < text.length && !END.test(text[to] ?? '')) to += 1;
  return [from, Math.min(text.length, text[to] === '\n' ? to : to + 1)];
}

export function sentenceAround(text: string, place: readonly [number, number]): string {
  return text.slice(...sentenceSpan(text, place)).trim();
}
