/** What one can get: benefits named in the text, with their amounts, rates, caps and the tiers they come in. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { anyOf } from '../../lexicon/words.ts';
import type { Condition, Incentive } from '../../model/policy.ts';
import type { PassageInput } from '../passage.ts';
import type { ClassifiedQuantity } from '../quantities/classify.ts';
import { cut, fragments, maskTitles, segments, sentences, type Unit } from '../units.ts';
import { type Anchor, createAnchorFinder } from './anchors.ts';
import { createBeneficiaryReader, perOf, yearsOf } from './details.ts';

/** A stretch of one sentence that speaks of one benefit, or of one tier of it. */
interface Stretch {
  start: number;
  end: number;
  /** null: a tier that names only its cap or amount, of the benefit before it */
  anchor: Anchor | null;
}

interface Readers {
  timesOf(text: string): Incentive['times'];
  beneficiaryOf(text: string): string | null;
}

export type IncentiveExtractor = (
  input: PassageInput,
  quantities: readonly ClassifiedQuantity[],
  conditions: readonly Condition[],
) => Incentive[];

export function createIncentiveExtractor(lexicon: Lexicon): IncentiveExtractor {
  const anchors = createAnchorFinder(lexicon);
  const { times } = lexicon.incentives;
  const beneficiaryOf = createBeneficiaryReader(lexicon);
  const timesOf = (text: string): Incentive['times'] => {
    if (new RegExp(anyOf(times.once), 'u').test(text)) return 'once';
    if (new RegExp(anyOf(times.monthly), 'u').test(text)) return 'monthly';
    return new RegExp(anyOf(times.annual), 'u').test(text) ? 'annual' : null;
  };

  return (input, quantities, conditions) => {
    const masked = maskTitles(input.text);
    return sentences(masked).flatMap((sentence) => {
      const stretches = divide(sentence, (fragment) => anchors.find(fragment, input), quantities);
      return readStretches(input.text, stretches, quantities, conditions, { timesOf, beneficiaryOf });
    });
  };
}

/** Cut a sentence into stretches: each anchor closes one, with the fragments after it that name no other benefit. */
function divide(
  sentence: Unit,
  find: (fragment: Unit) => Anchor | null,
  quantities: readonly ClassifiedQuantity[],
): Stretch[] {
  const stretches: Stretch[] = [];
  for (const segment of segments(sentence)) {
    const parts = fragments(segment)
      .flatMap((fragment) => splitBenefits(fragment, find, quantities))
      .map((fragment) => ({ fragment, anchor: find(fragment) }));
    let open: Stretch | null = null;
    let start = segment.start;
    parts.forEach(({ fragment, anchor }, i) => {
      if (anchor && open?.anchor && sameBenefit(open.anchor, anchor, fragment, quantities)) {
        open.end = fragment.end;
        start = fragment.end;
      } else if (anchor) {
        open = { start, end: fragment.end, anchor };
        stretches.push(open);
        start = fragment.end;
      } else if (open && !leadsOn(parts, i, quantities)) {
        // what was held back for a benefit that did not come belongs to the one before
        open.end = fragment.end;
        start = fragment.end;
      }
    });
    if (!open && hasTier(segment, quantities)) stretches.push({ start: segment.start, end: segment.end, anchor: null });
  }
  return stretches;
}

/** 给予5万元奖励，次年增速20%以上的，按增量的1%给予奖励: a threshold between two benefits belongs to the second. */
function leadsOn(
  parts: readonly { fragment: Unit; anchor: Anchor | null }[],
  index: number,
  quantities: readonly ClassifiedQuantity[],
): boolean {
  const fragment = parts[index]?.fragment;
  if (!fragment || !parts.slice(index + 1).some(({ anchor }) => anchor !== null)) return false;
  if (inside(quantities, fragment).some(({ purpose }) => BENEFIT_FIGURES.has(purpose))) return false;
  return /(的|后)，$|^(对|凡|其中|次年|第二年|此后)/u.test(fragment.text);
}

/** 最高100万元安家补贴、每月3000元生活津贴: two benefits in one fragment. */
function splitBenefits(
  fragment: Unit,
  find: (fragment: Unit) => Anchor | null,
  quantities: readonly ClassifiedQuantity[],
): Unit[] {
  const pieces = cut(fragment, '、');
  const whole = pieces.length > 1 && pieces.every((piece) => find(piece) && hasTier(piece, quantities));
  return whole ? pieces : [fragment];
}

const BENEFIT_FIGURES: ReadonlySet<string> = new Set(['amount', 'rate', 'cap']);
const LIMIT_OF_ALL =
  /^(?:同一|单个|单家|单户|每个|每家|每户|每年|年度|全年|累计|总额|合计|但?最高|补助|补贴|奖励|贴息|资助)/u;

/** 用地指标优先保障…，并实行供地手续绿色通道; 单个企业每年最高补助10万元: one benefit told further. */
function sameBenefit(open: Anchor, next: Anchor, fragment: Unit, quantities: readonly ClassifiedQuantity[]): boolean {
  const figures = inside(quantities, fragment).filter(({ purpose }) => BENEFIT_FIGURES.has(purpose));
  if (figures.length === 0) return open.type === next.type && /^(并|且|同时|以及|按规定)/u.test(fragment.text);
  return figures.every(({ purpose }) => purpose === 'cap') && LIMIT_OF_ALL.test(fragment.text);
}

function inside(
  quantities: readonly ClassifiedQuantity[],
  { start, end }: { start: number; end: number },
): ClassifiedQuantity[] {
  return quantities.filter((q) => q.span[0] >= start && q.span[0] < end);
}

/** A segment with a threshold and a cap or amount of its own: one tier. */
function hasTier(segment: Unit, quantities: readonly ClassifiedQuantity[]): boolean {
  const own = inside(quantities, segment);
  return own.some((q) => q.purpose === 'cap' || q.purpose === 'amount');
}

function readStretches(
  text: string,
  stretches: readonly Stretch[],
  quantities: readonly ClassifiedQuantity[],
  conditions: readonly Condition[],
  { timesOf, beneficiaryOf }: Readers,
): Incentive[] {
  const rows: Incentive[] = [];
  /** the benefit that tiers without a name of their own belong to, and whether its own row still stands */
  let base: { row: Incentive; placeholder: boolean } | null = null;
  for (const stretch of stretches) {
    const own = inside(quantities, stretch);
    const asked = conditions.filter(({ span }) => span[1] > stretch.start && span[1] <= stretch.end);
    if (!stretch.anchor) {
      if (!base) continue;
      if (base.placeholder) {
        rows.splice(rows.indexOf(base.row), 1);
        base.placeholder = false;
      }
      const words = text.slice(stretch.start, stretch.end).replace(/[，；。\n]+$/u, '');
      rows.push(
        ...tiers({ ...base.row, text: words, span: [stretch.start, stretch.start + words.length] }, own, asked),
      );
      continue;
    }
    const shown = shownFrom(text, stretch, stretch.anchor, own);
    const words = text.slice(shown, stretch.end).replace(/[，；。\n]+$/u, '');
    const row: Incentive = {
      type: RENT.test(words) && stretch.anchor.type === '补助' ? '租金场地补助' : stretch.anchor.type,
      amountYuan: null,
      amountMaxYuan: null,
      rateOf: null,
      step: null,
      ratePct: own.find((q) => q.purpose === 'rate')?.value ?? null,
      capYuan: null,
      per: perOf(words),
      times: timesOf(words),
      durationYears: yearsOf(words),
      conditions: [],
      beneficiary: beneficiaryOf(text.slice(stretch.start, stretch.anchor.end)),
      text: words,
      span: [shown, shown + words.length],
    };
    const made = tiers(row, own, asked);
    rows.push(...made);
    const first = made[0] ?? row;
    base = { row: first, placeholder: made.length === 1 && first.capYuan === null && first.amountYuan === null };
  }
  return rows;
}

/** 按实际租金的50%给予补助 */
const RENT = /(?:租金|房租|场租|仓租|租赁费用?|场地使用费)[^，。；]{0,6}(?:的?\d|给予|补)/u;

/** Where the words of a benefit begin: at the first fragment that says for whom, under which threshold, or how much. */
function shownFrom(text: string, stretch: Stretch, anchor: Anchor, own: readonly ClassifiedQuantity[]): number {
  const before = fragments({
    text: text.slice(stretch.start, stretch.end),
    start: stretch.start,
    end: stretch.end,
  }).filter(({ end }) => end <= anchor.fragment.start);
  const first = before.find(
    (fragment) =>
      /^(对|凡|从|自|经|注册地|符合|按|根据|结合)|的，$|(企业|机构|单位|人员|园区)，$/u.test(fragment.text) ||
      inside(own, fragment).some((q) => q.purpose === 'condition' || BENEFIT_FIGURES.has(q.purpose)),
  );
  return first?.start ?? Math.min(anchor.fragment.start, stretch.end);
}

/** One row, or one a figure where several are given in turn: 分别给予10万元、20万元、30万元. */
function tiers(row: Incentive, own: readonly ClassifiedQuantity[], asked: readonly Condition[]): Incentive[] {
  const amounts = own.filter((q) => q.purpose === 'amount');
  const caps = own.filter((q) => q.purpose === 'cap');
  const rates = own.filter((q) => q.purpose === 'rate');
  const ratePct = rates[0]?.value ?? row.ratePct;
  const several = [amounts, rates, caps].find((list) => list.length > 1);
  if (!several) {
    return [
      {
        ...row,
        ratePct,
        amountYuan: amounts[0]?.value ?? row.amountYuan,
        capYuan: caps[0]?.value ?? null,
        conditions: [...asked],
      },
    ];
  }
  const paired = asked.length === several.length;
  return several.map((figure, i) => ({
    ...row,
    ratePct: several === rates ? figure.value : ratePct,
    amountYuan: several === amounts ? figure.value : (amounts[0]?.value ?? row.amountYuan),
    capYuan:
      several === caps
        ? figure.value
        : (caps[several === amounts && caps.length === amounts.length ? i : 0]?.value ?? null),
    conditions: paired ? asked.slice(i, i + 1) : [...asked],
  }));
}
