import { type Recurrence, recurrence } from '../../genre/recurrence.ts';
import { anyOf } from '../../lexicon/words.ts';
import { parseNumeral } from '../../text/numerals.ts';
import type { PassageContext } from '../context.ts';
import type { Around, Rule } from '../rule.ts';
import { worded } from '../worded.ts';
import { TO } from './pieces.ts';
import { dayAlone, dayPoint, type Point, partOfYear, printedYear, readDayPoint, YEAR_PATTERN } from './point.ts';
import { type DeadlineValue, value } from './value.ts';
import { isEveryNextYear, yearOf } from './year.ts';

/** The days from the first to the last, both counted; of days without a year as in a common year. */
function daysBetween(first: Point, last: Point): number {
  const day = (month: number, of: number, year: number) =>
    of === -1 ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, of);
  const turns =
    last.month < first.month || (last.month === first.month && last.lastDay !== -1 && last.lastDay < first.firstDay);
  const from = day(first.month, first.firstDay, 2001);
  return Math.round((day(last.month, last.lastDay, turns ? 2002 : 2001) - from) / 86_400_000) + 1;
}

/** A window that comes back on its first day, for its length. */
export function windowOf(first: Point, last: Point): { recurrence: Recurrence; duration: string } {
  return {
    recurrence: recurrence('year', { months: [first.month], days: [first.firstDay] }),
    duration: `P${daysBetween(first, last)}D`,
  };
}

/** 第二季度, 上半年 of every year: a window, or its last day where that is what counts. */
export function yearlyPart(part: string, lastDayOnly: boolean): { recurrence: Recurrence; duration: string | null } {
  const { from, to } = partOfYear(2001, part);
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))];
  if (lastDayOnly) return { recurrence: recurrence('year', { months: [last], days: [-1] }), duration: null };
  const point = { from: null, to: null, firstDay: 1, lastDay: -1 };
  return windowOf({ ...point, month: first }, { ...point, month: last });
}

/** 2022年9月1日至2023年8月31日期间出生: what an applicant is */
function isState({ after }: Around, { lexicon }: PassageContext): boolean {
  return worded(lexicon, 'statesOfSpan', (any) => `^(?:期?间)?(?:内)?(?:${any(lexicon.deadlines.states)})`).test(after);
}

/** 2020年1月1日至2022年12月31日, 2021年3月至5月, 4月26日至4月28日, 3月1日至31日, 2025年9月下旬至12月20日 */
export const periodOfDays: Rule<DeadlineValue> = {
  id: 'period-of-days',
  pattern: ({ deadlines }) =>
    new RegExp(
      `(?<!每年的?|每年度)(?:从|自|在|于)?${dayPoint('A')}${TO}(?:${dayPoint('B')}|${dayAlone('C')})(?:期间|${anyOf(deadlines.limits)})?`,
      'u',
    ),
  examples: [
    { text: '申报时间：2020年1月1日至3月31日。', expect: { kind: 'period', start: '2020-01-01', end: '2020-03-31' } },
    { text: '自2020年1月1日起至2022年12月31日止', expect: { kind: 'period', start: '2020-01-01', end: '2022-12-31' } },
    { text: '2021年3月至5月开展检查', expect: { kind: 'period', start: '2021-03-01', end: '2021-05-31' } },
    { text: '2021年3月1日-31日申报', expect: { kind: 'period', start: '2021-03-01', end: '2021-03-31' } },
    {
      text: '报名时间为4月26日至4月28日（下午3点）。',
      given: { titleYear: 2026 },
      expect: { kind: 'period', start: '2026-04-26', end: '2026-04-28' },
    },
    {
      text: '11月15日至次年3月15日供暖。',
      given: { dateIssued: '2023-10-01' },
      expect: { kind: 'period', start: '2023-11-15', end: '2024-03-15' },
    },
    {
      text: '缴费期为2025年9月下旬至2025年12月20日。',
      expect: { kind: 'period', start: '2025-09-21', end: '2025-12-20' },
    },
    {
      text: '申报时间：2021-03-01至2021-03-31。',
      expect: { kind: 'period', start: '2021-03-01', end: '2021-03-31' },
    },
    {
      text: '以后年度的奖补，于次年1月10日至20日申请。',
      given: { dateIssued: '2016-10-20' },
      expect: { kind: 'recurring', recurrence: recurrence('year', { months: [1], days: [10] }), duration: 'P11D' },
    },
    { text: '2022年9月1日至2023年8月31日期间出生的幼儿', expect: null },
    { text: '每年3月1日至3月31日申报', expect: null },
    { text: '考核上一年度1月至12月的数据', given: { dateIssued: '2019-01-16' }, expect: null },
    { text: '2021年5月1日至2020年3月31日', expect: null },
  ],
  read(match, around, context) {
    const { groups } = match;
    // 上一年度1月至12月, 毕业当年1月1日至12月31日: counted from an event of each applicant
    if (isState(around, context) || groups?.wordA === '当年' || /年度?的?$/u.test(around.before)) return null;
    const year = yearOf(groups?.wordA, around, context, 'told');
    const first = readDayPoint(groups, 'A', year);
    if (!first) return null;
    const firstYear = first.from === null ? null : Number(first.from.slice(0, 4));
    const word = groups?.wordB;
    const turned =
      firstYear !== null && (word === '次年' || word === '翌年' || word === '明年') ? firstYear + 1 : firstYear;
    let last =
      groups?.dayC === undefined ? readDayPoint(groups, 'B', turned) : readDayPoint(groups, 'C', turned, first.month);
    if (last?.to && first.from && last.to < first.from && printedYear(groups, 'B') === null && turned !== null)
      last = readDayPoint(groups, 'B', turned + 1);
    if (!last || (last.to && first.from && last.to < first.from)) return null;
    if (isEveryNextYear(groups?.wordA, around)) return value('recurring', windowOf(first, last));
    const yearly = printedYear(groups, 'A') === null && word === undefined ? windowOf(first, last) : null;
    return value('period', { start: first.from, end: last.to, yearly });
  },
};

/** 2021年4—6月, 2021年7至9月 */
export const periodOfMonths: Rule<DeadlineValue> = {
  id: 'period-of-months',
  pattern: new RegExp(
    `(?:于|在)?(?<every>每年|(?<![\\d.])(?:${YEAR_PATTERN})年)(?<first>\\d{1,2})月?${TO}(?<last>\\d{1,2})月份?(?!\\d|底|[上中下]旬)(?:期间)?`,
    'u',
  ),
  examples: [
    { text: '2021年4—6月开展自查', expect: { kind: 'period', start: '2021-04-01', end: '2021-06-30' } },
    {
      text: '每年3-5月受理',
      expect: { kind: 'recurring', recurrence: recurrence('year', { months: [3], days: [1] }), duration: 'P92D' },
    },
    { text: '2021年6—13月', expect: null },
  ],
  read({ groups }) {
    const year = groups?.every === '每年' ? null : parseNumeral(groups?.every?.slice(0, -1) ?? '');
    const first = readDayPoint({ month: groups?.first ?? '' }, '', year);
    const last = readDayPoint({ month: groups?.last ?? '' }, '', year);
    if (!first || !last) return null;
    if (year === null) return value('recurring', windowOf(first, last));
    return first.month < last.month ? value('period', { start: first.from, end: last.to }) : null;
  },
};

/** 即日起至2021年12月31日: it begins with the document, so that only its end is a date */
export const fromNowUntil: Rule<DeadlineValue> = {
  id: 'from-now-until',
  pattern: ({ deadlines }) =>
    new RegExp(
      `(?:自|从)?(?:即日|本?(?:通知|公告|通告|意见|办法|方案)?(?:${anyOf(deadlines.issued)})之日)(?:起|开始)?(?:，)?(?:至|到|[—–-]{1,2})${dayPoint()}(?:${anyOf(deadlines.limits)})?`,
      'u',
    ),
  examples: [
    { text: '自即日起至2021年12月31日受理。', expect: { kind: 'by', start: null, end: '2021-12-31' } },
    { text: '即日起至6月30日', given: { dateIssued: '2022-05-06' }, expect: { kind: 'by', end: '2022-06-30' } },
    { text: '自即日起受理', expect: null },
  ],
  read(match, around, context) {
    const point = readDayPoint(match.groups, '', yearOf(match.groups?.word, around, context));
    return point && value('by', { end: point.to });
  },
};
