/** What a ledger row of a benefit says beside the benefit: whom to turn to, and until when. */
import { printDeadline } from '../model/facts/deadline.ts';
import type { Incentive } from '../model/policy.ts';
import { overlaps } from '../model/span.ts';
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

/** The deadlines that stand in the benefit's words, else the document's validity. */
export function deadlineOf(row: Row<Incentive>): string {
  const { fact, passage, policy } = row;
  const inside = passage.deadlines.filter(({ span, kind }) => overlaps(span, fact.span) && kind !== 'recurring');
  if (inside.length > 0) return inside.map((deadline) => printDeadline(deadline)).join('；');
  return policy.effectiveTo ? `文件有效期至 ${policy.effectiveTo}` : '';
}
