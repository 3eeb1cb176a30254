/** How like two clauses are, and in what. */
import type { Profile } from './profile.ts';
import { cosine, createWeights, overlapOf, type Vector, vectorOf, type Weigh } from './weights.ts';

export interface Likeness {
  /** 0 to 1 */
  score: number;
  words: number;
  heading: number;
  topics: number;
  lines: number;
  titles: number;
}

/** What each likeness adds to that of the words. */
const SHARES = { heading: 0.06, topics: 0.02, lines: 0.02, titles: 0.05 };

type Facet = 'topics' | 'lines' | 'titles';
const FACETS: readonly Facet[] = ['topics', 'lines', 'titles'];

export interface Comparer {
  wordsOf(profile: Profile): Vector;
  compare(a: Profile, b: Profile): Likeness;
  weigh: Weigh;
}

/** @param base clauses that say how rare a term is */
export function createComparer(base: readonly Profile[]): Comparer {
  const weighWords = createWeights(base.map(({ words }) => words.keys()));
  const weighHeadings = createWeights(
    base.filter(({ heading }) => heading.size > 0).map(({ heading }) => heading.keys()),
  );
  const weighFacets = Object.fromEntries(
    FACETS.map((facet) => [facet, createWeights(base.map((profile) => profile[facet]))]),
  ) as Record<Facet, Weigh>;
  const words = new WeakMap<Profile, Vector>();
  const headings = new WeakMap<Profile, Vector>();
  const kept = (memory: WeakMap<Profile, Vector>, profile: Profile, make: () => Vector) => {
    const known = memory.get(profile) ?? make();
    memory.set(profile, known);
    return known;
  };
  const wordsOf = (profile: Profile) => kept(words, profile, () => vectorOf(profile.words, weighWords));
  const headingOf = (profile: Profile) => kept(headings, profile, () => vectorOf(profile.heading, weighHeadings));
  return {
    wordsOf,
    weigh: weighWords,
    compare(a, b) {
      const likeness = {
        words: cosine(wordsOf(a), wordsOf(b)),
        heading: cosine(headingOf(a), headingOf(b)),
        ...(Object.fromEntries(
          FACETS.map((facet) => [facet, overlapOf(a[facet], b[facet], weighFacets[facet])]),
        ) as Record<Facet, number>),
      };
      const added = Object.entries(SHARES).reduce(
        (sum, [key, share]) => sum + share * likeness[key as keyof typeof SHARES],
        0,
      );
      return { ...likeness, score: Math.min(1, likeness.words + added) };
    },
  };
}
