/** Alignment of two documents (上下位对照): for each clause of one, the clauses of the other that treat the same matter. */
import type { Comparer, Likeness } from './likeness.ts';
import type { Profile, ProfileCore } from './profile.ts';

export interface Match<P extends ProfileCore = Profile> {
  profile: P;
  likeness: Likeness;
  /** likeness, lowered where the other clause is more like others of the first document; 0 to 1 */
  score: number;
}

export interface Aligned<P extends ProfileCore = Profile> {
  profile: P;
  /** best first; empty when nothing is like enough */
  matches: Match<P>[];
  /** the closest passages when nothing matches */
  nearest: Match<P>[];
}

/** Set by pairs of documents that were aligned by reading: the same for documents of every kind. */
const LIMITS = {
  /** less is chance */
  floor: 0.06,
  /** a further match must reach this share of the best */
  nearBest: 0.7,
  mostMatches: 4,
  nearest: 3,
  /** how much it counts that the other clause has no better counterpart */
  mutual: 0.95,
} as const;

export function alignProfiles<P extends ProfileCore>(
  from: readonly P[],
  to: readonly P[],
  { compare }: Comparer,
): Aligned<P>[] {
  const table = from.map((a) => to.map((b) => compare(a, b)));
  const bestOfOther = to.map((_, j) => Math.max(0, ...table.map((row) => row[j]?.score ?? 0)));
  return from.map((profile, i) => {
    const scored = to
      .map((other, j): Match<P> => {
        const likeness = table[i]?.[j] as Likeness;
        const best = bestOfOther[j] || 1;
        const score = likeness.score * (1 - LIMITS.mutual + LIMITS.mutual * (likeness.score / best));
        return { profile: other, likeness, score };
      })
      .sort((a, b) => b.score - a.score);
    const best = scored[0]?.score ?? 0;
    const matches = scored
      .filter(({ score }) => score >= LIMITS.floor && score >= best * LIMITS.nearBest)
      .slice(0, LIMITS.mostMatches);
    return { profile, matches, nearest: matches.length > 0 ? [] : scored.slice(0, LIMITS.nearest) };
  });
}
