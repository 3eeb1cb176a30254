/**
 * A document number (发文字号) as people type it: 穗府办函〔2019〕2号 with any brackets or none, in either width and
 * script, with spaces, from its year on (2019年2号), or an order's (某部令第7号). A document number is told from the
 * words of a text by its form alone.
 */
import type { Folder } from './fold.ts';

export interface DocumentNumber {
  /** the office's sign, folded; empty when only year and running number are given */
  sign: string;
  /** null in the number of an order */
  year: number | null;
  running: number;
}

const OPEN = '[〔［\\[(【〈《<{﹝]';
const CLOSE = '[〕］\\])】〉》>}﹞]';
const QUOTES = /^["“「『《]+|["”」』》]+$/gu;
const YEARLY = new RegExp(
  `^(\\p{Script=Han}{0,30}?)(\\s*)(${OPEN}?)\\s*((?:19|20)\\d{2})\\s*年?\\s*(${CLOSE}?)\\s*年?\\s*第?\\s*0{0,3}(\\d{1,5})\\s*([号號]?)$`,
  'u',
);
const ORDER = /^(\p{Script=Han}{0,30}?)\s*(第?)\s*(\d{1,5})\s*[号號]$/u;

/** The number that a whole text is, in any spelling; null when it is none, or may as well be something else. */
export function readNumber(raw: string, folder: Folder): DocumentNumber | null {
  // full width to half width, of digits and brackets alike
  const text = raw.normalize('NFKC').trim().replace(QUOTES, '').trim();
  const fold = (words: string) => folder.fold(words).characters;
  const yearly = YEARLY.exec(text);
  if (yearly) {
    const [, sign = '', space = '', open = '', year = '', close = '', running = '', end = ''] = yearly;
    const bracketed = open !== '' || close !== '';
    // 电子商务 2019年2号 is a word and a number
    const apart = sign !== '' && space !== '' && !bracketed;
    if (!apart && (bracketed || end !== '')) return { sign: fold(sign), year: Number(year), running: Number(running) };
  }
  const order = ORDER.exec(text);
  if (!order) return null;
  const [, sign = '', ordinal = '', digits = ''] = order;
  // 2号 alone is a house as soon as a document
  return sign === '' && ordinal === '' ? null : { sign: fold(sign), year: null, running: Number(digits) };
}

/** How documents print such a number, folded: with the year in brackets, which do not count, and with 年第. */
export function spellingsOf({ sign, year, running }: DocumentNumber): string[] {
  if (year === null) return [`${sign}第${running}号`];
  return [`${sign}${year}${running}号`, `${sign}${year}年第${running}号`, `${sign}${year}年${running}号`];
}

/** Whether a document's own number is the one asked for; of the signs one may be the end of the other. */
export function isSameNumber(asked: DocumentNumber, own: DocumentNumber): boolean {
  if (asked.running !== own.running || (asked.year !== null && asked.year !== own.year)) return false;
  if (asked.year === null && asked.sign === '') return own.year === null;
  return own.sign.endsWith(asked.sign) || (own.sign !== '' && asked.sign.endsWith(own.sign));
}
