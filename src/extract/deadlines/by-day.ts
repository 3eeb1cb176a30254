/** The last day for something, as a day, a month or a part of one. */

import { type Recurrence, recurrence } from '../../genre/recurrence.ts';
import { anyOf } from '../../lexicon/words.ts';
import type { Span } from '../../model/policy.ts';
import { type Rule, Several } from '../rule.ts';
import { worded } from '../worded.ts';
import { isDone } from './pieces.ts';
import { dayPoint, type Point, readDayPoint } from './point.ts';
import { type DeadlineValue, value } from './value.ts';
import { isEveryNextYear, yearOf } from './year.ts';

const LEAD = '(?:力争|争取|确保)?(?:最迟|截[至止])?(?:应?于|在|到|至)?';

/** A last day; printed without a year it may come back every year. */
function byPoint({ to, month, lastDay }: Point, printed: boolean): DeadlineValue {
  const yearly = { recurrence: yearlyOf({ month, lastDay }), duration: null };
  return value('by', { end: to, yearly: printed ? null : yearly });
}

function yearlyOf({ month, lastDay }: Pick<Point, 'month' | 'lastDay'>): Recurrence {
  return recurrence('year', { months: [month], days: [lastDay] });
}

/** 2020年5月20日前, 2016年6月底前, 6月30日17：00前, 今年9月15日前 */
export const byDay: Rule<DeadlineValue> = {
  id: 'by-day',
  pattern: ({ deadlines }) =>
    new RegExp(`(?<!每年的?|每年度|每个?月)${LEAD}${dayPoint()}(?:（含）)?(?:${anyOf(deadlines.limits)})`, 'u'),
  examples: [
    { text: '请于2020年5月20日前将推荐函报送我厅。', expect: { kind: 'by', end: '2020-05-20' } },
    { text: '报名表请于2021年3月31日（星期三）17：00前送达。', expect: { kind: 'by', end: '2021-03-31' } },
    { text: '政策执行到二〇二五年十二月三十一日止。', expect: { kind: 'by', end: '2025-12-31' } },
    { text: '2016年6月底前完成。', expect: { kind: 'by', end: '2016-06-30' } },
    { text: '于2020年2月前报送。', expect: { kind: 'by', end: '2020-02-29' } },
    { text: '2022年9月上旬前完成。', expect: { kind: 'by', end: '2022-09-10' } },
    { text: '请于6月底前报送方案。', given: { dateIssued: '2022-03-01' }, expect: { kind: 'by', end: '2022-06-30' } },
    { text: '5月20日前提交材料。', given: { titleYear: 2021 }, expect: { kind: 'by', end: '2021-05-20' } },
    {
      text: '2022年3月底前印发方案，11月20日前总结。',
      given: { dateIssued: '2021-12-20', titleYear: 2021 },
      expect: [
        { kind: 'by', end: '2022-03-31' },
        { kind: 'by', end: '2022-11-20' },
      ],
    },
    {
      text: '2016年已完成一期，9月15日前完成二期。',
      given: { dateIssued: '2019-02-01' },
      expect: { kind: 'by', end: '2019-09-15' },
    },
    {
      text: '年度奖励在次年2月底前申报。',
      given: { dateIssued: '2018-05-11' },
      expect: { kind: 'recurring', recurrence: recurrence('year', { months: [2], days: [-1] }) },
    },
    { text: '2021年完成建设，次年2月底前验收。', expect: { kind: 'by', end: '2022-02-28' } },
    { text: '2020年5月20日召开会议。', expect: null },
    { text: '2018年12月31日之前已完成转制的企业', expect: null },
    { text: '于2020年13月前报送。', expect: null },
    { text: '于9999年2月前报送。', expect: null },
    { text: '2021年2月30日前报送。', expect: null },
    { text: '每年3月底前报送', expect: null },
    { text: '上年度12月31日前在册的', given: { dateIssued: '2024-01-01' }, expect: null },
  ],
  read(match, around, context) {
    // 凡…前已…: what the applicant is, not what is to be done
    if (worded(context.lexicon, 'states', (any) => `^(?:${any(context.lexicon.deadlines.states)})`).test(around.after))
      return null;
    // 上年度12月31日前在册
    if (/上一?年度?的?$/u.test(around.before)) return null;
    const year = yearOf(match.groups?.word, around, context);
    const point = readDayPoint(match.groups, '', year);
    if (point && isEveryNextYear(match.groups?.word, around))
      return value('recurring', { recurrence: yearlyOf(point) });
    return point && byPoint(point, /\d年|[〇零○一二三四五六七八九]年|[今明]年/u.test(match[0]));
  },
};

const JOINT = '(?:、|和|及|与|以及|，)';

/** 6月20日、11月20日前: 前 holds for all */
export const byDays: Rule<DeadlineValue> = {
  id: 'by-days',
  pattern: ({ deadlines }) => {
    const limits = anyOf(deadlines.limits);
    const more = (letter: string) => `(?:${JOINT}${dayPoint(letter)})?`;
    const days = `${dayPoint('A')}${JOINT}${dayPoint('B')}${more('C')}${more('D')}`;
    return new RegExp(`(?<!每年的?|每年度)(?:分别)?(?:于|在)?${days}(?:${limits})`, 'u');
  },
  examples: [
    {
      text: '分别于2018年6月30日和12月31日前报送。',
      expect: [
        { kind: 'by', end: '2018-06-30' },
        { kind: 'by', end: '2018-12-31' },
      ],
    },
    {
      text: '2024年4月15日、8月15日、11月底前分别报送。',
      expect: [
        { kind: 'by', end: '2024-04-15' },
        { kind: 'by', end: '2024-08-15' },
        { kind: 'by', end: '2024-11-30' },
      ],
    },
    { text: '2018年6月30日前和下半年', expect: null },
    { text: '每年1月15日和7月31日前', expect: null },
  ],
  read(match, around, context) {
    const { groups } = match;
    const cuts = [...match[0].matchAll(/(?:、|和|及|与|以及|，)(?=[\d一二三四五六七八九十])/gu)].map(
      ({ index }) => index,
    );
    const year = yearOf(groups?.wordA, around, context);
    const first = readDayPoint(groups, 'A', year);
    const inYear = first?.to ? Number(first.to.slice(0, 4)) : year;
    const points = ['A', 'B', 'C', 'D']
      .filter((letter) => groups?.[`month${letter}`] !== undefined)
      .map((letter) => readDayPoint(groups, letter, inYear));
    if (points.length !== cuts.length + 1) return null;
    const items = points.flatMap((point, i) => {
      const span: Span = [
        around.start + (i === 0 ? 0 : (cuts[i - 1] ?? 0) + 1),
        around.start + (cuts[i] ?? match[0].length),
      ];
      return point === null ? [] : [{ value: byPoint(point, groups?.yearA !== undefined), span }];
    });
    return items.length === points.length ? new Several(items) : null;
  },
};

/** 至2025年12月31日, 截止日期为3月31日, 截至2025年6月30日 where it is to come */
export const untilDay: Rule<DeadlineValue> = {
  id: 'until-day',
  pattern: new RegExp(
    `(?:截[至止](?:日期|时间|日)?(?:为|是|：|至|到|于)?|(?<![收达得报截止月日旬底份）])(?:延?至|延?到))${dayPoint()}`,
    'u',
  ),
  examples: [
    { text: '申报截止时间：2021年3月31日17：00。', expect: { kind: 'by', end: '2021-03-31' } },
    { text: '优惠政策延续执行至2027年12月31日。', expect: { kind: 'by', end: '2027-12-31' } },
    { text: '报名截至2025年6月', given: { dateIssued: '2025-02-01' }, expect: { kind: 'by', end: '2025-06-30' } },
    { text: '截至2024年6月30日，全市共有企业3000家。', given: { dateIssued: '2024-08-01' }, expect: null },
    { text: '截至2024年6月30日，全市累计建成5G基站3000座。', expect: null },
    { text: '截至2025年12月底，全市享受补贴3万人。', expect: null },
  ],
  read(match, around, context) {
    const point = readDayPoint(match.groups, '', yearOf(match.groups?.word, around, context));
    if (!point) return null;
    const history = context.dateIssued !== null && point.to !== null && point.to <= context.dateIssued;
    if (/^截[至止]/u.test(match[0]) && (history || isDone(context.lexicon, around.after))) return null;
    // where nobody knows whether the day is to come, the words must say what ends then
    const { ending } = context.lexicon.deadlines;
    const said = worded(context.lexicon, 'ending', (any) => any(ending)).test(`${around.before.slice(-12)}${match[0]}`);
    if (/^截[至止](?![日时])/u.test(match[0]) && context.dateIssued === null && !said) return null;
    return byPoint(point, match.groups?.year !== undefined);
  },
};
