/** The last day for something, as a year. */

import { anyOf } from '../../lexicon/words.ts';
import { type Rule, Several } from '../rule.ts';
import { worded } from '../worded.ts';
import { isDone } from './pieces.ts';
import { readYearPoint, yearPoint } from './point.ts';
import { type DeadlineValue, value } from './value.ts';

const LEAD = '(?:力争|争取|确保)?(?:最迟|截[至止])?(?:应?于|在|到|至)?';

/** 到2025年、2030年分别达到; 2025年、2027年，分别 */
export const byYears: Rule<DeadlineValue> = {
  id: 'by-years',
  pattern: new RegExp(
    `(?<to>到|至|力争)?${yearPoint('A')}(?:、|和|及|与)${yearPoint('B')}(?:(?:、|和|及|与)${yearPoint('C')})?(?:(?<each>(?=，?分别))|)`,
    'u',
  ),
  examples: [
    {
      text: '到2025年、2030年，分别建成50个、100个。',
      expect: [
        { kind: 'by', end: '2025-12-31' },
        { kind: 'by', end: '2030-12-31' },
      ],
    },
    {
      text: '2025年、2027年分别达到50%、60%。',
      expect: [
        { kind: 'by', end: '2025-12-31' },
        { kind: 'by', end: '2027-12-31' },
      ],
    },
    { text: '2012年、2013年的利润', expect: null },
  ],
  read(match, { start }) {
    const { groups } = match;
    if (groups?.to === undefined && groups?.each === undefined) return null;
    const cuts = [...match[0].matchAll(/[、和及与]/gu)].map(({ index }) => index);
    const points = ['A', 'B', 'C']
      .filter((letter) => groups[`year${letter}`] !== undefined)
      .flatMap((letter) => readYearPoint(groups, letter) ?? []);
    return new Several(
      points.map(({ to }, i) => ({
        value: value('by', { end: to }),
        span: [start + (i === 0 ? 0 : (cuts[i - 1] ?? 0) + 1), start + (cuts[i] ?? match[0].length)],
      })),
    );
  },
};

/** 2015年底前, 2025年年底, 2017年前, 2020年末 */
export const byYearEnd: Rule<DeadlineValue> = {
  id: 'by-year-end',
  pattern: ({ deadlines }) => {
    const limits = anyOf(deadlines.limits);
    return new RegExp(`${LEAD}${yearPoint()}(?:(?<=[底末内])(?:${limits})?|(?<=年)(?:${limits}))`, 'u');
  },
  examples: [
    { text: '2015年底前，培育1家以上企业。', expect: { kind: 'by', end: '2015-12-31' } },
    { text: '到2025年末，规模翻一番。', expect: { kind: 'by', end: '2025-12-31' } },
    { text: '2024年内完成。', expect: { kind: 'by', end: '2024-12-31' } },
    { text: '2027年以前全部退出。', expect: { kind: 'by', end: '2027-12-31' } },
    { text: '截至2019年底，已有3家。', expect: null },
    { text: '2019年年底，全市共有企业3家。', given: { dateIssued: '2021-05-01' }, expect: null },
  ],
  read(match, { before, after }, { lexicon, dateIssued }) {
    const point = readYearPoint(match.groups);
    if (!point) return null;
    const history = isDone(lexicon, after) || dateIssued === null || point.to < dateIssued;
    if (/截[至止]?$/u.test(before + /^[^\d〇一二]*/u.exec(match[0])?.[0]) && history) return null;
    if (dateIssued !== null && point.to < dateIssued) return null;
    return value('by', { end: point.to });
  },
};

/** 到2020年, 至2025年 */
export const byYear: Rule<DeadlineValue> = {
  id: 'by-year',
  pattern: new RegExp(`(?<![截达])(?:到|至)${yearPoint()}(?!底|末|年|\\d|${'[一二三四五六七八九十]{1,2}月'})`, 'u'),
  examples: [
    { text: '到2020年，全市水平显著提升。', expect: { kind: 'by', end: '2020-12-31' } },
    { text: '到二〇三五年，基本建成', expect: { kind: 'by', end: '2035-12-31' } },
    { text: '到2020年5月', expect: null },
    { text: '截至2020年', expect: null },
  ],
  read: (match) => {
    const point = match.groups?.part === undefined ? readYearPoint(match.groups) : null;
    return point && value('by', { end: point.to });
  },
};

/** 2020年初步建成300个; 力争2035年达到95%: a year that stands alone before a goal */
export const byGoalYear: Rule<DeadlineValue> = {
  id: 'by-goal-year',
  pattern: ({ deadlines }) =>
    new RegExp(
      `(?:(?<cue>力争|争取|确保|计划|预计)|(?<=^|其中|[，。；：、｜\\n（于]))(?:于|在)?${yearPoint()}(?=，?[^。；，：\\d（《]{0,24}?(?:${anyOf(deadlines.goals)}))`,
      'u',
    ),
  examples: [
    { text: '2020年初步建成示范企业300个。', expect: { kind: 'by', end: '2020-12-31' } },
    {
      text: '覆盖率2023年达到80%，力争2035年达到95%。',
      given: { dateIssued: '2023-04-01' },
      expect: { kind: 'by', end: '2035-12-31' },
    },
    {
      text: '2019年，在全市启动考核工作。',
      given: { dateIssued: '2019-01-16' },
      expect: { kind: 'by', end: '2019-12-31' },
    },
    { text: '2013年全市网络零售额达到500亿元。', given: { dateIssued: '2015-03-01' }, expect: null },
    { text: '2013年全市网络零售额达到500亿元。', expect: null },
    { text: '2021年度完成产值', expect: null },
  ],
  read(match, { after, start, text }, { lexicon, dateIssued, titleYear }) {
    const { groups } = match;
    const point = groups?.part === undefined || /季度|半年/u.test(groups.part) ? readYearPoint(groups) : null;
    const issued = dateIssued === null ? titleYear : Number(dateIssued.slice(0, 4));
    if (!point || isDone(lexicon, after)) return null;
    const { goals } = lexicon.deadlines;
    const atOnce = worded(lexicon, 'goals', (any) => `^，?.{0,2}(?:${any(goals)})`).test(after);
    if (groups?.cue === undefined && (issued === null ? !atOnce : Number(point.to.slice(0, 4)) < issued)) return null;
    return text.slice(start - 2, start).match(/[从自至到截]/u) ? null : value('by', { end: point.to });
  },
};
