/** What one can get: benefits named in the text, with their amounts, rates, caps and the tiers they come in. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { anyOf } from '../../lexicon/words.ts';
import type { Condition, Incentive } from '../../model/policy.ts';
import type { PassageInput } from '../context.ts';
import type { ClassifiedQuantity } from '../quantities/classify.ts';
import { fragments, maskTitles, segments, sentences, type Unit } from '../units.ts';
import { type Anchor, createAnchorFinder } from './anchors.ts';
import { beneficiaryOf, perOf, yearsOf } from './details.ts';

/** A stretch of one sentence that speaks of one benefit, or of one tier of it. */
interface Stretch {
  start: number;
  end: number;
  /** null: a tier that names only its cap or amount, of the benefit before it */
  anchor: Anchor | null;
}

export type IncentiveExtractor = (
  input: PassageInput,
  quantities: readonly ClassifiedQuantity[],
  conditions: readonly Condition[],
) => Incentive[];

export function createIncentiveExtractor(lexicon: Lexicon): IncentiveExtractor {
  const anchors = createAnchorFinder(lexicon);
  const { times } = lexicon.incentives;
  const timesOf = (text: string): Incentive['times'] => {
    if (new RegExp(anyOf(times.once), 'u').test(text)) return 'once';
    if (new RegExp(anyOf(times.monthly), 'u').test(text)) return 'monthly';
    return new RegExp(anyOf(times.annual), 'u').test(text) ? 'annual' : null;
  };

  return (input, quantities, conditions) => {
    const masked = maskTitles(input.text);
    return sentences(masked).flatMap((sentence) => {
      const stretches = divide(sentence, (fragment) => anchors.find(fragment, input), quantities);
      return readStretches(input.text, stretches, quantities, conditions, timesOf);
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
    let open: Stretch | null = null;
    let start = segment.start;
    for (const fragment of fragments(segment)) {
      const anchor = find(fragment);
      if (anchor && open?.anchor && sameBenefit(open.anchor, anchor, fragment, quantities)) {
        open.end = fragment.end;
      } else if (anchor) {
        open = { start: open ? fragment.start : start, end: fragment.end, anchor };
        stretches.push(open);
      } else if (open) {
        open.end = fragment.end;
      }
      if (anchor) start = fragment.end;
    }
    if (!open && hasTier(segment, quantities)) stretches.push({ start: segment.start, end: segment.end, anchor: null });
  }
  return stretches;
}

/** 用地指标优先保障…，并实行供地手续绿色通道: one benefit told twice, without figures. */
function sameBenefit(open: Anchor, next: Anchor, fragment: Unit, quantities: readonly ClassifiedQuantity[]): boolean {
  const figures = quantities.some(
    (q) => q.span[0] >= fragment.start && q.span[0] < fragment.end && ['amount', 'rate', 'cap'].includes(q.purpose),
  );
  return open.type === next.type && !figures && /^(并|且|同时|以及|按规定)/u.test(fragment.text);
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
  timesOf: (text: string) => Incentive['times'],
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
      type: stretch.anchor.type,
      amountYuan: null,
      ratePct: own.find((q) => q.purpose === 'rate')?.value ?? null,
      capYuan: null,
      per: perOf(words),
      times: timesOf(words),
      durationYears: yearsOf(words),
      conditions: [],
      beneficiary: beneficiaryOf(text, stretch.start, stretch.anchor.end),
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
      inside(own, fragment).some((q) => q.purpose !== 'other'),
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
