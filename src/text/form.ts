/** What of a text is more than form: without punctuation, width, spaces, and one way to write a number. */
import { CHINESE_NUMERAL_CLASS, parseNumeral, toChineseNumeral } from './numerals.ts';
import { toSimplified } from './script.ts';

const NUMERALS = new RegExp(`[${CHINESE_NUMERAL_CLASS}]+`, 'gu');

/** 《“十四五”规划（2021－2025年）》 and 《十四五规划 (2021—2025年)》 are alike. For text in one script. */
export function withoutForm(text: string): string {
  return text
    .normalize('NFKC')
    .replace(NUMERALS, (numeral) => plainNumeral(numeral))
    .replace(/(\d),(?=\d{3}(?!\d))/gu, '$1')
    .replace(/(?<=\d)\s*[—–~-]+\s*(?=\d)/gu, '-')
    .replace(/(?<!\d)[.-]|[.-](?!\d)|[^\p{L}\p{N}%.-]/gu, '')
    .toLowerCase();
}

/** 三 → 3, 二十 → 20, 二〇二五 → 2025; 十二五 is no numeral but the name of a plan, and stays. */
function plainNumeral(numeral: string): string {
  const value = parseNumeral(numeral);
  if (value === null) return numeral;
  if (!/[十百千]/u.test(numeral)) return String(value);
  return value > 0 && value < 1000 && toChineseNumeral(value) === numeral ? String(value) : numeral;
}

/** The same for texts of either script. */
export function sameInAnyForm(text: string): string {
  return withoutForm(toSimplified(text));
}
