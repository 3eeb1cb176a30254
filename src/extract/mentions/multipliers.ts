/** What stands between a number and its unit: 3千万元, 金额（万元）. */

export const MULTIPLIERS: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
};

/** A unit in its base form, and what a bare number under it is multiplied by. */
export interface HeadUnit {
  unit: string;
  factor: number;
}

/** @param multiplier 万 of 万元; absent: none */
export function headUnit(unit: string, multiplier: string | undefined): HeadUnit {
  return { unit: unit === '㎡' ? '平方米' : unit, factor: MULTIPLIERS[multiplier ?? ''] ?? 1 };
}
