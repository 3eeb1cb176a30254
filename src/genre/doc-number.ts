/**
 * 发文字号 (GB/T 9704-2012, 7.2.5): the office's sign, the year in 〔〕, the running number; and the numbers of orders
 * and announcements (国务院令第746号, 某市人民政府公告2021年第5号).
 * Pages print the brackets in every way: （2020）, [2020], 【2020】, and with spaces.
 */
import { parseNumeral } from '../text/numerals.ts';

const NUMBER =
  /([\p{Script=Han}]{1,14}?)\s?[〔［[(（【〈{｛]\s?((?:19|20)\d{2})\s?[〕］\])）】〉}｝]\s?第?\s?(\d{1,5})\s?号/u;
const LABEL = /^(?:发文字号|发文文号|文件编号|公文文号|文号|字号|编号)[:：]?\s?/u;
const ORDER =
  /^[（(]?(?:中华人民共和国)?([\p{Script=Han}]{0,30}?(?:令|公告|通告))\s?[（(]?\s?(?:((?:19|20)\d{2})年\s?)?第\s?([\d〇零一二三四五六七八九十百]{1,6})\s?号[）)]?[）)]?$/u;
const YEARLY = /^[（(]?((?:19|20)\d{2})年\s?第\s?(\d{1,4})\s?号[）)]?$/u;
const NUMBERED = /^[（(]?第\s?([\d〇零一二三四五六七八九十百]{1,6})\s?号[）)]?$/u;

/** The document number printed in a text, with 〔〕, or null. */
export function readDocNumber(text: string): string | null {
  const match = NUMBER.exec(text.replace(LABEL, ''));
  return match ? `${match[1]}〔${match[2]}〕${match[3]}号` : null;
}

/** The number that a whole line, or a value of a page's table, is: of any form, in its normal form; or null. */
export function readOwnNumber(line: string): string | null {
  const bare = line.replace(LABEL, '').replace(/[\s:：]+$/, '');
  if (isNumberOnly(bare)) return readDocNumber(bare);
  const order = ORDER.exec(bare);
  if (order) {
    const number = parseNumeral(order[3] ?? '');
    return number === null ? null : `${order[1]}${order[2] ? `${order[2]}年` : ''}第${number}号`;
  }
  const yearly = YEARLY.exec(bare);
  if (yearly) return `${yearly[1]}年第${yearly[2]}号`;
  const numbered = NUMBERED.exec(bare);
  const number = numbered ? parseNumeral(numbered[1] ?? '') : null;
  return number === null ? null : `第${number}号`;
}

function isNumberOnly(text: string): boolean {
  const match = NUMBER.exec(text);
  return match !== null && text.replace(match[0], '').replace(/[\s:：（）()]/g, '') === '';
}

/** The whole line is a document number (brackets around it and a trailing colon allowed). */
export function isDocNumberLine(line: string): boolean {
  return line.length <= 80 && readOwnNumber(line) !== null;
}

/** How much of a text is a document number at its beginning; 0 when there is none. */
export function leadingNumberLength(text: string): number {
  const match = NUMBER.exec(text);
  return match?.index === 0 ? match[0].length : 0;
}

const BROKEN =
  /^[（(]?\p{Script=Han}{1,14}\s?(?:[〔［[(（【〈]\s?\d{4,10}\s?[〕］\])）】〉]?\s?\d{0,5}\s?号?|\d{4,10}\s?[〕］\])）】〉]?\s?\d{0,5}\s?号)[)）]?$/u;

/** A line that is a document number with a sign lost: 某政办〔202116号, 某政办202116号. What was lost is not guessed. */
export function isBrokenNumber(line: string): boolean {
  return line.length <= 34 && readOwnNumber(line) === null && BROKEN.test(line);
}
