/** Citations resolved against the base: which cited documents it holds. */
import type { Clause, Passage, Policy } from '../model/policy.ts';
import { createDocumentIndex, type DocumentIndex } from './lineage/documents.ts';

/** The same policies with `policyId` set on every citation of a document that is in the base. */
export function resolveCitations(
  policies: readonly Policy[],
  index: DocumentIndex = createDocumentIndex(policies),
): Policy[] {
  const resolve = <T extends Passage>(passage: T, own: string): T => ({
    ...passage,
    citations: passage.citations.map((citation) => ({ ...citation, policyId: index.find(citation, own).policyId })),
  });
  const walk = (clause: Clause, own: string): Clause => ({
    ...resolve(clause, own),
    children: clause.children.map((child) => walk(child, own)),
  });

  return policies.map((policy) => ({
    ...policy,
    preamble: resolve(policy.preamble, policy.id),
    clauses: policy.clauses.map((clause) => walk(clause, policy.id)),
    closing: resolve(policy.closing, policy.id),
  }));
}
