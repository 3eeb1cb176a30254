/**
 * For every clause of the base the clauses of other documents that are most like it. Only clauses that share a rare
 * term are compared, so that the cost grows with the number of such pairs and not with the square of the base.
 */
import type { Comparer } from './likeness.ts';
import type { Match } from './pair.ts';
import type { Profile } from './profile.ts';

/** A term in more clauses than this share of the base, or than this many, finds nobody. */
const RARE_SHARE = 0.02;
const RARE_AT_LEAST = 24;
const RARE_AT_MOST = 150;
/** Candidates that are compared in full. */
const COMPARED = 48;

export interface Neighbours {
  /** Best first. @param accepts documents that are looked at */
  of(profile: Profile, accepts: (other: Profile) => boolean, most: number): Match[];
}

export function createNeighbours(base: readonly Profile[], comparer: Comparer): Neighbours {
  const limit = Math.min(RARE_AT_MOST, Math.max(RARE_AT_LEAST, Math.round(base.length * RARE_SHARE)));
  const frequency = new Map<string, number>();
  for (const { words } of base) for (const term of words.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const postings = new Map<string, [index: number, weight: number][]>();
  base.forEach((profile, index) => {
    for (const [term, weight] of comparer.wordsOf(profile)) {
      if ((frequency.get(term) ?? 0) > limit) continue;
      const list = postings.get(term);
      if (list) list.push([index, weight]);
      else postings.set(term, [[index, weight]]);
    }
  });
  const sums = new Float64Array(base.length);
  return {
    of(profile, accepts, most) {
      const touched: number[] = [];
      for (const [term, weight] of comparer.wordsOf(profile))
        for (const [index, other] of postings.get(term) ?? []) {
          if (sums[index] === 0) touched.push(index);
          sums[index] = (sums[index] ?? 0) + weight * other;
        }
      const candidates = touched
        .filter((index) => {
          const other = base[index];
          return other !== undefined && other.policy !== profile.policy && accepts(other);
        })
        .sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b)
        .slice(0, COMPARED);
      const matches = candidates.flatMap((index): Match[] => {
        const other = base[index];
        if (!other) return [];
        const likeness = comparer.compare(profile, other);
        return [{ profile: other, likeness, score: likeness.score }];
      });
      for (const index of touched) sums[index] = 0;
      return matches.sort((a, b) => b.score - a.score).slice(0, most);
    },
  };
}
