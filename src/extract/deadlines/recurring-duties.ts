/** Duties that come back, on no day in particular. */
import { type Recurrence, recurrence } from '../../genre/recurrence.ts';
import { anyOf } from '../../lexicon/words.ts';
import { parseNumeral } from '../../text/numerals.ts';
import type { Rule } from '../rule.ts';
import { COUNT } from './pieces.ts';
import { type DeadlineValue, value } from './value.ts';

/** 每两年进行一次, 每三年 */
export const everySomeYears: Rule<DeadlineValue> = {
  id: 'every-some-years',
  pattern: /每(?:隔)?(?<years>[二两三四五2-9])年(?:[^，。；\d]{0,12}[一1]次)?/u,
  examples: [
    {
      text: '依据创建标准每两年进行一次复核',
      expect: { kind: 'recurring', recurrence: recurrence('year', { interval: 2 }) },
    },
    { text: '每3年评选一次', expect: { kind: 'recurring', recurrence: recurrence('year', { interval: 3 }) } },
    { text: '每年评选一次', expect: null },
  ],
  read: (match) => {
    const interval = parseNumeral(match.groups?.years ?? '');
    return interval ? value('recurring', { recurrence: recurrence('year', { interval }) }) : null;
  },
};

const SHORTER: Readonly<Record<string, Recurrence>> = {
  半年: recurrence('month', { interval: 6 }),
  季度: recurrence('month', { interval: 3 }),
  季: recurrence('month', { interval: 3 }),
  月: recurrence('month'),
  周: recurrence('week'),
};

/** 每季度结束后10日内, 每年度终了后3个月内: it comes back, and gives so long */
export const afterEachTerm: Rule<DeadlineValue> = {
  id: 'after-each-term',
  pattern: new RegExp(
    `每(?<part>年|半年|季|月)度?(?:结束|终了)(?:后|之日起)的?${COUNT}(?<unit>个工作日|日|天|个月)(?:之|以)?内`,
    'u',
  ),
  examples: [
    {
      text: '每季度结束后10日内报送',
      expect: { kind: 'recurring', recurrence: recurrence('month', { interval: 3 }), duration: 'P10D' },
    },
    {
      text: '每年度终了后3个月内决算',
      expect: { kind: 'recurring', recurrence: recurrence('year'), duration: 'P3M' },
    },
    { text: '项目结束后10日内报送', expect: null },
  ],
  read: (match) => {
    const { groups } = match;
    const found = groups?.part === '年' ? recurrence('year') : SHORTER[groups?.part ?? ''];
    const count = parseNumeral(match[2] ?? '');
    if (!found || !count) return null;
    const duration = `P${count}${groups?.unit === '个月' ? 'M' : 'D'}`;
    return value('recurring', { recurrence: found, duration, workingDays: groups?.unit === '个工作日' });
  },
};

/** 每季度, 每半年, 每月 before a scheduled duty */
export const everyPartOfYear: Rule<DeadlineValue> = {
  id: 'every-part-of-year',
  pattern: ({ deadlines }) =>
    new RegExp(
      `(?<!每[人家户个])每个?(?<part>半年|季度|季(?!节)|月|周)(?!每|度?[\\d])(?=[^，。；\\d元]{0,10}(?:${anyOf(deadlines.recurringDuties)})|(?<=半年|季度)[^，。；\\d元]{10,24}(?:${anyOf(deadlines.recurringDuties)}))`,
      'u',
    ),
  examples: [
    {
      text: '每季度报送一次进展情况',
      expect: { kind: 'recurring', recurrence: recurrence('month', { interval: 3 }) },
    },
    {
      text: '每半年在市工业和信息化局门户网站更新目录',
      expect: { kind: 'recurring', recurrence: recurrence('month', { interval: 6 }) },
    },
    { text: '给予每月每平方米2元的补助', expect: null },
    { text: '每人每月发放生活津贴3000元', expect: null },
  ],
  read: (match) => {
    const found = SHORTER[match.groups?.part ?? ''];
    return found ? value('recurring', { recurrence: found }) : null;
  },
};

/** 每年安排…, 每年组织…: a scheduled duty or payment */
export const everyYear: Rule<DeadlineValue> = {
  id: 'every-year',
  pattern: ({ deadlines }) =>
    new RegExp(
      `(?<!凡|对|每[人家户个]|连续[\\d一二两三四五六七八九十]{1,2}年)每年(?:度|都)?(?![^，。；]{0,3}(?:${anyOf(deadlines.notRecurring)}))(?=[^，。；\\d]{0,12}(?:${anyOf(deadlines.recurringDuties)}))`,
      'u',
    ),
  examples: [
    { text: '市政府每年组织督查组深入各县区', expect: { kind: 'recurring', recurrence: recurrence('year') } },
    { text: '市政府每年安排一定用地指标', expect: { kind: 'recurring', recurrence: recurrence('year') } },
    { text: '且每年实现两位数增长', expect: null },
    { text: '专家费在每年政府300万元培训经费中列支', expect: null },
    { text: '每年最高不超过20万元', expect: null },
    { text: '凡每年组织活动20次以上的社团', expect: null },
  ],
  read: () => value('recurring', { recurrence: recurrence('year') }),
};
