/** Figures in words. */

/** 500000 → 50万元; 100000000 → 1亿元; 2 → 2元 */
export function printYuan(value: number): string {
  if (value >= 1e8) return `${trim(value / 1e8)}亿元`;
  if (value >= 1e4) return `${trim(value / 1e4)}万元`;
  return `${trim(value)}元`;
}

/** Without digits that only floating point added. */
export function trim(value: number): string {
  return String(Math.round(value * 10000) / 10000);
}

/** A figure with its unit; money in 万元 and 亿元. */
export function printFigure(value: number, unit: string): string {
  return unit.startsWith('元') ? printYuan(value) + unit.slice(1) : `${trim(value)}${unit}`;
}
