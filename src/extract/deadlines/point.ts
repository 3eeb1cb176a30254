/**
 * A point of time as documents print it, and the days that it covers: 2021年3月31日17：00, 二〇二五年六月, 6月底, 9月上旬,
 * 2021-03-31; 2020年, 2024年上半年, 2021年第三季度. A pattern may hold several, told apart by a letter.
 */
import { endOfMonth, isoDate } from '../../genre/dates.ts';
import { parseNumeral } from '../../text/numerals.ts';

const DIGITS = '〇零○一二三四五六七八九';
const YEAR = `(?:19|20|21)\\d{2}|[一二][九〇零○][${DIGITS}]{2}`;
const MONTH = '1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]';
const DAY = '3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]';
const OUTSIDE = `(?<![\\d.${DIGITS}十])`;
/** 2月 of 1885年2月 is no day without a year */
const NO_YEAR = '(?<!年)';
const CLOCK =
  '(?:（[^（）\\n]{1,10}）)?(?:(?:上午|下午|晚上?|中午)?\\d{1,2}(?:[：:]\\d{2}|[时点](?:\\d{1,2}分|半|整)?)|下班)?';
/** a year that is told by another */
const YEAR_WORDS = '今年|本年度?|当年|明年|次年|翌年';

export interface Point {
  /** ISO; null where no year is known */
  from: string | null;
  to: string | null;
  month: number;
  /** -1: the last of the month */
  firstDay: number;
  lastDay: number;
}

/**
 * A day, a month or a part of one: groups year, word, month, day, part with the letter.
 * @param afterYear 每年, which stands directly before
 */
export function dayPoint(letter = '', afterYear = false): string {
  const name = (group: string) => `?<${group}${letter}>`;
  return (
    `(?:${OUTSIDE}(?:(${name('year')}${YEAR})年|(${name('word')}${YEAR_WORDS})的?|${afterYear ? '' : NO_YEAR})(${name('month')}${MONTH})月份?` +
    `(?:(${name('day')}${DAY})[日号]${CLOCK}|(${name('part')}[上中下]旬|底|末|初))?` +
    `|(?<![\\d./-])(${name('numericYear')}(?:19|20)\\d{2})(${name('sign')}[-./])(${name('numericMonth')}\\d{1,2})` +
    `\\k<sign${letter}>(${name('numericDay')}\\d{1,2})(?![\\d.])${CLOCK})`
  );
}

/** Only the day of a month told before: 3月1日至31日 */
export function dayAlone(letter: string): string {
  return `(?<day${letter}>${DAY})[日号]${CLOCK}`;
}

/** A year or a part of one: groups year, part with the letter. */
export function yearPoint(letter = ''): string {
  return `${OUTSIDE}(?<year${letter}>${YEAR})年(?!度|版|级)(?<part${letter}>年?(?:[底末内]|初(?!步))|[上下]半年|第?[一二三四1-4]季度)?`;
}

export const YEAR_PATTERN = YEAR;
export const YEAR_WORD_PATTERN = YEAR_WORDS;

const TENTHS: Readonly<Record<string, readonly [number, number]>> = {
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, -1],
  初: [1, 10],
  底: [-1, -1],
  末: [-1, -1],
};

export function printedYear(groups: RegExpExecArray['groups'], letter = ''): number | null {
  return parseNumeral(groups?.[`year${letter}`] ?? groups?.[`numericYear${letter}`] ?? '');
}

/**
 * The days of a day, month or part of a month.
 * @param year where none is printed
 * @param month where none is printed
 * @returns null when the calendar has no such day
 */
export function readDayPoint(
  groups: RegExpExecArray['groups'],
  letter: string,
  year: number | null,
  month: number | null = null,
): Point | null {
  const get = (name: string) => groups?.[`${name}${letter}`];
  const inYear = printedYear(groups, letter) ?? year;
  const inMonth = parseNumeral(get('month') ?? get('numericMonth') ?? '') ?? month;
  if (inMonth === null || inMonth < 1 || inMonth > 12) return null;
  const day = parseNumeral(get('day') ?? get('numericDay') ?? '');
  const [firstDay, lastDay] = day === null ? (TENTHS[get('part') ?? ''] ?? [1, -1]) : [day, day];
  // a leap year has all the days that a year may have
  if (day !== null && isoDate(inYear ?? 2000, inMonth, day) === null) return null;
  return { ...daysOf(inYear, inMonth, firstDay, lastDay), month: inMonth, firstDay, lastDay };
}

function daysOf(year: number | null, month: number, firstDay: number, lastDay: number): Pick<Point, 'from' | 'to'> {
  if (year === null) return { from: null, to: null };
  const date = (day: number) => (day === -1 ? endOfMonth(year, month) : isoDate(year, month, day));
  return { from: date(firstDay), to: date(lastDay) };
}

/** The first and the last day of a year or a part of one, ISO. */
export function readYearPoint(groups: RegExpExecArray['groups'], letter = ''): { from: string; to: string } | null {
  const year = printedYear(groups, letter);
  if (year === null) return null;
  return partOfYear(year, groups?.[`part${letter}`] ?? '');
}

/** 上半年, 第三季度, 年底; the whole year for no part at all */
export function partOfYear(year: number, part: string): { from: string; to: string } {
  const months = (first: number, last: number) => ({
    from: `${year}-${String(first).padStart(2, '0')}-01`,
    to: endOfMonth(year, last),
  });
  if (part === '上半年') return months(1, 6);
  if (part === '下半年') return months(7, 12);
  const quarter = parseNumeral(/([一二三四1-4])季度/u.exec(part)?.[1] ?? '');
  if (quarter) return months(quarter * 3 - 2, quarter * 3);
  if (part.endsWith('初')) return months(1, 1);
  if (part !== '') return { from: `${year}-12-31`, to: `${year}-12-31` };
  return months(1, 12);
}
