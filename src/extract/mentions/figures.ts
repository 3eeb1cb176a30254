/**
 * Figures with a unit, and the words around them that bound them. What a figure is for (amount, cap, condition,
 * target) is decided later, from its context.
 */
import { perLexicon } from '../../lexicon/per-lexicon.ts';
import { anyOf } from '../../lexicon/words.ts';
import { ANY_CHINESE_NUMERAL_CLASS, parseNumeral } from '../../text/numerals.ts';
import type { PassageContext } from '../context.ts';
import { THIS } from '../judge.ts';
import { type Candidate, type Refiner, type Rule, type RuleSet, runRefiners, runRules } from '../rule.ts';
import { borrowUnits } from './borrowed-units.ts';
import type { Bound, FigureMention, FigureValue } from './figure.ts';
import { MULTIPLIERS } from './multipliers.ts';
import { readTableCells } from './table-cells.ts';

const NUMBER = String.raw`\d{1,3}(?:[,，]\d{3})+(?:\.\d{1,4})?|\d{1,15}(?:\.\d{1,9})?`;
const MULTIPLIER = '万亿|千万|百万|十万|千亿|百亿|十亿|[百千万亿]';
const TO = '(?:[—–~～－-]{1,2}|至|到)';
/** 2万元/家, 5元/㎡·月, 3元/人·日, 8元/平方米/月 */
const PER = String.raw`(?:[/／](?<per>[\p{Script=Han}㎡A-Z]{1,6}?(?:[·/／](?:月|年|天|日|次|学期|学年|学时))?)(?=[^\p{Script=Han}㎡A-Z·/／]|的|给|补|奖|计|标|以|，|$))?`;

/** 最高30万元（含） */
const INCLUSIVE = '(?<inclusive>（不?含(?:本数)?）)?';
const INCLUDED: Readonly<Record<string, Bound>> = { '>': '>=', '<': '<=' };
const EXCLUDED: Readonly<Record<string, Bound>> = { '>=': '>', '<=': '<' };

interface Words {
  before: string;
  after: string;
  units: string;
  numeralUnits: string;
  boundOf(before: string, after: string): Bound | null;
  baseOf(printed: string): string;
}

/** The alternations and lookups of a lexicon, made once. */
const wordsOf = perLexicon((lexicon): Words => {
  const { bounds, units, numeralUnits, notCounted } = lexicon.figures;
  const table = (side: Partial<Record<Bound, string[]>>) =>
    new Map(Object.entries(side).flatMap(([bound, list]) => (list ?? []).map((word) => [word, bound as Bound])));
  const before = table(bounds.before);
  const after = table(bounds.after);
  const base = new Map(units.flatMap(({ unit, printed }) => printed.map((word) => [word, unit])));
  const counted = (word: string) => (word === '个' ? `个(?!${anyOf(notCounted)})` : word);
  const alternation = (list: readonly string[]) =>
    [...list]
      .sort((a, b) => b.length - a.length)
      .map(counted)
      .join('|');
  const made: Words = {
    before: anyOf([...before.keys()]),
    after: anyOf([...after.keys()]),
    units: alternation([...base.keys()]),
    numeralUnits: alternation(numeralUnits),
    // 达到50%左右, 超过5万元（不含）以上: these say more than the words before
    boundOf: (first, last) =>
      (/不含|左右|上下/u.test(last) ? after.get(last) : undefined) ?? before.get(first) ?? after.get(last) ?? null,
    baseOf: (printed) => base.get(printed) ?? printed,
  };
  return made;
});

/** 0.1 × 10000 must not be 1000.0000000000001. */
const round = (value: number) => Math.round(value * 1e6) / 1e6;

function numberOf(text: string): number | null {
  return parseNumeral(text.replaceAll('，', ','));
}

/** A match with the groups before, number, multiplier, unit, after, per to a figure; null when its number is none. */
function figure(match: RegExpExecArray, context: PassageContext): FigureValue | null {
  const {
    before = '',
    low,
    lowUnit,
    lowMultiplier,
    number = '',
    multiplier,
    unit = '',
    after = '',
    per,
    tail = '',
    inclusive = '',
  } = match.groups ?? {};
  const { boundOf, baseOf } = wordsOf(context.lexicon);
  const high = numberOf(number);
  const first = low === undefined ? null : numberOf(low);
  if (high === null || (low !== undefined && first === null)) return null;
  const money = unit.endsWith('元') && unit !== '元' && unit.length === 2 && MULTIPLIERS[unit[0] ?? ''] !== undefined;
  const times = (MULTIPLIERS[multiplier ?? ''] ?? 1) * (money ? (MULTIPLIERS[unit[0] ?? ''] ?? 1) : 1);
  const base = money ? '元' : baseOf(unit);
  const top = round(high * times);
  // 5—10万元: the lower number shares the multiplier of the higher
  const bottom =
    first === null ? null : round(first * (lowMultiplier || lowUnit ? (MULTIPLIERS[lowMultiplier ?? ''] ?? 1) : times));
  const isRange = bottom !== null && bottom < top;
  const start = match.index + match[0].indexOf(low ?? number, before.length);
  const end = match.index + match[0].length - after.length - inclusive.length - (per ? per.length + 1 : 0);
  // 近三年 looks back; it is not about three years
  const printed = boundOf(before === '近' && base === '年' ? '' : before, after);
  const table = inclusive.startsWith('（不') ? EXCLUDED : inclusive === '' ? {} : INCLUDED;
  const bound = table[printed ?? ''] ?? printed;
  return {
    value: isRange ? bottom : top,
    max: isRange ? top : null,
    unit: base,
    bound: bound ?? (tail === '' ? null : '≈'),
    per: per ?? null,
    inner: [start, end],
  };
}

const between =
  '(?:人民币|为|到|至|：|在|(?<=至少)(?:配备|安排|设置|设立|建设|培育|建成|有|拥有|聘用|完成|开展|组织|举办))?';
const currency = '(?:人民币)?(?:（(?:人民币|[^（）]{0,6}下同)[^（）]{0,4}）)?';

const digits: Rule<FigureValue> = {
  id: 'figure-digits',
  pattern: (lexicon) => {
    const { before, after, units } = wordsOf(lexicon);
    return new RegExp(
      `(?<before>${before})?${between}(?<![\\d.第])(?:(?<low>${NUMBER})\\s?(?<lowMultiplier>${MULTIPLIER})?(?<lowUnit>${units})?(?:（不?含）)?${TO})?(?<number>${NUMBER})(?<tail>余|多)?\\s?(?<multiplier>${MULTIPLIER})?(?:余|多)?\\s?(?<unit>${units})${currency}${PER}(?<after>${after})?${INCLUSIVE}`,
      'u',
    );
  },
  examples: [
    { text: '不低于2000万元', expect: { value: 2e7, unit: '元', bound: '>=' } },
    { text: '投资1亿元（不含）以上', expect: { value: 1e8, unit: '元', bound: '>' } },
    { text: '至少配备1名', expect: { value: 1, unit: '名', bound: '>=' } },
    { text: '给予2万元-4万元奖励', expect: { value: 20000, max: 40000, unit: '元' } },
    { text: '给予5—10万元补助', expect: { value: 50000, max: 100000 } },
    { text: '给予500元至1.2万元补偿', expect: { value: 500, max: 12000 } },
    { text: '培育3~4家', expect: { value: 3, max: 4, unit: '家' } },
    { text: '按2万元/家的标准', expect: { value: 20000, per: '家' } },
    { text: '按5元/㎡·月补助', expect: { value: 5, per: '㎡·月' } },
    { text: '约300多家企业', expect: { value: 300, unit: '家', bound: '≈' } },
    { text: '3,000,000元', expect: { value: 3e6 } },
    { text: '发电10亿千瓦时', expect: { value: 1e9, unit: '千瓦时' } },
    { text: '在2015年实施', expect: null },
    { text: '第4批名单', expect: null },
    { text: '自80年代以来', expect: null },
    { text: '公示24个月', expect: null },
  ],
  read(match, { before, after }, context) {
    const { number = '', unit = '', low } = match.groups ?? {};
    // 2015年 is a date, 2021—2023年 a period, 5年10月 a date
    if (
      unit === '年' &&
      (/^(?:19|20)\d{2}$/u.test(number) || /^(?:19|20)\d{2}$/u.test(low ?? '') || /^(?:\d{1,2}月|[代轮])/u.test(after))
    )
      return null;
    if (/[第\d.]$/u.test(before) && !match.groups?.before) return null;
    return figure(match, context);
  },
};

const N = ANY_CHINESE_NUMERAL_CLASS;

const numerals: Rule<FigureValue> = {
  id: 'figure-numerals',
  pattern: (lexicon) => {
    const { before, after, numeralUnits } = wordsOf(lexicon);
    return new RegExp(
      `(?<before>${before})?${between}(?<![${N}第统单唯])(?<number>[${N}]{1,8}(?:[万亿][${N}]{0,7})?)(?<tail>余|多)?(?<multiplier>${MULTIPLIER})?(?<unit>${numeralUnits})${PER}(?<after>${after})?${INCLUSIVE}`,
      'u',
    );
  },
  examples: [
    { text: '一次性奖励伍拾万元', expect: { value: 5e5, unit: '元' } },
    { text: '给予三百万元补助', expect: { value: 3e6 } },
    { text: '从业三年以上', expect: { value: 3, unit: '年', bound: '>=' } },
    { text: '一家企业、三个方面、十年来', expect: null },
  ],
  read(match, _, context) {
    const { number = '', unit = '', before, after } = match.groups ?? {};
    // 一家, 三年: words rather than figures, unless something bounds them
    if (!unit.endsWith('元') && !before && !after && number.length < 3) return null;
    return figure(match, context);
  },
};

const percentInWords: Rule<FigureValue> = {
  id: 'figure-percent-in-words',
  pattern: (lexicon) => {
    const { before, after } = wordsOf(lexicon);
    return new RegExp(
      `(?<before>${before})?${between}(?<base>百分之|千分之)(?<number>[${N}]{1,5}|\\d{1,3}(?:\\.\\d{1,3})?)(?<after>${after})?${INCLUSIVE}`,
      'u',
    );
  },
  examples: [
    { text: '按投资的百分之三十给予补助', expect: { value: 30, unit: '%' } },
    { text: '按金额的千分之五', expect: { value: 0.5, unit: '%' } },
    { text: '不超过百分之五', expect: { value: 5, bound: '<=' } },
    { text: '百分之几', expect: null },
  ],
  read(match, _, context) {
    const read = figure(match, context);
    if (!read) return null;
    const base = match.groups?.base ?? '';
    const value = base === '千分之' ? round(read.value / 10) : read.value;
    return { ...read, value, unit: '%', inner: [match.index + match[0].indexOf(base), read.inner[1]] };
  },
};

const fraction: Rule<FigureValue> = {
  id: 'figure-fraction',
  pattern:
    /(?<denominator>[二三四五六七八九十])分之(?<numerator>[一二三四五六七八九])|(?<=的)(?<above>\d)[/／](?<below>\d)(?=[给补奖资的，。；])/u,
  examples: [
    { text: '补助租金的三分之二', expect: { value: 66.67, unit: '%' } },
    { text: '给予二分之一的补贴', expect: { value: 50 } },
    { text: '按购置费的1/3补助', expect: { value: 33.33, unit: '%' } },
    { text: '部分之一', expect: null },
  ],
  read(match, { start, end }) {
    const { denominator, numerator, below: under = '', above: over = '' } = match.groups ?? {};
    const below = parseNumeral(denominator ?? under);
    const above = parseNumeral(numerator ?? over);
    if (!below || !above || above >= below) return null;
    const value = Math.round((above / below) * 10000) / 100;
    return { value, max: null, unit: '%', bound: null, per: null, inner: [start, end] };
  },
};

const permille: Rule<FigureValue> = {
  id: 'figure-permille',
  pattern: /(?<number>\d{1,3}(?:\.\d{1,3})?)‰/u,
  examples: [
    { text: '按融资额的3‰奖励', expect: { value: 0.3, unit: '%' } },
    { text: '3%', expect: null },
  ],
  read: (match, { start, end }) => {
    const value = round(Number(match.groups?.number) / 10);
    return { value, max: null, unit: '%', bound: null, per: null, inner: [start, end] };
  },
};

const tenths: Rule<FigureValue> = {
  id: 'figure-tenths',
  pattern: /(?<number>[一二两三四五六七八九])成(?=以上|以下|以内|左右|[，。；、]|的|返还|补|给|奖|资|$)/u,
  examples: [
    { text: '补偿本金损失的四成，', expect: { value: 40, unit: '%' } },
    { text: '三成员单位', expect: null },
  ],
  read: (match, { start, end }) => {
    const value = parseNumeral(match.groups?.number ?? '');
    return value === null
      ? null
      : { value: value * 10, max: null, unit: '%', bound: null, per: null, inner: [start, end] };
  },
};

const half: Rule<FigureValue> = {
  id: 'figure-half',
  pattern: /减半(?!年)|(?<=承担|补助|补贴|负担|减免|支付|的|费用?|租金)一半(?!以上)/u,
  examples: [
    { text: '减半征收企业所得税', expect: { value: 50, unit: '%' } },
    { text: '后两年租金由区里承担一半', expect: { value: 50, unit: '%' } },
    { text: '上半年减少', expect: null },
  ],
  read: (_, { start, end }) => ({ value: 50, max: null, unit: '%', bound: null, per: null, inner: [start, end] }),
};

const bareMyriad: Rule<FigureValue> = {
  id: 'figure-bare-myriad',
  pattern: (lexicon) => {
    const { before, after, units } = wordsOf(lexicon);
    return new RegExp(
      `(?<before>${before})?${between}(?<![\\d.第])(?:(?<low>${NUMBER})(?<lowMultiplier>${MULTIPLIER})?${TO})?(?<number>${NUMBER})(?<multiplier>万亿|千万|百万|[万亿])(?<tail>余|多)?(?!\\s?(?:${units}|${MULTIPLIER}|余|多))(?<after>${after})?${INCLUSIVE}`,
      'u',
    );
  },
  examples: [
    { text: '年营业收入达到1500万的企业', expect: { value: 1.5e7, unit: '元', bound: '>=' } },
    { text: '常住人口300万以上的城市', expect: { value: 3e6, unit: '', bound: '>=' } },
    { text: '给予10万元奖励', expect: null },
  ],
  read(match, { before }, context) {
    const read = figure(match, context);
    if (!read) return null;
    const { moneyMetrics, measures } = context.lexicon.figures;
    const money = [...moneyMetrics, ...measures].some((word) =>
      (before.split(/[，。；\n]/u).at(-1) ?? '').concat(match.groups?.before ?? '').includes(word),
    );
    return { ...read, unit: money ? '元' : '' };
  },
};

/** 满6个月, 6个月以上: a length that is asked for, told in years as all lengths are */
const months: Rule<FigureValue> = {
  id: 'figure-months',
  pattern: new RegExp(
    `(?<before>(?<![届期不未每])满|(?<![不得能应可宜])超过|不少于|不低于|至少)?(?<number>(?<![\\d.第])\\d{1,3}|(?<![${N}第])[${N}]{1,3})个月(?<after>（含）以上|及以上|以上)?(?!之?[前内后日]|起)`,
    'u',
  ),
  examples: [
    { text: '登记注册满6个月的企业', expect: { value: 0.5, unit: '年', bound: '>=' } },
    { text: '连续缴费18个月以上', expect: { value: 1.5, unit: '年', bound: '>=' } },
    { text: '最长不超过24个月', expect: null },
    { text: '合同期满3个月前', expect: null },
    { text: '补贴6个月', expect: null },
    { text: '期限届满超过3个月未提交', expect: null },
    { text: '不能超过48个月', expect: null },
  ],
  read(match, { before: words, start }) {
    const { before, number = '', after } = match.groups ?? {};
    const count = numberOf(number);
    if (/(?:届满|期满|到期|逾期)$/u.test(words)) return null;
    if (count === null || (before === undefined && after === undefined)) return null;
    const from = start + (before?.length ?? 0);
    const years = Math.round((count / 12) * 100) / 100;
    const inner: FigureValue['inner'] = [from, from + number.length + '个月'.length];
    return { value: years, max: null, unit: '年', bound: before === '超过' ? '>' : '>=', per: null, inner };
  },
};

export const FIGURES: RuleSet<FigureValue> = {
  name: 'figures',
  rules: [digits, numerals, percentInWords, permille, tenths, fraction, half, bareMyriad, months],
};

/** Of figures that share words the longest stands. */
const longest: Refiner<FigureValue> = {
  id: 'figure-longest',
  refine(candidates) {
    const length = ({ value }: Candidate<FigureValue>) => value.inner[1] - value.inner[0];
    const sorted = [...candidates].sort((a, b) => a.value.inner[0] - b.value.inner[0] || length(b) - length(a));
    const kept: Candidate<FigureValue>[] = [];
    for (const candidate of sorted) {
      const last = kept.at(-1);
      if (!last || candidate.value.inner[0] >= last.value.inner[1]) kept.push(candidate);
      else if (length(candidate) > length(last)) kept[kept.length - 1] = candidate;
    }
    return kept;
  },
};

/** Every figure of a text, in order. @param text with titles masked: a figure in a title is none of this document's */
export function figuresIn(text: string, context: PassageContext): FigureMention[] {
  const found = runRefiners(
    FIGURES.name,
    [longest, borrowUnits, readTableCells],
    runRules(FIGURES, text, context),
    text,
    context,
  );
  return found.map(({ value, span }) => ({
    kind: 'figure',
    ...value,
    span: value.inner,
    outer: span,
    text: text.slice(...value.inner),
    sign: THIS + value.unit,
  }));
}
