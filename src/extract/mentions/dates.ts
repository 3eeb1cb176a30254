/**
 * Calendar expressions: days, months, years and spans of them, what comes back, lengths of time. Titles are not looked
 * into: their years are part of a name.
 */
import { CHINESE_NUMERAL_CLASS, parseNumeral } from '../../text/numerals.ts';
import type { PassageContext } from '../context.ts';
import { COUNT, RANGE, TO } from '../deadlines/pieces.ts';
import { dayAlone, dayPoint, printedYear, readDayPoint, YEAR_PATTERN, yearPoint } from '../deadlines/point.ts';
import { THIS } from '../judge.ts';
import { maskTitles } from '../units.ts';
import type { Mention } from './mention.ts';

export type DateForm = 'day' | 'month' | 'year' | 'part' | 'recurring' | 'length' | 'plan' | 'now';

export interface DateMention extends Mention {
  form: DateForm;
  /** its first printed year */
  year: number | null;
  /** the last day of a day or month printed with its year, ISO */
  until: string | null;
}

const EVERY = `每(?:个)?(?:年度?|半年|季度?|月|周|学期|学年|[${CHINESE_NUMERAL_CLASS}2-9]年)`;
const DATES = new RegExp(
  [
    `(?<every>${EVERY}(?:的?${dayPoint('E', true)}(?:${TO}(?:${dayPoint('F')}|${dayAlone('G')}))?|(?:年?[底末]))?)`,
    `(?<days>${dayPoint('A')}(?:${TO}(?:${dayPoint('B')}|${dayAlone('C')}))?)`,
    `(?<years>(?:(?<![\\d.])(?<firstYear>${YEAR_PATTERN})年?${TO})?${yearPoint('Y')}|(?<![\\d.])(?<plainYear>${YEAR_PATTERN})年)`,
    '(?<plan>[“"]?(?:[六七八九]|十[一二三四五六七八九]?)五[”"]?(?:规划|时期|期间|期?末)|“(?:[六七八九]|十[一二三四五六七八九]?)五”)',
    '(?<part>(?:今年|明年|去年|本年|当年)?(?:第?[一二三四]季度|(?<!每)[上下]半年|年底|年末)|今年|明年|去年)',
    '(?<now>即日)',
    `(?<length>${RANGE}${COUNT}(?:个工作日|个自然日|个月|日|天|周(?![岁边期年围末一二三四五六日转长知密])|年(?![级代生轮]))(?:之内|以内|内)?)`,
  ].join('|'),
  'gu',
);

/** Every date of a text, in order. */
export function datesIn(text: string, _context: PassageContext): DateMention[] {
  const found: DateMention[] = [];
  for (const match of maskTitles(text).matchAll(DATES)) {
    const { index, groups } = match;
    // 一月 of 一个月 and the like are read by the pattern as a whole; what is empty is nothing
    if (match[0] === '') continue;
    const point =
      groups?.days === undefined ? null : (readDayPoint(groups, 'B', null) ?? readDayPoint(groups, 'A', null));
    const plain = groups?.firstYear ?? groups?.plainYear;
    const year = plain ? parseNumeral(plain) : (printedYear(groups, 'A') ?? printedYear(groups, 'Y'));
    const span: DateMention['span'] = [index, index + match[0].length];
    found.push({
      kind: 'date',
      form: formOf(groups),
      year,
      until: point?.to ?? null,
      text: text.slice(...span),
      span,
      sign: THIS,
    });
  }
  return found;
}

function formOf(groups: RegExpExecArray['groups']): DateForm {
  if (groups?.every !== undefined) return 'recurring';
  if (groups?.days !== undefined) return (groups.dayA ?? groups.numericDayA) ? 'day' : 'month';
  if (groups?.years !== undefined) return 'year';
  if (groups?.plan !== undefined) return 'plan';
  if (groups?.part !== undefined) return 'part';
  return groups?.now === undefined ? 'length' : 'now';
}
