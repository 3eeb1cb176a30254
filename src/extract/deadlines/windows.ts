/** Windows that come back: the rule of their first day, and their length, both days counted. */
import { recurrence } from '../../genre/recurrence.ts';
import { anyOf } from '../../lexicon/words.ts';
import { type Rule, Several } from '../rule.ts';
import { windowOf, yearlyPart } from './period-of-days.ts';
import { TO } from './pieces.ts';
import { dayAlone, dayPoint, readDayPoint } from './point.ts';
import { type DeadlineValue, value } from './value.ts';

/** 每年3月1日至4月30日, 每年3月1日-31日, 每年11月15日至次年3月15日 */
export const everyYearWindow: Rule<DeadlineValue> = {
  id: 'every-year-window',
  pattern: ({ deadlines }) =>
    new RegExp(
      `(?:于|在)?每年度?的?${dayPoint('A', true)}${TO}(?:${dayPoint('B')}|${dayAlone('C')})(?:期间|${anyOf(deadlines.limits)})?`,
      'u',
    ),
  examples: [
    {
      text: '每年3月1日至3月31日受理申报。',
      expect: { kind: 'recurring', recurrence: recurrence('year', { months: [3], days: [1] }), duration: 'P31D' },
    },
    {
      text: '每年4月1日-30日申报。',
      expect: { kind: 'recurring', recurrence: recurrence('year', { months: [4], days: [1] }), duration: 'P30D' },
    },
    {
      text: '每年11月15日至次年3月15日供暖',
      expect: { kind: 'recurring', recurrence: recurrence('year', { months: [11], days: [15] }), duration: 'P121D' },
    },
    {
      text: '每年3月至5月集中受理',
      expect: { kind: 'recurring', recurrence: recurrence('year', { months: [3], days: [1] }), duration: 'P92D' },
    },
    { text: '每年3月1日前', expect: null },
    { text: '每年3月1日至35日', expect: null },
  ],
  read: (match) => {
    const { groups } = match;
    const first = readDayPoint(groups, 'A', null);
    if (!first) return null;
    const last =
      groups?.dayC === undefined ? readDayPoint(groups, 'B', null) : readDayPoint(groups, 'C', null, first.month);
    return last && value('recurring', windowOf(first, last));
  },
};

/** 每年第二季度, 每年上半年 */
export const everyYearPart: Rule<DeadlineValue> = {
  id: 'every-year-part',
  pattern: ({ deadlines }) =>
    new RegExp(
      `(?:于|在)?每年度?的?(?<part>第?[一二三四]季度|[上下]半年)(?<end>末|底)?(?<limit>${anyOf(deadlines.limits)})?`,
      'u',
    ),
  examples: [
    {
      text: '于每年第二季度开展绩效评价。',
      expect: { kind: 'recurring', recurrence: recurrence('year', { months: [4], days: [1] }), duration: 'P91D' },
    },
    {
      text: '每年上半年末前报送。',
      expect: { kind: 'recurring', recurrence: recurrence('year', { months: [6], days: [-1] }), duration: null },
    },
    { text: '每季度报送', expect: null },
  ],
  read: ({ groups }) =>
    value('recurring', yearlyPart(groups?.part ?? '', groups?.end !== undefined || groups?.limit !== undefined)),
};

/** 每年3月、9月的1日至20日: a window in each */
export const everyYearWindows: Rule<DeadlineValue> = {
  id: 'every-year-windows',
  pattern: new RegExp(
    `每年度?的?(?<first>\\d{1,2})月(?:、|和|及|与)(?<second>\\d{1,2})月的?(?<from>\\d{1,2})[日号]?${TO}(?<to>\\d{1,2})[日号]`,
    'u',
  ),
  examples: [
    {
      text: '每年3月、9月的1日至20日受理。',
      expect: [
        { kind: 'recurring', recurrence: recurrence('year', { months: [3], days: [1] }), duration: 'P20D' },
        { kind: 'recurring', recurrence: recurrence('year', { months: [9], days: [1] }), duration: 'P20D' },
      ],
    },
    { text: '每年3月、9月受理', expect: null },
  ],
  read: ({ 0: printed, groups }, { start, end }) => {
    const [from, to] = [Number(groups?.from), Number(groups?.to)];
    if (from < 1 || to > 31 || to < from) return null;
    const cut = start + printed.search(/[、和及与]/u);
    const window = (month: number) =>
      value('recurring', {
        recurrence: recurrence('year', { months: [month], days: [from] }),
        duration: `P${to - from + 1}D`,
      });
    return new Several([
      { value: window(Number(groups?.first)), span: [start, cut] },
      { value: window(Number(groups?.second)), span: [cut + 1, end] },
    ]);
  },
};

/** 每月10日至15日, 每季度首月1日至10日 */
export const everyMonthWindow: Rule<DeadlineValue> = {
  id: 'every-month-window',
  pattern: new RegExp(
    `(?:于|在)?每(?:个)?(?<every>月|季度?(?:首月|第一个月|末月|最后一个月))的?(?<first>\\d{1,2})[日号]?${TO}(?<last>\\d{1,2})[日号](?:期间)?`,
    'u',
  ),
  examples: [
    {
      text: '每月10日至15日集中受理。',
      expect: { kind: 'recurring', recurrence: recurrence('month', { days: [10] }), duration: 'P6D' },
    },
    {
      text: '每月1-5日申报',
      expect: { kind: 'recurring', recurrence: recurrence('month', { days: [1] }), duration: 'P5D' },
    },
    { text: '每月25日至5日', expect: null },
  ],
  read: ({ groups }) => {
    const [first, last] = [Number(groups?.first), Number(groups?.last)];
    if (first < 1 || last > 31 || last < first) return null;
    const interval = groups?.every === '月' ? 1 : 3;
    return value('recurring', {
      recurrence: recurrence('month', { interval, days: [first] }),
      duration: `P${last - first + 1}D`,
    });
  },
};
