/** Cited documents that the base does not hold: a list of its own, no doubts. */
import type { Policy } from '../model/policy.ts';
import { placedPassages } from '../model/walk.ts';
import { createDocumentIndex, type DocumentIndex } from './lineage/documents.ts';

export interface MissingDocument {
  /** as `DocumentIndex` tells it from others */
  key: string;
  title: string;
  docNumber: string | null;
  /** where it is cited: policy and path of the clause (null before and after the clauses) */
  cited: { policy: string; clause: string | null }[];
}

/** One entry a document however it was written; most cited first. @param policies with their citations resolved */
export function missingDocuments(
  policies: readonly Policy[],
  index: DocumentIndex = createDocumentIndex(policies),
): MissingDocument[] {
  const found = new Map<string, MissingDocument>();
  for (const policy of policies) {
    for (const { passage, clause } of placedPassages(policy)) {
      for (const citation of passage.citations) {
        if (citation.policyId !== null) continue;
        const { key, title, docNumber } = index.find(citation, policy.id);
        const missing = found.get(key) ?? { key, title, docNumber, cited: [] };
        missing.cited.push({ policy: policy.id, clause: clause?.path ?? null });
        found.set(key, missing);
      }
    }
  }
  return [...found.values()].sort((a, b) => b.cited.length - a.cited.length || a.title.localeCompare(b.title));
}
