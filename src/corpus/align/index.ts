/**
 * Alignment (上下位对照): which clauses of other documents treat the same matter as a clause, why, and what is nearest
 * where none does. Clauses are compared by their words, weighted by how rare they are in the base, their headings,
 * topics, lines of government, kinds of support and the documents that they cite. The same input gives the same answer.
 */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Policy } from '../../model/policy.ts';
import { type Comparer, comparerBy, createComparer, type Frequencies, frequenciesOf } from './likeness.ts';
import { createNeighbours, type Neighbours } from './neighbours.ts';
import { alignProfiles, type Match } from './pair.ts';
import { type Profile, profilesOf } from './profile.ts';
import { whyAlike } from './why.ts';

/** A link beside a clause is a claim, and of a whole base something is always a little like it. */
const BESIDE_LEAST = 0.12;

export interface ClauseMatch {
  policyId: string;
  path: string;
  id: string;
  /** likeness, 0 to 1, three digits */
  score: number;
  /** in words */
  why: string[];
}

interface ClauseAlignment {
  path: string;
  id: string;
  /** best first; empty when the other document has no such clause */
  matches: ClauseMatch[];
  /** the closest passages when nothing matches */
  nearest: ClauseMatch[];
}

export interface Alignment {
  /** Every comparable clause of the one with those of the other. Either may be a document outside the base. */
  pair(from: Policy, to: Policy): ClauseAlignment[];
  /**
   * Anchor of a clause of a document of the base → clauses of other documents of the base, best first.
   * @param accepts documents that are looked at
   * @param most matches a clause
   */
  beside(policy: Policy, accepts: (other: Policy) => boolean, most: number): Map<string, ClauseMatch[]>;
  /** What of a document is compared. */
  profiles(policy: Policy): readonly Profile[];
  /** How rare its terms are in the base. */
  frequencies(): Frequencies;
}

export function createAlignment(policies: readonly Policy[], lexicon: Lexicon): Alignment {
  const known = new Map<Policy, Profile[]>();
  const profiles = (policy: Policy) => {
    const own = known.get(policy) ?? profilesOf(policy, lexicon);
    known.set(policy, own);
    return own;
  };
  let made: { frequencies: Frequencies; comparer: Comparer; neighbours: () => Neighbours } | null = null;
  const whole = () => {
    if (made === null) {
      const all = policies.flatMap(profiles);
      const frequencies = frequenciesOf(all);
      const comparer = comparerBy(frequencies);
      let found: Neighbours | null = null;
      const neighbours = () => {
        found ??= createNeighbours(all, comparer);
        return found;
      };
      made = { frequencies, comparer, neighbours };
    }
    return made;
  };
  const inBase = new Set(policies);
  const pairs = new Map<Policy, Map<Policy, ClauseAlignment[]>>();
  const printer =
    ({ weigh }: Comparer, from: Profile) =>
    (match: Match) =>
      toClauseMatch(from, match, weigh, lexicon);

  return {
    profiles,
    frequencies: () => whole().frequencies,
    pair(from, to) {
      const memory = pairs.get(from) ?? new Map<Policy, ClauseAlignment[]>();
      pairs.set(from, memory);
      const before = memory.get(to);
      if (before) return before;
      // words of a document that the base does not hold are not rare for that
      const strangers = [from, to].filter((policy) => !inBase.has(policy));
      const comparer =
        strangers.length === 0
          ? whole().comparer
          : createComparer([...policies, ...new Set(strangers)].flatMap(profiles));
      const aligned = alignProfiles(profiles(from), profiles(to), comparer).map(
        ({ profile, matches, nearest }): ClauseAlignment => ({
          path: profile.clause.path,
          id: profile.clause.id,
          matches: matches.map(printer(comparer, profile)),
          nearest: nearest.map(printer(comparer, profile)),
        }),
      );
      memory.set(to, aligned);
      return aligned;
    },
    beside(policy, accepts, most) {
      const { comparer, neighbours } = whole();
      return new Map(
        profiles(policy).flatMap((profile): [string, ClauseMatch[]][] => {
          const matches = neighbours()
            .of(profile, (other) => accepts(other.policy), most)
            .filter(({ score }) => score >= BESIDE_LEAST);
          return matches.length > 0 ? [[profile.clause.id, matches.map(printer(comparer, profile))]] : [];
        }),
      );
    },
  };
}

function toClauseMatch(
  from: Profile,
  { profile, likeness, score }: Match,
  weigh: Comparer['weigh'],
  lexicon: Lexicon,
): ClauseMatch {
  return {
    policyId: profile.policy.id,
    path: profile.clause.path,
    id: profile.clause.id,
    score: Math.round(score * 1000) / 1000,
    why: whyAlike(from, profile, likeness, weigh, lexicon),
  };
}
