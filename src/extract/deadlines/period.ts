import { parseNumeral } from '../../text/numerals.ts';
import { type DeadlineRecogniser, value } from './recogniser.ts';

/** 从2015年起至2017年, 2021年至2023年, 2021—2023年 */
export const periodOfYears: DeadlineRecogniser = {
  id: 'period-of-years',
  pattern:
    /(?:从|自|在)?(\d{4})年?(?:起|开始)?(?:至|到|[—–~～－-]{1,2})(\d{4})年(?!\d{1,2}月|[底末]?前)(?:底|末)?(?:期间|止)?/u,
  examples: [
    {
      text: '从2015年起至2017年，凡被认定为示范村的',
      expect: { kind: 'period', start: '2015-01-01', end: '2017-12-31' },
    },
    { text: '2021—2023年，每年安排资金。', expect: { kind: 'period', start: '2021-01-01', end: '2023-12-31' } },
  ],
  read: (match) =>
    Number(match[1]) < Number(match[2])
      ? value('period', { start: `${match[1]}-01-01`, end: `${match[2]}-12-31` })
      : null,
};

/** 2020年1月1日至2022年12月31日 */
export const periodOfDays: DeadlineRecogniser = {
  id: 'period-of-days',
  pattern:
    /(?:从|自)?(\d{4})年(\d{1,2})月(\d{1,2})日起?(?:至|到|[—–-]{1,2})(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:期间|止|前)?/u,
  examples: [
    { text: '申报时间：2020年1月1日至3月31日。', expect: { kind: 'period', start: '2020-01-01', end: '2020-03-31' } },
    { text: '自2020年1月1日起至2022年12月31日止', expect: { kind: 'period', start: '2020-01-01', end: '2022-12-31' } },
  ],
  read: (match) => {
    const pad = (text: string | undefined) => String(text).padStart(2, '0');
    return value('period', {
      start: `${match[1]}-${pad(match[2])}-${pad(match[3])}`,
      end: `${match[4] ?? match[1]}-${pad(match[5])}-${pad(match[6])}`,
    });
  },
};

/** “十二五”时期: a five-year plan; the first began in 1953, the sixth (六五) in 1981, and every five years since. */
export const fiveYearPlan: DeadlineRecogniser = {
  id: 'five-year-plan',
  pattern: /[“"]?([六七八九]|十[一二三四五六七八九]?)五[”"]?(?:规划)?(?:时期|期间|期末|末)/u,
  examples: [
    {
      text: '力争在“十二五”时期，培育我省50家示范企业',
      expect: { kind: 'period', start: '2011-01-01', end: '2015-12-31' },
    },
    { text: '“十四五”期间', expect: { kind: 'period', start: '2021-01-01', end: '2025-12-31' } },
    { text: '“十三五”末', expect: { kind: 'by', end: '2020-12-31' } },
  ],
  read: (match) => {
    const ordinal = parseNumeral(match[1] ?? '');
    if (!ordinal) return null;
    const first = 1981 + (ordinal - 6) * 5;
    return /末$/.test(match[0])
      ? value('by', { end: `${first + 4}-12-31` })
      : value('period', { start: `${first}-01-01`, end: `${first + 4}-12-31` });
  },
};

/** 从2016年起, 自2018年7月1日起: without an end a start, which a span of years after it makes a period */
export const startOfYear: DeadlineRecogniser = {
  id: 'start',
  pattern: /(?:从|自)(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?(?:起|开始)/u,
  examples: [
    { text: '自2015年起，市财政按入驻面积给予补助。', expect: { kind: 'start', start: '2015-01-01' } },
    { text: '从2018年7月起', expect: { kind: 'start', start: '2018-07-01' } },
  ],
  read: (match, { after }) => {
    if (/^(施行|实施|执行|生效)/.test(after)) return null;
    const pad = (text: string | undefined) => (text ?? '1').padStart(2, '0');
    return value('start', { start: `${match[1]}-${pad(match[2])}-${pad(match[3])}` });
  },
};
