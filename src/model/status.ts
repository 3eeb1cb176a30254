/** Whether a document is in force on a given day. */
import type { Policy } from './policy.ts';

export const STATUS_LABELS = {
  'in-force': '现行有效',
  pending: '尚未施行',
  unstated: '未载明有效期',
  expired: '已失效',
} as const;

export interface Status {
  code: keyof typeof STATUS_LABELS;
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
  const status = (code: Status['code'], date: string | null): Status => ({ code, label: STATUS_LABELS[code], date });
  if (effectiveTo && effectiveTo < today) return status('expired', effectiveTo);
  if (effectiveFrom && effectiveFrom > today) return status('pending', effectiveFrom);
  return effectiveTo ? status('in-force', effectiveTo) : status('unstated', null);
}

/** The day a document is dated for sorting: issued, else published. */
export function documentDate(policy: Pick<Policy, 'dateIssued' | 'datePublished'>): string | null {
  return policy.dateIssued ?? policy.datePublished;
}
