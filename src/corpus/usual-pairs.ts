/** Documents that are compared most often: one of a region with one of a region below it, where much of it is alike. */
import { regionTrail } from '../lexicon/regions.ts';
import type { Policy } from '../model/policy.ts';
import type { Alignment } from './align/index.ts';
import type { Base } from './base.ts';

export interface UsualPair {
  /** of the higher region */
  from: Policy;
  to: Policy;
  /** clauses of the lower one that have a counterpart in the higher one */
  aligned: number;
}

/** A lower document is laid beside so many higher ones, and a base has so many pairs: each is a page. */
const MOST_OF_ONE = 2;
const MOST = 200;
const LEAST_ALIGNED = 3;
/** Clauses of a pair that one page can hold (300 KB); longer documents are laid side by side in the browser. */
const LONGEST_UPPER = 60;
const LONGEST_LOWER = 120;

/** The most alike first. */
export function usualPairs(base: Base, alignment: Alignment): UsualPair[] {
  const ofRegion = new Map(
    base.regions.map(({ region, records }) => [region.adcode, records.map(({ policy }) => policy)]),
  );
  return base.regions
    .flatMap(({ region, records }) => {
      const above = regionTrail(region).filter(({ adcode }) => adcode !== region.adcode);
      const upper = new Set(above.flatMap(({ adcode }) => ofRegion.get(adcode) ?? []));
      return upper.size === 0 ? [] : records.flatMap(({ policy }) => pairsOf(policy, upper, base, alignment));
    })
    .sort((a, b) => b.aligned - a.aligned || a.to.id.localeCompare(b.to.id) || a.from.id.localeCompare(b.from.id))
    .slice(0, MOST);
}

function pairsOf(to: Policy, upper: ReadonlySet<Policy>, base: Base, alignment: Alignment): UsualPair[] {
  if (alignment.profiles(to).length > LONGEST_LOWER) return [];
  const counts = new Map<string, number>();
  for (const matches of alignment.beside(to, (other) => upper.has(other), MOST_OF_ONE).values())
    for (const id of new Set(matches.map(({ policyId }) => policyId))) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .flatMap(([id, aligned]): UsualPair[] => {
      const from = base.byId.get(id)?.policy;
      if (!from || aligned < LEAST_ALIGNED || alignment.profiles(from).length > LONGEST_UPPER) return [];
      return [{ from, to, aligned }];
    })
    .sort((a, b) => b.aligned - a.aligned || a.from.id.localeCompare(b.from.id))
    .slice(0, MOST_OF_ONE);
}
