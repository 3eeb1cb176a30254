/** Where to go and whom to call: addresses, lines of contact. */
import type { Clause, Span } from '../../model/policy.ts';
import { BETWEEN_CELLS } from './tables.ts';

/** 城东区某路100号3楼 */
const POSTAL =
  /[\p{Script=Han}]{2,24}(?:路|街|大道|巷|道)[东西南北中]?(?:[一二三四五六七八九十\d-]{1,6}号)[^，。；（）()\n]{0,24}/u;
/** www.example.gov.cn */
const SITE = /(?:https?:\/\/|www\.)[\w./#?=&%:-]+/u;
/** name@example.cn */
const MAIL = /[\w.-]+@[\w.-]+/u;
/** What leads to an address and is no part of it. */
const LEADS_TO = /^.*(?:地址|位于|送至|寄至|报至|地点)(?:为|是|：)?/u;

/** The address in a stretch of text: of a place before that of a site, that before a mail box. */
export function addressIn(text: string, [from, to]: Span): Span | null {
  const within = text.slice(from, to);
  for (const kind of [POSTAL, SITE, MAIL]) {
    const match = kind.exec(within);
    if (!match) continue;
    const lead = kind === POSTAL ? (LEADS_TO.exec(match[0])?.[0].length ?? 0) : 0;
    const start = from + match.index + lead;
    return [start, start + match[0].length - lead];
  }
  return null;
}

/** A place comes before a site, a site before a mail box. */
export function addressRank(text: string): number {
  if (POSTAL.test(text)) return 0;
  if (MAIL.test(text)) return 3;
  return SITE.test(text) ? 2 : 1;
}

/** 000-12345678, 13800000000, 12345 */
const PHONE = /\d{3,4}[-—－ ]?\d{7,8}|1\d{10}|(?<!\d)\d{5,8}(?!\d)/u;
const CALLS = /联系|咨询|电话/u;

/** Lines of contact that follow each other are one: to the last that bears a number. */
export function contactFrom({ text }: Pick<Clause, 'text'>, [start, end]: Span): Span {
  let last = end;
  for (let from = end; from < text.length; ) {
    const to = text.indexOf('\n', from + 1);
    const line = text.slice(from, to < 0 ? text.length : to);
    if (line.includes(BETWEEN_CELLS) || (!PHONE.test(line) && !CALLS.test(line))) break;
    from += line.length;
    if (PHONE.test(line) && !SITE.test(line) && !MAIL.test(line)) last = from;
    else if (!CALLS.test(line)) break;
  }
  return [start, last];
}

export const bearsNumber = (text: string): boolean => PHONE.test(text);
