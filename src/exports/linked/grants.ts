/** Benefits as schema.org MonetaryGrant: those that are money given, and say how much. */
import { printBenefit } from '../../model/facts/incentive.ts';
import type { Incentive, IncentiveType } from '../../model/policy.ts';
import type { LinkedNode } from './legislation.ts';

/** Money that is handed out; a tax that is not asked for, a loan, land, a title or a purchase is no grant. */
const GIVEN: ReadonlySet<IncentiveType> = new Set(['奖励', '补助', '贴息', '租金场地补助']);

const isGrant = ({ type, amountYuan, ratePct, capYuan }: Incentive): boolean =>
  GIVEN.has(type) && (amountYuan !== null || ratePct !== null || capYuan !== null);

/**
 * @param id address of its words
 * @param requirements addresses of its conditions
 */
export function grant(incentive: Incentive, id: string, requirements: readonly string[]): LinkedNode | null {
  if (!isGrant(incentive)) return null;
  const amount = amountOf(incentive);
  return {
    '@id': id,
    '@type': 'MonetaryGrant',
    name: `${incentive.type}：${printBenefit(incentive)}`,
    description: incentive.text,
    url: id,
    ...(amount && { amount }),
    ...(requirements.length > 0 && { 'dct:requires': requirements.map((address) => ({ '@id': address })) }),
  };
}

/** The sum, or its bounds; none for a mere rate. What is paid for each of something is bounded by its cap alone. */
function amountOf({ amountYuan, amountMaxYuan, capYuan, step, per, ratePct }: Incentive): LinkedNode | null {
  const amount = (bounds: object): LinkedNode => ({ '@type': 'MonetaryAmount', currency: 'CNY', ...bounds });
  const byMeasure = step !== null || per !== null || ratePct !== null;
  if (amountYuan !== null && !byMeasure) {
    const most = amountMaxYuan ?? capYuan;
    return most === null ? amount({ value: amountYuan }) : amount({ minValue: amountYuan, maxValue: most });
  }
  return capYuan === null ? null : amount({ maxValue: capYuan });
}
