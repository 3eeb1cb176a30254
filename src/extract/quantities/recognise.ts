/**
 * Figures with a unit, and the words around them that bound them. What a figure is for (amount, cap, condition,
 * target) is decided later, from its context.
 *
 * 以上, 以下, 以内 include the number; 超过, 不足, 低于 do not (《民法典》第一千二百五十九条).
 */
import type { Span } from '../../model/policy.ts';
import { parseNumeral } from '../../text/numerals.ts';

type Bound = '>' | '>=' | '<' | '<=' | '≈';

export interface Quantity {
  /** in the base unit: yuan, percent, square metres … */
  value: number;
  unit: string;
  bound: Bound | null;
  /** the bounding words with the figure */
  span: Span;
  /** the figure with its unit alone */
  figure: Span;
  text: string;
}

const BEFORE: readonly [pattern: string, bound: Bound][] = [
  ['不低于|不少于|不小于|不得低于|不得少于|至少|达到|达|满|突破|不下于|争取达到', '>='],
  ['超过|大于|高于|多于|超出', '>'],
  ['不足|低于|少于|小于|未达到|未达|不到|不满', '<'],
  ['不超过|不得超过|不高于|不多于|不得高于|最多|至多|控制在', '<='],
  ['约|大约', '≈'],
];
const AFTER: readonly [pattern: string, bound: Bound][] = [
  ['（含）以上|（含本数）以上|（不含）以上|及以上|含以上|以上|或以上', '>='],
  ['（含）以下|及以下|以下|以内|之内', '<='],
  ['左右|上下', '≈'],
];
const beforeWords = BEFORE.map(([words]) => words).join('|');
const afterWords = AFTER.map(([words]) => words).join('|');
const MULTIPLIERS: Readonly<Record<string, number>> = {
  '': 1,
  百: 1e2,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
};
/** Longest first. Base unit and factor of each printed unit. */
const UNITS: readonly [printed: string, unit: string, factor: number][] = [
  ['元人民币', '元', 1],
  ['元', '元', 1],
  ['个百分点', '个百分点', 1],
  ['人次', '人次', 1],
  ['%', '%', 1],
  ['平方公里', '平方公里', 1],
  ['平方米', '平方米', 1],
  ['㎡', '平方米', 1],
  ...[
    '家',
    '个',
    '人',
    '名',
    '户',
    '亩',
    '公里',
    '年',
    '项',
    '件',
    '场',
    '期',
    '辆',
    '所',
    '座',
    '台',
    '吨',
    '村',
    '款',
    '种',
    '条',
    '张',
    '次',
    '倍',
    '批',
    '套',
    '间',
    '强',
    '处',
    '支',
    '门',
    '只',
    '单',
    '票',
    '标箱',
    '立方米',
  ].map((unit): [string, string, number] => [unit, unit, 1]),
];
const unitWords = UNITS.map(([printed]) => printed)
  .sort((a, b) => b.length - a.length)
  // 24个月, 5个工作日 tell a time
  .map((word) => (word === '个' ? '个(?!月|工作日|自然日|小时)' : word))
  .join('|');
const FIGURE = new RegExp(
  `(?<before>${beforeWords})?(?:人民币|为|到|：)?(?<number>\\d[\\d,]{0,19}(?:\\.\\d{1,9})?|[一二两三四五六七八九十百千]{1,4}(?=(?:万|亿)?(?:元|年|人|家|个|平方米)(?:（含）)?(?:${afterWords})))(?<range>(?:[—–~～－-]{1,2}|至|到)\\d[\\d.,]{0,19})?(?<approximate>余|多)?(?<multiplier>万亿|千万|百万|十万|[百千万亿])?(?<unit>${unitWords})(?:人民币)?(?<after>${afterWords})?`,
  'gu',
);

/** Every figure with a unit in a text, in order. A range (2—3家) gives its lower number. */
export function recogniseQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const { before = '', number = '', multiplier = '', unit = '', after = '' } = match.groups ?? {};
    const parsed = parseNumeral(number);
    const known = UNITS.find(([printed]) => printed === unit);
    if (parsed === null || !known || isDateOrOrdinal(text, match, unit, number)) continue;
    const start = match.index;
    const end = start + match[0].length;
    const figureStart = start + match[0].indexOf(number, before.length);
    found.push({
      value: round(parsed * (MULTIPLIERS[multiplier] ?? 1) * known[2]),
      unit: known[1],
      bound: boundOf(before, BEFORE) ?? boundOf(after, AFTER),
      span: [start, end],
      figure: [figureStart, end - after.length],
      text: match[0],
    });
  }
  return found;
}

/** 2015年 is a date, 第4代 an ordinal, 50强 a rank, 3年内 a deadline. */
function isDateOrOrdinal(text: string, match: RegExpMatchArray, unit: string, number: string): boolean {
  const index = match.index ?? 0;
  if (unit === '强' || unit === '批') return true;
  if (unit === '年' && /^(19|20)\d{2}$/.test(number)) return true;
  return /[第\d.]/.test(text.charAt(index - 1));
}

function boundOf(word: string, table: readonly [string, Bound][]): Bound | null {
  return table.find(([words]) => new RegExp(`^(?:${words})$`).test(word))?.[1] ?? null;
}

/** 0.1 × 10000 must not be 1000.0000000000001. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
