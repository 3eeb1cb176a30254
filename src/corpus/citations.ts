/** Citations resolved against the base: which cited documents it holds. */
import type { Clause, Passage, Policy } from '../model/policy.ts';

const bare = (title: string) => title.replace(/[（(][^（()）]*[)）]|[\s“”"'《》〈〉：:，,]/gu, '');

/** The same policies with `policyId` set on every citation of a document that is in the base. */
export function resolveCitations(policies: readonly Policy[]): Policy[] {
  const byNumber = new Map<string, string>();
  const byTitle = new Map<string, string>();
  for (const { id, title, docNumber, issuers } of policies) {
    if (docNumber) byNumber.set(docNumber, id);
    byTitle.set(bare(title), id);
    for (const issuer of issuers) if (title.startsWith(issuer)) byTitle.set(bare(title.slice(issuer.length)), id);
  }
  const find = (title: string, docNumber: string | null) =>
    (docNumber ? byNumber.get(docNumber) : undefined) ?? byTitle.get(bare(title)) ?? null;
  const resolve = <T extends Passage>(passage: T, own: string): T => ({
    ...passage,
    citations: passage.citations.map((citation) => {
      const policyId = find(citation.title, citation.docNumber);
      return { ...citation, policyId: policyId === own ? null : policyId };
    }),
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
