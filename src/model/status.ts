/** Whether a document is in force on a given day. */
import type { Policy } from './policy.ts';

export interface Status {
  code: 'in-force' | 'expired' | 'pending' | 'unstated';
  label: string;
  /** the day that decides, ISO */
  date: string | null;
}

/**
 * @param today ISO date
 * A document that states no end is neither in force nor expired by its own words: 未载明有效期.
 */
export function statusOf(policy: Pick<Policy, 'effectiveFrom' | 'effectiveTo'>, today: string): Status {
  const { effectiveFrom, effectiveTo } = policy;
  if (effectiveTo && effectiveTo < today) return { code: 'expired', label: '已失效', date: effectiveTo };
  if (effectiveFrom && effectiveFrom > today) return { code: 'pending', label: '尚未施行', date: effectiveFrom };
  if (effectiveTo) return { code: 'in-force', label: '现行有效', date: effectiveTo };
  return { code: 'unstated', label: '未载明有效期', date: null };
}

/** The day a document is dated for sorting: issued, else published. */
export function documentDate(policy: Pick<Policy, 'dateIssued' | 'datePublished'>): string | null {
  return policy.dateIssued ?? policy.datePublished;
}
