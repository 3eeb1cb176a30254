/** P3Y, P18M as data; null for days, which are counted from events. */
export function spanOfTime(duration: string | null): { years: number } | { months: number } | null {
  const [, count, unit] = /^P(\d+)([YM])$/.exec(duration ?? '') ?? [];
  if (count === undefined) return null;
  return unit === 'Y' ? { years: Number(count) } : { months: Number(count) };
}
