/** How like two clauses are, and in what. */
import type { ProfileCore } from './profile.ts';
import {
  cosine,
  type Frequency,
  frequencyOf,
  overlapOf,
  type Vector,
  vectorOf,
  type Weigh,
  weighBy,
} from './weights.ts';

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
  wordsOf(profile: ProfileCore): Vector;
  compare(a: ProfileCore, b: ProfileCore): Likeness;
  weigh: Weigh;
}

/** How rare what is compared is in the base, by the part of a clause where it stands. */
export const COMPARED_PARTS = ['words', 'heading', 'topics', 'lines', 'titles'] as const;
export type Frequencies = Readonly<Record<(typeof COMPARED_PARTS)[number], Frequency>>;

/** @param base clauses that say how rare a term is */
export function frequenciesOf(base: readonly ProfileCore[]): Frequencies {
  return {
    words: frequencyOf(base.map(({ words }) => words.keys())),
    heading: frequencyOf(base.filter(({ heading }) => heading.size > 0).map(({ heading }) => heading.keys())),
    topics: frequencyOf(base.map(({ topics }) => topics)),
    lines: frequencyOf(base.map(({ lines }) => lines)),
    titles: frequencyOf(base.map(({ titles }) => titles)),
  };
}

/** @param base clauses that say how rare a term is */
export function createComparer(base: readonly ProfileCore[]): Comparer {
  return comparerBy(frequenciesOf(base));
}

export function comparerBy(frequencies: Frequencies): Comparer {
  const weighWords = weighBy(frequencies.words);
  const weighHeadings = weighBy(frequencies.heading);
  const weighFacets = Object.fromEntries(FACETS.map((facet) => [facet, weighBy(frequencies[facet])])) as Record<
    Facet,
    Weigh
  >;
  const words = new WeakMap<ProfileCore, Vector>();
  const headings = new WeakMap<ProfileCore, Vector>();
  const kept = (memory: WeakMap<ProfileCore, Vector>, profile: ProfileCore, make: () => Vector) => {
    const known = memory.get(profile) ?? make();
    memory.set(profile, known);
    return known;
  };
  const wordsOf = (profile: ProfileCore) => kept(words, profile, () => vectorOf(profile.words, weighWords));
  const headingOf = (profile: ProfileCore) => kept(headings, profile, () => vectorOf(profile.heading, weighHeadings));
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
