/** The beginning of a text that is too long to show whole, ended where a reader would pause. */
const PAUSE = /[。；！？，、：\n]/u;
/** Of the length asked for, no less than so much is kept for the sake of a pause. */
const LEAST = 0.6;

/**
 * Where to end a text of which no more than so many characters are shown: after a sign, in no word's middle.
 * @param most UTF-16 units; the text has more
 * @returns an index, at most `most`; `most` itself where no sign is near, one less inside a pair of surrogates
 */
export function pauseBefore(text: string, most: number): number {
  for (let end = most; end > most * LEAST; end -= 1) if (PAUSE.test(text[end - 1] ?? '')) return end;
  return /[\uD800-\uDBFF]/.test(text[most - 1] ?? '') ? most - 1 : most;
}

/** A text, or its beginning with … for the rest. */
export function openingOf(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, pauseBefore(text, most)).replace(/[，、：\n]$/u, '')}…`;
}
