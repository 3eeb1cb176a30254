/** The terms of a document's clauses as a file carries them, and back: the order is kept, so that sums are the same. */
import { COMPARED_PARTS, type Frequencies } from '../corpus/align/likeness.ts';
import type { Counts, ProfileCore } from '../corpus/align/profile.ts';
import type { Frequency } from '../corpus/align/weights.ts';
import type { CompareClause, CompareDocument, PackedFrequencies } from './document.ts';

type Packed = NonNullable<CompareClause['terms']>;

class TermList {
  private readonly index = new Map<string, number>();

  pack(counts: Counts): number[] {
    return [...counts].flatMap(([term, count]) => {
      const at = this.index.get(term) ?? this.index.size;
      this.index.set(term, at);
      return [at, count];
    });
  }

  add(term: string): void {
    if (!this.index.has(term)) this.index.set(term, this.index.size);
  }

  get terms(): string[] {
    return [...this.index.keys()];
  }
}

export interface PackedProfiles {
  terms: Packed[];
  frequencies: PackedFrequencies;
}

export function packProfiles(profiles: readonly ProfileCore[], frequencies: Frequencies): PackedProfiles {
  const words = new TermList();
  const heading = new TermList();
  const terms = profiles.map(
    (profile): Packed => ({
      words: words.pack(profile.words),
      heading: heading.pack(profile.heading),
      topics: [...profile.topics],
      lines: [...profile.lines],
      titles: [...profile.titles],
    }),
  );
  // the reasons of a match quote the words as they stand, with what is not compared: how rare those are is known too
  for (const { clause } of profiles)
    for (const run of `${clause.heading ?? ''} ${clause.text}`.match(/[\p{Script=Han}A-Za-z0-9]+/gu) ?? [])
      for (let i = 0; i + 2 <= run.length; i += 1) {
        const pair = run.slice(i, i + 2);
        if (frequencies.words.of.has(pair)) words.add(pair);
      }
  const of = ({ of: frequency }: Frequency, list: readonly string[]) => list.map((term) => frequency.get(term) ?? 0);
  const facet = (key: 'topics' | 'lines' | 'titles') =>
    Object.fromEntries(
      [...new Set(terms.flatMap((one) => one[key]))].map((value) => [value, frequencies[key].of.get(value) ?? 0]),
    );
  return {
    terms,
    frequencies: {
      words: words.terms.join('\n'),
      wordsOf: of(frequencies.words, words.terms),
      heading: heading.terms.join('\n'),
      headingOf: of(frequencies.heading, heading.terms),
      facets: { topics: facet('topics'), lines: facet('lines'), titles: facet('titles') },
      counts: Object.fromEntries(COMPARED_PARTS.map((part) => [part, frequencies[part].count])) as Record<
        keyof Frequencies,
        number
      >,
    },
  };
}

/** A clause that can be aligned, and where it stands. */
export interface SideProfile extends ProfileCore {
  document: CompareDocument;
  shown: CompareClause;
}

export function unpackProfiles(document: CompareDocument): SideProfile[] {
  const { frequencies } = document;
  const words = frequencies.words.split('\n');
  const headings = frequencies.heading.split('\n');
  const counted = (packed: readonly number[], list: readonly string[]): Counts => {
    const counts = new Map<string, number>();
    for (let i = 0; i + 1 < packed.length; i += 2) counts.set(list[packed[i] ?? 0] ?? '', packed[i + 1] ?? 0);
    return counts;
  };
  return document.clauses.flatMap((clause): SideProfile[] => {
    const { terms } = clause;
    if (!terms) return [];
    return [
      {
        document,
        shown: clause,
        clause,
        words: counted(terms.words, words),
        heading: counted(terms.heading, headings),
        topics: new Set(terms.topics),
        lines: new Set(terms.lines),
        types: new Set(clause.digest.types),
        titles: new Set(terms.titles),
        metrics: new Set(),
      },
    ];
  });
}

/** How rare the terms of some documents are in the base that they are all of. */
export function frequenciesOfDocuments(documents: readonly CompareDocument[]): Frequencies {
  const [first] = documents;
  const of = (
    part: keyof Frequencies,
    entries: (document: CompareDocument) => readonly (readonly [string, number])[],
  ) => ({
    count: first?.frequencies.counts[part] ?? 0,
    of: new Map(documents.flatMap(entries)),
  });
  const listed = (list: string, numbers: readonly number[]) =>
    list.split('\n').map((term, i) => [term, numbers[i] ?? 0] as const);
  const facet = (part: 'topics' | 'lines' | 'titles') =>
    of(part, ({ frequencies }) => Object.entries(frequencies.facets[part]));
  return {
    words: of('words', ({ frequencies }) => listed(frequencies.words, frequencies.wordsOf)),
    heading: of('heading', ({ frequencies }) => listed(frequencies.heading, frequencies.headingOf)),
    topics: facet('topics'),
    lines: facet('lines'),
    titles: facet('titles'),
  };
}
