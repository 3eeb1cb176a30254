import { endOfMonth, isoDate } from '../../genre/dates.ts';
import { parseNumeral } from '../../text/numerals.ts';
import { type DeadlineRecogniser, value } from './recogniser.ts';

const year = (text: string | undefined) => Number(text);

/** 2020年5月20日前 */
export const byDay: DeadlineRecogniser = {
  id: 'by-day',
  pattern:
    /(?:于|在|应于|最迟于)?(\d{4})年(\d{1,2})月(\d{1,2})日(?:\d{1,2}[：:时]\d{0,2}分?)?(?:之前|以前|前|止|截止|为止)/u,
  examples: [
    { text: '请于2020年5月20日前将推荐函报送我厅。', expect: { kind: 'by', end: '2020-05-20' } },
    { text: '申报截止时间为2021年3月31日止。', expect: { kind: 'by', end: '2021-03-31' } },
    { text: '2020年5月20日召开会议。', expect: null },
  ],
  read: (match) => {
    const end = isoDate(year(match[1]), Number(match[2]), Number(match[3]));
    return end ? value('by', { end }) : null;
  },
};

/** 2016年6月底前 */
export const byMonth: DeadlineRecogniser = {
  id: 'by-month',
  pattern: /(?:于|在|到)?(\d{4})年(\d{1,2})月(?:份)?(?:底|末)?(?:之前|以前|前)/u,
  examples: [
    { text: '2016年6月底前完成。', expect: { kind: 'by', end: '2016-06-30' } },
    { text: '于2020年2月前报送。', expect: { kind: 'by', end: '2020-02-29' } },
    { text: '于2020年13月前报送。', expect: null },
    { text: '于9999年2月前报送。', expect: null },
  ],
  read: (match) => (Number(match[2]) <= 12 ? value('by', { end: endOfMonth(year(match[1]), Number(match[2])) }) : null),
};

/** 2015年底前, 2025年年底, 2017年前, 2020年末 */
export const byYearEnd: DeadlineRecogniser = {
  id: 'by-year-end',
  pattern: /(?:力争|争取|确保)?(?:于|在|到|至)?(\d{4})年(?:(?:年?底|年?末)(?:之前|以前|前)?|(?:之前|以前|前))/u,
  examples: [
    { text: '2015年底前，培育1家以上企业。', expect: { kind: 'by', end: '2015-12-31' } },
    { text: '到2025年末，规模翻一番。', expect: { kind: 'by', end: '2025-12-31' } },
    { text: '截至2019年底，已有3家。', expect: null },
  ],
  read: (match, { before }) => (/截[至止]?$/.test(before) ? null : value('by', { end: `${match[1]}-12-31` })),
};

/** 到2020年 */
export const byYear: DeadlineRecogniser = {
  id: 'by-year',
  pattern: /(?:到|至)(\d{4})年(?![底末前]|年底|年末|\d|[上下]半年|第)/u,
  examples: [
    { text: '到2020年，全市水平显著提升。', expect: { kind: 'by', end: '2020-12-31' } },
    { text: '到2020年5月', expect: null },
    { text: '从2015年起至2017年', expect: null },
  ],
  read: (match, { before }) =>
    /(从|自)\d{4}年(\d{1,2}月)?起?$|截$|\d{4}年?$/u.test(before) ? null : value('by', { end: `${match[1]}-12-31` }),
};

const HALF_END: Readonly<Record<string, string>> = { 上: '06-30', 下: '12-31' };

/** 2021年上半年前, 2021年第三季度末 */
export const byPartOfYear: DeadlineRecogniser = {
  id: 'by-part-of-year',
  pattern: /(?:于|在|到)?(\d{4})年(?:([上下])半年|第?([一二三四1-4])季度)(?:内|末|底)?(?:之前|以前|前)?/u,
  examples: [
    { text: '2021年上半年完成平台建设。', expect: { kind: 'by', end: '2021-06-30' } },
    { text: '于2021年第三季度前印发。', expect: { kind: 'by', end: '2021-09-30' } },
  ],
  read: (match) => {
    const half = HALF_END[match[2] ?? ''];
    if (half) return value('by', { end: `${match[1]}-${half}` });
    const quarter = parseNumeral(match[3] ?? '');
    return quarter ? value('by', { end: endOfMonth(year(match[1]), quarter * 3) }) : null;
  },
};
