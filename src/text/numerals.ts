/**
 * Chinese and Arabic numerals as official documents print them.
 * Pure: text in, number out.
 */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  // 大写, as on invoices and in contracts
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Characters that may stand in a Chinese numeral, for use inside a RegExp character class. */
export const CHINESE_NUMERAL_CLASS = '〇零○一二两三四五六七八九十百千';

/** The same, with the numerals of invoices and contracts. */
export const ANY_CHINESE_NUMERAL_CLASS = `${CHINESE_NUMERAL_CLASS}壹贰叁肆伍陆柒捌玖拾佰仟`;

const CIRCLED_START = '①'.charCodeAt(0);

/** Full-width digits and letters to ASCII; the length does not change. */
export function toHalfWidthAlphanumerics(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ％．]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

/**
 * The value of a numeral: `十二` → 12, `一百零三` → 103, `二〇一九` → 2019, `３` → 3, `⑤` → 5, `1,200` → 1200.
 * @returns null when the text is not a numeral, or one of more digits than a number holds.
 */
export function parseNumeral(text: string): number | null {
  const value = valueIn(toHalfWidthAlphanumerics(text.trim()));
  return value !== null && Number.isFinite(value) ? value : null;
}

function valueIn(trimmed: string): number | null {
  if (trimmed === '') return null;
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$|^\d+(\.\d+)?$/.test(trimmed)) return Number(trimmed.replaceAll(',', ''));
  if (trimmed.length === 1 && trimmed >= '①' && trimmed <= '⑳') return trimmed.charCodeAt(0) - CIRCLED_START + 1;
  return parseChineseNumeral(trimmed);
}

function parseChineseNumeral(text: string): number | null {
  const characters = [...text];
  if (characters.every((c) => c in DIGITS)) {
    return characters.length === 1 ? (DIGITS[text] ?? null) : Number(characters.map((c) => DIGITS[c]).join(''));
  }
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const c of characters) {
    const place = PLACES[c];
    const myriad = MYRIADS[c];
    if (c in DIGITS) {
      digit = DIGITS[c] ?? 0;
    } else if (place !== undefined) {
      section += (digit || 1) * place;
      digit = 0;
    } else if (myriad !== undefined) {
      total = (total + section + digit) * myriad;
      section = 0;
      digit = 0;
    } else {
      return null;
    }
  }
  return total + section + digit;
}

/** The Chinese numeral of a whole number from 1 to 999, as used in markers: 26 → 二十六, 105 → 一百零五. */
export function toChineseNumeral(value: number): string {
  const digits = '零一二三四五六七八九';
  if (value >= 100) {
    const rest = value % 100;
    const hundreds = `${digits[Math.floor(value / 100)]}百`;
    if (rest === 0) return hundreds;
    return `${hundreds}${rest < 10 ? '零' : rest < 20 ? '一' : ''}${toChineseNumeral(rest)}`;
  }
  if (value < 10) return digits[value] ?? String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? digits[tens] : ''}十${ones ? digits[ones] : ''}`;
}
