/** 上下位对照: documents of the region above and below, with their clauses aligned. */
import { regionTrail } from '../lexicon/regions.ts';
import type { Policy, Region } from '../model/policy.ts';
import { clauseLabel, eachClause } from '../model/walk.ts';
import { alignPolicies, type ClauseAlignment, type ClauseMatch } from './align.ts';
import type { Base, BaseRecord } from './base.ts';

export interface RelatedClause extends ClauseMatch {
  policy: Policy;
  /** marker and heading */
  label: string;
}

/** Only matches that are this like are shown: a link beside a clause is a claim. */
export const SHOWN_LEAST = 0.08;

/** The most like of all related documents, beside one clause. */
const MOST_SHOWN = 6;

/** Documents whose region lies above (`upper`) or below (`lower`) that of a policy. */
export function relatedRecords(base: Base, policy: Policy): { upper: BaseRecord[]; lower: BaseRecord[] } {
  const { region } = policy;
  if (!region) return { upper: [], lower: [] };
  const isAbove = (above: Region, below: Region) =>
    above.adcode !== below.adcode && regionTrail(below).some(({ adcode }) => adcode === above.adcode);
  const others = base.records.filter((record) => record.policy.id !== policy.id && record.policy.region !== null);
  return {
    upper: others.filter((record) => record.policy.region && isAbove(record.policy.region, region)),
    lower: others.filter((record) => record.policy.region && isAbove(region, record.policy.region)),
  };
}

/** Aligner of pairs that remembers what it has computed. */
export function createAligner(): (from: Policy, to: Policy) => ClauseAlignment[] {
  const memory = new Map<string, ClauseAlignment[]>();
  return (from, to) => {
    const key = `${from.id} ${to.id}`;
    const known = memory.get(key);
    if (known) return known;
    const made = alignPolicies(from, to);
    memory.set(key, made);
    return made;
  };
}

/** Anchor of a clause of `policy` → clauses of related documents that treat the same matter, best first. */
export function relatedClauses(
  base: Base,
  policy: Policy,
  align: ReturnType<typeof createAligner>,
): Map<string, RelatedClause[]> {
  const { upper, lower } = relatedRecords(base, policy);
  const related = new Map<string, RelatedClause[]>();
  for (const { policy: other } of [...upper, ...lower]) {
    const labels = new Map([...eachClause(other.clauses)].map((clause) => [clause.id, clauseLabel(clause)]));
    for (const { id, matches } of align(policy, other)) {
      const shown = matches
        .filter(({ score }) => score >= SHOWN_LEAST)
        .map((match) => ({ ...match, policy: other, label: labels.get(match.id) ?? match.path }));
      if (shown.length > 0) related.set(id, [...(related.get(id) ?? []), ...shown]);
    }
  }
  for (const [id, found] of related) related.set(id, found.sort((a, b) => b.score - a.score).slice(0, MOST_SHOWN));
  return related;
}
