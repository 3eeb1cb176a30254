/** Spans of years, and what only begins. */
import { shiftDate } from '../../genre/dates.ts';
import { anyOf } from '../../lexicon/words.ts';
import { parseNumeral } from '../../text/numerals.ts';
import type { Rule } from '../rule.ts';
import { worded } from '../worded.ts';
import { TO } from './pieces.ts';
import { dayPoint, readDayPoint, readYearPoint, YEAR_PATTERN, yearPoint } from './point.ts';
import { type DeadlineValue, value } from './value.ts';
import { yearOf } from './year.ts';

/** 从2015年起至2017年, 2021年至2023年, 2021—2023年, 2021年1季度至2022年底 */
export const periodOfYears: Rule<DeadlineValue> = {
  id: 'period-of-years',
  pattern: new RegExp(
    `(?:从|自|在)?(?<![\\d.])(?<first>${YEAR_PATTERN})年?(?<firstPart>[上下]半年|第?[一二三四1-4]季度|初|底)?${TO}${yearPoint()}(?!\\d{1,2}月|前)(?:期间|止)?`,
    'u',
  ),
  examples: [
    {
      text: '从2015年起至2017年，凡被认定为示范村的',
      expect: { kind: 'period', start: '2015-01-01', end: '2017-12-31' },
    },
    { text: '2021—2023年，每年安排资金。', expect: { kind: 'period', start: '2021-01-01', end: '2023-12-31' } },
    { text: '2021年至2025年期间出生', expect: null },
    { text: '2015年至2012年', expect: null },
    { text: '三年行动计划', expect: null },
  ],
  read(match, around, context) {
    const first = parseNumeral(match.groups?.first ?? '');
    const last = readYearPoint(match.groups);
    const state = worded(context.lexicon, 'statesOfYears', (any) => `^(?:${any(context.lexicon.deadlines.states)})`);
    if (first === null || last === null || first >= Number(last.to.slice(0, 4)) || state.test(around.after))
      return null;
    return value('period', { start: `${first}-01-01`, end: last.to });
  },
};

/** “十二五”时期: a five-year plan; the first began in 1953, the sixth (六五) in 1981, and every five years since. */
export const fiveYearPlan: Rule<DeadlineValue> = {
  id: 'five-year-plan',
  pattern: /[“"]?(?<plan>[六七八九]|十[一二三四五六七八九]?)五[”"]?(?:规划)?(?:时期|期间|期内|期?末)/u,
  examples: [
    {
      text: '力争在“十二五”时期，培育我省50家示范企业',
      expect: { kind: 'period', start: '2011-01-01', end: '2015-12-31' },
    },
    { text: '“十四五”期间', expect: { kind: 'period', start: '2021-01-01', end: '2025-12-31' } },
    { text: '“十三五”末', expect: { kind: 'by', end: '2020-12-31' } },
    { text: '“十四五”规划', expect: null },
  ],
  read: (match) => {
    const ordinal = parseNumeral(match.groups?.plan ?? '');
    if (!ordinal) return null;
    const first = 1981 + (ordinal - 6) * 5;
    return /末$/.test(match[0])
      ? value('by', { end: `${first + 4}-12-31` })
      : value('period', { start: `${first}-01-01`, end: `${first + 4}-12-31` });
  },
};

/** 从2016年起, 自2018年7月1日起, 2025年12月1日起: without an end a start, which a span of years after it makes a period */
export const start: Rule<DeadlineValue> = {
  id: 'start',
  pattern: ({ deadlines }) =>
    new RegExp(
      `(?:从|自)?(?:${dayPoint()}|${yearPoint('Y')})(?:起|开始)(?!(?:正式)?(?:${anyOf(deadlines.inForce)})|至|到)`,
      'u',
    ),
  examples: [
    { text: '自2015年起，市财政按入驻面积给予补助。', expect: { kind: 'start', start: '2015-01-01' } },
    { text: '从2018年7月起', expect: { kind: 'start', start: '2018-07-01' } },
    { text: '2025年12月1日起由职工本人申领', expect: { kind: 'start', start: '2025-12-01' } },
    { text: '自11月中旬起', given: { dateIssued: '2021-11-01' }, expect: { kind: 'start', start: '2021-11-11' } },
    { text: '自2015年起施行', expect: null },
    { text: '自2003年以来', expect: null },
    { text: '自出生次年1月1日起享受待遇', given: { dateIssued: '2005-01-01' }, expect: null },
    { text: '自2003年7月起，村民常感到震动', given: { dateIssued: '2005-01-01' }, expect: null },
  ],
  read(match, around, context) {
    const { groups } = match;
    const point = groups?.yearY
      ? readYearPoint(groups, 'Y')
      : readDayPoint(groups, '', yearOf(groups?.word, around, context, 'told'));
    if (!point?.from || groups?.word === '次年' || groups?.word === '当年') return null;
    // what began more than a year before the document tells of the past
    if (context.dateIssued !== null && point.from < shiftDate(context.dateIssued, { years: -1 }).slice(0, 4))
      return null;
    return value('start', { start: point.from });
  },
};
