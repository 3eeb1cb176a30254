/** What one can get: benefits named in the text, with their amounts, rates, caps and the tiers they come in. */
import { perLexicon } from '../../lexicon/per-lexicon.ts';
import type { Incentive, IncentiveType, Span } from '../../model/policy.ts';
import { overlaps } from '../../model/span.ts';
import type { PassageContext } from '../context.ts';
import type { ReadCondition } from '../figures/conditions.ts';
import type { ReadFigure } from '../figures/read.ts';
import { sentences, type Unit } from '../units.ts';
import { type Anchor, findBenefit, maskFigures } from './benefits/find.ts';
import { BenefitReader } from './reader.ts';
import { divide, inside, OF_FIGURE } from './stretches.ts';
import { extractFromTables } from './tables.ts';

export interface ReadIncentives {
  rows: Incentive[];
  /** words that say something of several tiers, and stand before them: 按20%给予贴息，上限为：…50万元；…80万元 */
  shared: Span[];
}

/**
 * @param text of the passage; its titles masked in `masked`
 * @param figures all of the passage, in order, with their purposes
 */
export function extractIncentives(
  text: string,
  masked: string,
  figures: readonly ReadFigure[],
  conditions: readonly ReadCondition[],
  context: PassageContext,
): ReadIncentives {
  const named = maskFigures(masked, figures);
  const reader = new BenefitReader(text, figures, conditions, context);
  const tables = extractFromTables(text, figures, conditions, context);
  for (const sentence of sentences(masked)) {
    // 截至去年底，享受补贴3万人: told of the past
    if (/^[^，]{0,6}截[至止]/u.test(sentence.text)) continue;
    if (saysNothing(sentence, figures, context)) continue;
    if (tables.rows.some((row) => overlaps(row, [sentence.start, sentence.end]))) continue;
    const find = (fragment: Unit) =>
      isOfThePast(fragment, figures)
        ? null
        : (findBenefit(named, fragment, context) ?? findPaid(named, fragment, sentence, figures, context));
    const stretches = divide(sentence, find, figures);
    if (stretches.length === 0) reader.last(sentence);
    else reader.take(stretches);
  }
  // 按下表给予补助: the rows of the table say what
  const told = reader.rows.filter(
    ({ text: words, amountYuan, ratePct, capYuan }) =>
      tables.incentives.length === 0 ||
      amountYuan !== null ||
      ratePct !== null ||
      capYuan !== null ||
      !/(?:下|如|附)表|表[：:]?$/u.test(words),
  );
  const rows = [...told, ...tables.incentives].sort((a, b) => a.span[0] - b.span[0]);
  return { rows, shared: [...reader.shared, ...tables.cells] };
}

/** …适用本办法, 现就有关事项通知如下: what a document is about, unless it names a sum. */
function saysNothing(sentence: Unit, figures: readonly ReadFigure[], { lexicon }: PassageContext): boolean {
  if (!notGivingSentence(lexicon).test(sentence.text)) return false;
  return !inside(figures, sentence).some(
    ({ purpose }) => purpose === 'amount' || purpose === 'rate' || purpose === 'cap',
  );
}
const notGivingSentence = perLexicon(
  ({ incentives }) => new RegExp(incentives.notGivingSentences.join('|') || '(?!)', 'u'),
);

/** All the money that a fragment tells was paid, fined or collected, or is the government's own: it gives nothing. */
function isOfThePast(fragment: Unit, figures: readonly ReadFigure[]): boolean {
  const money = inside(figures, fragment).filter(({ unit }) => unit === '元' || unit === '%');
  return (
    money.length > 0 &&
    money.every(
      ({ purpose, rule }) =>
        purpose === 'budget' || purpose === 'limit' || (purpose === 'aside' && rule !== null && GONE.has(rule)),
    )
  );
}
const GONE: ReadonlySet<string> = new Set([
  'history',
  'history-year',
  'history-of-results',
  'penalty',
  'fee',
  'charge',
  'negated',
  'example',
  'borne-by-oneself',
  'contribution',
  'instalment',
  'part-of-a-budget',
]);

/** 五星级的给予10万元: a figure is given, and what it is called stands elsewhere: in the sentence, in the heading. */
function findPaid(
  named: string,
  fragment: Unit,
  sentence: Unit,
  figures: readonly ReadFigure[],
  context: PassageContext,
): Anchor | null {
  const paid = inside(figures, fragment).filter(({ purpose }) => purpose === 'amount' || purpose === 'rate');
  // 按每人不超过800元的标准计算补贴总额: a cap alone, with the noun beside it
  const reckoned =
    inside(figures, fragment).some(({ rule }) => rule === 'cap-of-limit') ||
    (/^(?:可?按照?|以)[^，；。]*标准/u.test(fragment.text) && typeNamed(fragment.text) !== null);
  const last =
    paid.at(-1) ?? (reckoned ? inside(figures, fragment).findLast(({ purpose }) => purpose === 'cap') : undefined);
  if (!last || !/给予|予以|发放|支付|限额|每|追加|按|奖|补|减征|减免|返还|^对.*安排/u.test(fragment.text)) return null;
  const before = named.slice(sentence.start, fragment.start);
  const around = [fragment.text, before, sentence.text, ...[...context.above, context.heading ?? ''].reverse()];
  const type: IncentiveType = around.map(typeNamed).find((found) => found !== null) ?? '补助';
  return { type, rule: OF_FIGURE, fragment, length: 0, end: Math.min(last.span[1], named.length) };
}

function typeNamed(words: string): IncentiveType | null {
  if (/奖/u.test(words) && !/补/u.test(words)) return '奖励';
  if (/贴息/u.test(words)) return '贴息';
  if (/租金|房租|场租/u.test(words)) return '租金场地补助';
  if (/补贴|补助|资助|津贴|救助/u.test(words)) return '补助';
  return /奖/u.test(words) ? '奖励' : null;
}
