/** From when and until when a document is in force, as it says itself. */
import { lastDayOf } from '../../genre/dates.ts';
import { anyOf } from '../../lexicon/words.ts';
import { parseNumeral } from '../../text/numerals.ts';
import type { Rule } from '../rule.ts';
import { worded } from '../worded.ts';
import { COUNT, TO } from './pieces.ts';
import { dayPoint, readDayPoint, readYearPoint, yearPoint } from './point.ts';
import { type DeadlineValue, value } from './value.ts';
import { yearOf } from './year.ts';

const TERM = '(?:有效期|试行期|暂行期|执行期|实施期)限?';

/** 有效期至2022年12月31日, 有效期延长至2025年底 */
export const validUntil: Rule<DeadlineValue> = {
  id: 'valid-until',
  pattern: new RegExp(`${TERM}[^，。；\\d]{0,6}(?:至|到)(?:${dayPoint()}|${yearPoint('Y')})止?`, 'u'),
  examples: [
    { text: '有效期至2022年12月31日。', expect: { kind: 'validity', end: '2022-12-31' } },
    { text: '有效期截至2025年底。', expect: { kind: 'validity', end: '2025-12-31' } },
    { text: '有效期延长至二〇二五年六月三十日', expect: { kind: 'validity', end: '2025-06-30' } },
    { text: '有效期为3年', expect: null },
  ],
  read(match, around, context) {
    const { groups } = match;
    const point = groups?.yearY
      ? readYearPoint(groups, 'Y')
      : readDayPoint(groups, '', yearOf(groups?.word, around, context));
    if (!point?.to) return null;
    return value(isOfDocument(around.before, context) ? 'validity' : 'by', { end: point.to });
  },
};

/** 有效期自2021年1月1日至2023年12月31日 */
export const validFromUntil: Rule<DeadlineValue> = {
  id: 'valid-from-until',
  pattern: ({ deadlines }) => {
    const span = (first: string, last: string) => `(?:自|从)?${dayPoint(first)}${TO}${dayPoint(last)}止?`;
    const inForce = anyOf(deadlines.inForce);
    return new RegExp(`(?:有效期限?(?:为|是|：)?${span('A', 'B')}|${span('C', 'D')}(?:期间)?(?:${inForce}|有效))`, 'u');
  },
  examples: [
    {
      text: '有效期自2021年1月1日至2023年12月31日。',
      expect: { kind: 'validity', start: '2021-01-01', end: '2023-12-31' },
    },
    {
      text: '本办法自2021年1月1日起至2023年12月31日施行',
      expect: { kind: 'validity', start: '2021-01-01', end: '2023-12-31' },
    },
    { text: '申报时间为2021年1月1日至2月1日', expect: null },
  ],
  read({ groups }) {
    const first = readDayPoint(groups, 'A', null) ?? readDayPoint(groups, 'C', null);
    const year = first?.from ? Number(first.from.slice(0, 4)) : null;
    const last = readDayPoint(groups, 'B', year) ?? readDayPoint(groups, 'D', year);
    return first?.from && last?.to && first.from < last.to
      ? value('validity', { start: first.from, end: last.to })
      : null;
  },
};

/** 有效期3年, 试行2年; counted from the day on which it takes effect */
export const validYears: Rule<DeadlineValue> = {
  id: 'valid-years',
  pattern: new RegExp(
    `(?:(?:有效期|试行期|暂行期)(?:限)?(?:为|是)?|(?<=[，；])(?:试行|暂行)(?:期)?)${COUNT}(年|个月)`,
    'u',
  ),
  examples: [
    { text: '有效期三年。', expect: { kind: 'validity', end: null, duration: 'P3Y' } },
    { text: '自2016年11月1日起施行，试行2年。', expect: { kind: 'validity', duration: 'P2Y' } },
    {
      text: '星级评定结果有效期三年。',
      given: { dateIssued: '2019-01-02' },
      expect: { kind: 'duration', end: null, duration: 'P3Y' },
    },
    { text: '有效期至2022年', expect: null },
  ],
  read(match, { before }, context) {
    const count = parseNumeral(match[1] ?? '');
    if (!count) return null;
    const inMonths = match[2] === '个月';
    const duration = inMonths ? `P${count}M` : `P${count}Y`;
    if (!isOfDocument(before, context)) return value('duration', { duration });
    return value('validity', { duration });
  },
};

/** 有效期自2021年1月1日起三年 */
export const validYearsFrom: Rule<DeadlineValue> = {
  id: 'valid-years-from',
  pattern: new RegExp(`有效期限?(?:为|：)?(?:自|从)${dayPoint()}起(?:计算)?，?(?:为期)?${COUNT}(?<unit>年|个月)`, 'u'),
  examples: [
    {
      text: '有效期为自2021年1月1日起三年。',
      expect: { kind: 'validity', start: '2021-01-01', end: '2023-12-31', duration: 'P3Y' },
    },
    { text: '自2021年1月1日起三年', expect: null },
  ],
  read(match) {
    const start = readDayPoint(match.groups, '', null)?.from ?? null;
    const count = parseNumeral(match.at(-2) ?? '');
    if (start === null || !count) return null;
    const [by, letter] = match.groups?.unit === '年' ? [{ years: count }, 'Y'] : [{ months: count }, 'M'];
    return value('validity', { start, end: lastDayOf(start, by), duration: `P${count}${letter}` });
  },
};

/** 自发布之日起施行, 自印发之日起30日后施行 */
export const fromIssue: Rule<DeadlineValue> = {
  id: 'from-issue',
  pattern: ({ deadlines }) =>
    new RegExp(
      `(?:(?:从|自)(?:本[^，。；\\n]{1,8}?)?)?(?:${anyOf(deadlines.issued)})之日起(?:满?${COUNT}(?:个工作)?日后|正式)*(?:${anyOf(deadlines.inForce)})`,
      'u',
    ),
  examples: [
    { text: '本措施自发布之日起施行', expect: { kind: 'validity', start: null, end: null, daysAfterIssue: 0 } },
    { text: '本办法自印发之日起30日后施行', expect: { kind: 'validity', start: null, daysAfterIssue: 30 } },
    { text: '自发布之日起30日内申报', expect: null },
  ],
  read: (match) => value('validity', { daysAfterIssue: match[1] === undefined ? 0 : parseNumeral(match[1]) }),
};

/** 自2020年1月1日起施行, 2022年1月1日起正式实施, 自2019年2月1日实施 */
export const fromDay: Rule<DeadlineValue> = {
  id: 'from-day',
  pattern: ({ deadlines }) =>
    new RegExp(
      `(?:(?:自|从|于)${dayPoint()}起?|${dayPoint('X')}起)，?(?:正式|开始)?(?:${anyOf(deadlines.inForce)})`,
      'u',
    ),
  examples: [
    { text: '本办法自2020年1月1日起施行', expect: { kind: 'validity', start: '2020-01-01' } },
    { text: '本办法自2019年2月1日实施', expect: { kind: 'validity', start: '2019-02-01' } },
    { text: '本办法自2020年2月30日起施行', expect: null },
    { text: '自2020年1月1日起，给予补助', expect: null },
  ],
  read(match, around, context) {
    const letter = match.groups?.monthX === undefined && match.groups?.numericMonthX === undefined ? '' : 'X';
    const point = readDayPoint(match.groups, letter, yearOf(undefined, around, context));
    return point?.from ? value('validity', { start: point.from }) : null;
  },
};

/** The validity of a certificate, a result or another document is not that of this one. */
function isOfDocument(before: string, { lexicon }: { lexicon: Parameters<typeof worded>[0] }): boolean {
  const { papers, inForce } = lexicon.deadlines;
  if (/》(?:（[^（）]{0,40}）)?的?$/u.test(before)) return false;
  const clause = before.slice(before.search(/[^。；\n]*$/u));
  if (worded(lexicon, 'inForce', (any) => any(inForce)).test(clause) && /本/u.test(clause)) return true;
  return !worded(lexicon, 'validPapers', (any) => `(?:${any(papers)})(?:的|，)?$`).test(clause);
}
