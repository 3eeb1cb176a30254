/** Verdicts as plain rows: what `policy match` prints. */
import type { Judged } from './judge.ts';
import type { JudgedCondition, Verdict } from './model.ts';

export interface MatchRow {
  policyId: string;
  path: string;
  type: string;
  text: string;
  verdict: Verdict;
  conditions: JudgedCondition[];
  /** words that ask for something and were not judged: with any, met means met as far as read */
  unread: readonly { path: string; text: string }[];
  /** of steps of one benefit: which, of how many; the best that is met, the next one up */
  tier: { group: string; rank: number; of: number; step: Judged['step'] } | null;
  /** measures of one key exclude each other */
  exclusive: string | null;
  restrictions: readonly { kind: string; path: string; text: string }[];
  /** out of force on the day: the verdict says what would be, nothing can be had */
  lapsed: Judged['lapsed'];
}

/** Those that hold first, in the order of the base. */
export function matchRows(judged: readonly Judged[]): MatchRow[] {
  return [...judged.filter(({ lapsed }) => !lapsed), ...judged.filter(({ lapsed }) => lapsed)].map(
    ({ item, verdict, conditions, lapsed, step }) => ({
      policyId: item.policyId,
      path: item.path,
      type: item.type,
      text: item.text,
      verdict,
      conditions,
      unread: item.unread,
      tier: item.tier && { ...item.tier, step },
      exclusive: item.exclusive,
      restrictions: item.bounds,
      lapsed,
    }),
  );
}
