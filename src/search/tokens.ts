/**
 * Text for Pagefind: every two folded characters that stand side by side are one word of Latin letters and digits, so
 * that the position of a word is the offset of its first character. Pagefind neither cuts nor stems such words, and
 * two characters are rare enough that a query reads little of the index.
 */

const DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const BASE = DIGITS.length;
/** Blocks of characters that have a code of three digits, in order: Han, Han extension A, surrogates, the rest. */
const BLOCKS: readonly [first: number, last: number][] = [
  [0x4e00, 0x9fff],
  [0x3400, 0x4dbf],
  [0xd800, 0xdfff],
  [0x0000, 0x33ff],
  [0xf900, 0xfaff],
];
/** Begins the code, of five digits, of any other character; no code of three digits begins so. */
const OTHER = '8';
/** Stands after the last character of a segment. */
const END = '999';

const digits = (value: number, count: number): string =>
  Array.from({ length: count }, (_, i) => DIGITS[Math.floor(value / BASE ** (count - 1 - i)) % BASE]).join('');

const codes = new Map<string, string>();

/** The code of one folded character (a UTF-16 unit). No code is the beginning of another. */
export function codeOf(character: string): string {
  const known = codes.get(character);
  if (known !== undefined) return known;
  const unit = character.charCodeAt(0);
  let start = 0;
  let code: string | null = null;
  for (const [first, last] of BLOCKS) {
    if (unit >= first && unit <= last) code = digits(start + unit - first, 3);
    start += last - first + 1;
  }
  code ??= OTHER + digits(unit, 4);
  codes.set(character, code);
  return code;
}

/** The word for two characters side by side. */
export function tokenOf(first: string, second: string): string {
  return codeOf(first) + codeOf(second);
}

/** The words of a segment, as many as it has characters: 条例草 → 条例, 例草, 草 and the end. */
export function tokensOf(folded: string): string[] {
  return Array.from(
    { length: folded.length },
    (_, i) => codeOf(folded.charAt(i)) + (i + 1 < folded.length ? codeOf(folded.charAt(i + 1)) : END),
  );
}

/** A language that Pagefind neither segments nor stems. */
export const INDEX_LANGUAGE = 'unknown';
