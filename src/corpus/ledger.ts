/** What a ledger row of a benefit says beside the benefit: whom to turn to. */
import type { Incentive } from '../model/policy.ts';
import type { Row } from './row.ts';

/** Who leads (or answers for) the sentences that the benefit stands in: the attribution that governs it. */
export function leadOf(row: Row<Incentive>): string[] {
  const [start] = row.fact.span;
  const governing = row.passage.responsibilities.find(
    ({ kind, scope }) => kind === 'explicit' && start >= scope[0] && start < scope[1],
  );
  if (!governing) return [];
  return (governing.lead.length > 0 ? governing.lead : governing.responsible).map(({ name }) => name);
}
