/** The rows of one stretch: one, or one a figure where several are given in turn (分别给予10万元、20万元、30万元). */

import type { Condition, Incentive } from '../../model/policy.ts';
import type { ReadCondition } from '../figures/conditions.ts';
import type { ReadFigure } from '../figures/read.ts';

/** A threshold as a fact. */
export const withoutPlace = ({ series: _, position: _position, ...condition }: ReadCondition): Condition => condition;

/**
 * @param row what all tiers share
 * @param own the figures of the stretch, in order
 * @param asked the thresholds of the stretch
 */
export function tiersOf(row: Incentive, own: readonly ReadFigure[], asked: readonly ReadCondition[]): Incentive[] {
  const of = (purpose: ReadFigure['purpose']) => own.filter((figure) => figure.purpose === purpose);
  const [amounts, rates, caps, steps] = [of('amount'), of('rate'), of('cap'), of('step')];
  const several = [amounts, rates, caps].find((list) => list.length > 1);
  const at = (list: readonly ReadFigure[], i: number) =>
    list.length === several?.length ? list[i] : list.length === 1 ? list[0] : undefined;
  const tiers = (several ?? [null]).map((_, i): Incentive => {
    const amount = several ? (several === amounts ? amounts[i] : at(amounts, i)) : amounts[0];
    const rate = several ? (several === rates ? rates[i] : at(rates, i)) : rates[0];
    const cap = several ? (several === caps ? caps[i] : at(caps, i)) : caps[0];
    return {
      ...row,
      amountYuan: amount?.value ?? row.amountYuan,
      amountMaxYuan: amount ? amount.max : row.amountMaxYuan,
      ratePct: rate ? (rate.max ?? rate.value) : row.ratePct,
      capYuan: cap ? (cap.max ?? cap.value) : null,
      step: stepBefore(steps, amount ?? rate ?? cap) ?? row.step,
      per: normalUnit(amount?.per ?? cap?.per ?? '') || row.per,
      conditions: [...row.conditions, ...conditionsOf(asked, i, several?.length ?? 1)],
    };
  });
  return tiers;
}

/** 按每300万元奖励1万元: the step that stands nearest before the figure that is paid for it. */
function stepBefore(steps: readonly ReadFigure[], paid: ReadFigure | undefined): Incentive['step'] {
  const step = paid && steps.findLast(({ span }) => span[0] < paid.span[0]);
  return step ? { value: step.value, unit: step.unit || '个', metric: null } : null;
}

/** Thresholds that come in a row of as many as there are tiers are paired with them; all others are asked by each. */
function conditionsOf(asked: readonly ReadCondition[], tier: number, tiers: number): Condition[] {
  if (tiers === 1) return asked.map(withoutPlace);
  const lengths = new Map<number, number>();
  for (const { series, position } of asked)
    if (series !== null) lengths.set(series, Math.max(lengths.get(series) ?? 0, position + 1));
  const paired = (condition: ReadCondition) => condition.series !== null && lengths.get(condition.series) === tiers;
  if (asked.some(paired))
    return asked.filter((condition) => !paired(condition) || condition.position === tier).map(withoutPlace);
  // as many thresholds as tiers, though not in one row: 达到1000万元的、达到5000万元的
  const alike = new Set(asked.map(({ unit, metric }) => unit + metric)).size === 1;
  if (asked.length === tiers && alike) return asked.slice(tier, tier + 1).map(withoutPlace);
  return asked.map(withoutPlace);
}

/** ㎡·月 → 平方米·月 */
function normalUnit(per: string): string {
  return per.replace(/㎡/gu, '平方米').replace(/[/／]/gu, '·');
}
