/** Halves, quarters and ends of a year, with a year of their own or in one told before. */
import { recurrence } from '../../genre/recurrence.ts';
import { anyOf } from '../../lexicon/words.ts';
import type { Rule } from '../rule.ts';
import { yearlyPart } from './period-of-days.ts';
import { partOfYear, readYearPoint, YEAR_WORD_PATTERN, yearPoint } from './point.ts';
import { type DeadlineValue, value } from './value.ts';
import { yearOf } from './year.ts';

/** 2021年上半年, 2021年第三季度末, 2024年一季度前 */
export const byPartOfYear: Rule<DeadlineValue> = {
  id: 'by-part-of-year',
  pattern: ({ deadlines }) =>
    new RegExp(
      `(?:于|在|到)?${yearPoint()}(?<=半年|季度)(?:内|末|底)?(?:${anyOf(deadlines.limits)})?(?!的?(?:工作|总结|数据|统计|情况|经济))`,
      'u',
    ),
  examples: [
    { text: '2021年上半年完成平台建设。', expect: { kind: 'by', end: '2021-06-30' } },
    { text: '于2021年第三季度前印发。', expect: { kind: 'by', end: '2021-09-30' } },
    { text: '2021年上半年工作总结', expect: null },
    { text: '2021年度', expect: null },
  ],
  read: (match) => {
    const point = readYearPoint(match.groups);
    return point && value('by', { end: point.to });
  },
};

const GOAL_REACH = 14;

/** 上半年完成, 第三季度末前, 一季度内: in the year told before */
export const byBarePartOfYear: Rule<DeadlineValue> = {
  id: 'by-bare-part-of-year',
  pattern: ({ deadlines }) => {
    const { limits, goals } = deadlines;
    return new RegExp(
      `(?<![年每各前])(?:(?<word>${YEAR_WORD_PATTERN}))?(?<part>[上下]半年|第?[一二三四]季度)(?:(?:内|末|底)(?:${anyOf(limits)})?|${anyOf(limits)}|(?=，?[^，。；\\d]{0,${GOAL_REACH}}?(?:${anyOf(goals)})))`,
      'u',
    );
  },
  examples: [
    { text: '第三季度末前印发细则。', given: { dateIssued: '2021-02-01' }, expect: { kind: 'by', end: '2021-09-30' } },
    { text: '下半年完成验收。', given: { titleYear: 2022 }, expect: { kind: 'by', end: '2022-12-31' } },
    { text: '今年上半年的销售额', given: { dateIssued: '2021-02-01' }, expect: null },
    { text: '前三季度完成投资', given: { dateIssued: '2021-02-01' }, expect: null },
    { text: '每季度完成一次', given: { dateIssued: '2021-02-01' }, expect: null },
  ],
  read(match, around, context) {
    const year = yearOf(match.groups?.word, around, context);
    const part = match.groups?.part ?? '';
    const yearly = yearlyPart(part, match[0] !== part);
    return value('by', { end: year === null ? null : partOfYear(year, part).to, yearly });
  },
};

/** 年底前, 今年年底前, 明年底, 年内 */
export const byThisYearEnd: Rule<DeadlineValue> = {
  id: 'by-this-year-end',
  pattern: ({ deadlines }) => {
    const limits = anyOf(deadlines.limits);
    return new RegExp(
      `(?<![年每\\d月])(?:(?<word>${YEAR_WORD_PATTERN})(?:年?[底末内])(?:${limits})?|年[底末](?:${limits}))`,
      'u',
    );
  },
  examples: [
    { text: '2023年上半年启动建设，年底前完成验收。', expect: { kind: 'by', end: '2023-12-31' } },
    { text: '今年年底前完成。', given: { dateIssued: '2021-03-01' }, expect: { kind: 'by', end: '2021-12-31' } },
    { text: '明年底前完成。', given: { dateIssued: '2021-03-01' }, expect: { kind: 'by', end: '2022-12-31' } },
    { text: '每年年底前报送', expect: null },
  ],
  read(match, around, context) {
    const year = yearOf(match.groups?.word, around, context);
    const yearly = { recurrence: recurrence('year', { months: [12], days: [31] }), duration: null };
    return value('by', { end: year === null ? null : `${year}-12-31`, yearly });
  },
};
