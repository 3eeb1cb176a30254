import { isoDate, shiftDate } from '../../genre/dates.ts';
import { CHINESE_NUMERAL_CLASS, parseNumeral } from '../../text/numerals.ts';
import { type DeadlineRecogniser, value } from './recogniser.ts';

/** 有效期至2022年12月31日 */
export const validUntil: DeadlineRecogniser = {
  id: 'valid-until',
  pattern: /(?:有效期|试行期|执行期|实施期)[^，。；\d]{0,6}(?:至|到)(\d{4})年(\d{1,2})月(\d{1,2})日(?:止)?/u,
  examples: [{ text: '有效期至2022年12月31日。', expect: { kind: 'validity', end: '2022-12-31' } }],
  read: (match) => {
    const end = isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
    return end ? value('validity', { end }) : null;
  },
};

/** 有效期3年, counted from the date of issue when known: the last day is the one before the same day (《民法典》第二百零二条) */
export const validYears: DeadlineRecogniser = {
  id: 'valid-years',
  pattern: new RegExp(
    `(?:有效期|试行期|暂行期)(?:限)?(?:为|是)?(\\d{1,2}|[${CHINESE_NUMERAL_CLASS}]{1,3})(?:年|个月)`,
    'u',
  ),
  examples: [
    { text: '有效期三年。', expect: { kind: 'validity', end: null, duration: 'P3Y' } },
    { text: '有效期5年。', dateIssued: '2019-01-02', expect: { kind: 'validity', end: '2024-01-01', duration: 'P5Y' } },
  ],
  read: (match, _, { dateIssued }) => {
    const count = parseNumeral(match[1] ?? '');
    if (!count) return null;
    const inMonths = match[0].endsWith('个月');
    const end = dateIssued
      ? shiftDate(dateIssued, inMonths ? { months: count, days: -1 } : { years: count, days: -1 })
      : null;
    return value('validity', { end, duration: inMonths ? `P${count}M` : `P${count}Y` });
  },
};

/** 自发布之日起施行, 自印发之日起30日后施行 */
export const fromIssue: DeadlineRecogniser = {
  id: 'from-issue',
  pattern:
    /自(?:发布|印发|公布|下发|颁布|发文)之日起(?:(\d{1,3}|[一二三四五六七八九十]{1,3})日后)?(?:正式)?(?:施行|实施|执行|生效)/u,
  examples: [
    { text: '本措施自发布之日起施行', expect: { kind: 'validity', start: null, end: null } },
    {
      text: '本办法自印发之日起30日后施行',
      dateIssued: '2020-01-01',
      expect: { kind: 'validity', start: '2020-01-31' },
    },
  ],
  read: (match, _, { dateIssued }) => {
    const days = match[1] ? parseNumeral(match[1]) : null;
    return value('validity', { start: days && dateIssued ? shiftDate(dateIssued, { days }) : null });
  },
};

/** 自2020年1月1日起施行 */
export const fromDay: DeadlineRecogniser = {
  id: 'from-day',
  pattern: /(?:自|从)?(\d{4})年(\d{1,2})月(\d{1,2})日起(?:正式)?(?:施行|实施|执行|生效)/u,
  examples: [{ text: '本办法自2020年1月1日起施行', expect: { kind: 'validity', start: '2020-01-01' } }],
  read: (match) => {
    const start = isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
    return start ? value('validity', { start }) : null;
  },
};
