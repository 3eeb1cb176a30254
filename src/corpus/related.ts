/** 上下位对照: documents of the region above and below, with their clauses aligned. */
import { regionTrail } from '../lexicon/regions.ts';
import type { Clause, Policy, Region } from '../model/policy.ts';
import { clauseLabel, eachClause } from '../model/walk.ts';
import type { Alignment, ClauseMatch } from './align/index.ts';
import type { Base, BaseRecord } from './base.ts';

export interface RelatedClause extends ClauseMatch {
  policy: Policy;
  /** marker and heading */
  label: string;
  direction: Direction;
}

/** The most like of all other documents, beside one clause. */
const MOST_SHOWN = 2;

/** Whether one region lies above another: a province above its cities. */
function isAbove(above: Region | null, below: Region | null): boolean {
  if (!above || !below || above.adcode === below.adcode) return false;
  return regionTrail(below).some(({ adcode }) => adcode === above.adcode);
}

/** Documents whose region lies above (`upper`) or below (`lower`) that of a policy. */
export function relatedRecords(base: Base, policy: Policy): { upper: BaseRecord[]; lower: BaseRecord[] } {
  const { region } = policy;
  if (!region) return { upper: [], lower: [] };
  const others = base.records.filter((record) => record.policy.id !== policy.id && record.policy.region !== null);
  return {
    upper: others.filter((record) => isAbove(record.policy.region, region)),
    lower: others.filter((record) => isAbove(region, record.policy.region)),
  };
}

/** Where another document stands from a document's view: above it, below it, beside it. */
type Direction = 'up' | 'down' | 'beside';

function directionOf(policy: Policy, other: Policy): Direction {
  if (isAbove(other.region, policy.region)) return 'up';
  return isAbove(policy.region, other.region) ? 'down' : 'beside';
}

/** Anchor of a clause of `policy` → clauses of other documents that treat the same matter, best first. */
export function relatedClauses(base: Base, policy: Policy, alignment: Alignment): Map<string, RelatedClause[]> {
  const known = memory.get(policy) ?? findRelated(base, policy, alignment);
  memory.set(policy, known);
  return known;
}

/** A page in the other script asks for the same. */
const memory = new WeakMap<Policy, Map<string, RelatedClause[]>>();

/** Items under an article are parts of its matter: what answers them is told beside the article. */
function itemsOf(clauses: readonly Clause[], underArticle = false): Set<string> {
  return new Set(
    clauses.flatMap((clause) => [
      ...(underArticle && clause.heading === null ? [clause.id] : []),
      ...itemsOf(clause.children, underArticle || clause.kind === 'article'),
    ]),
  );
}

function findRelated(base: Base, policy: Policy, alignment: Alignment): Map<string, RelatedClause[]> {
  const items = itemsOf(policy.clauses);
  const labels = new Map<string, ReadonlyMap<string, string>>();
  const labelOf = (other: Policy, id: string) => {
    const known =
      labels.get(other.id) ?? new Map([...eachClause(other.clauses)].map((clause) => [clause.id, clauseLabel(clause)]));
    labels.set(other.id, known);
    return known.get(id) ?? '';
  };
  const beside = [...alignment.beside(policy, () => true, MOST_SHOWN)].filter(([anchor]) => !items.has(anchor));
  return new Map(
    beside.map(([anchor, matches]) => [
      anchor,
      matches.flatMap((match): RelatedClause[] => {
        const other = base.byId.get(match.policyId)?.policy;
        if (!other) return [];
        return [{ ...match, policy: other, label: labelOf(other, match.id), direction: directionOf(policy, other) }];
      }),
    ]),
  );
}
