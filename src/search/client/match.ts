/** A query's passages: every group of words must stand in the heading or the text of one passage. */
import type { Query } from '../query.ts';
import type { Positions } from './engine.ts';

/** Where a phrase stands in a document. */
interface Standing {
  inTitle: boolean;
  /** by passage */
  passages: Map<number, { inHeading: boolean; offsets: number[] }>;
}

/** A passage that a query matches. */
export interface Match {
  document: number;
  passage: number;
  /** how many groups stand in the heading, in the document's title */
  groupsInHeading: number;
  groupsInTitle: number;
  /** how often the words stand in the text, and how far apart the groups are at their nearest (characters) */
  occurrences: number;
  distance: number;
}

export interface Matches {
  matches: Match[];
  /** documents in whose title or number every group stands */
  titles: number[];
}

export interface Documents {
  count: number;
  passages(document: number): number;
  locate(
    document: number,
    position: number,
  ): { part: 'title' | 'number' | 'heading' | 'text'; passage: number; offset: number };
}

/** @param positions of every phrase of the query */
export function matchQuery(query: Query, positions: ReadonlyMap<string, Positions>, documents: Documents): Matches {
  const of = (phrase: string, document: number) =>
    standing(positions.get(phrase)?.get(document) ?? [], document, documents);
  const matches: Match[] = [];
  const titles: number[] = [];
  for (const document of candidates(query, positions, documents)) {
    const groups = query.groups.map((group) => group.map((phrase) => of(phrase, document)));
    const excluded = query.excluded.map((phrase) => of(phrase, document));
    const groupsInTitle = groups.filter((group) => group.some(({ inTitle }) => inTitle)).length;
    if (groups.length > 0 && groupsInTitle === groups.length) titles.push(document);
    const first = groups[0];
    const passages = first
      ? new Set(first.flatMap((phrase) => [...phrase.passages.keys()]))
      : Array.from({ length: documents.passages(document) }, (_, i) => i);
    for (const passage of passages) {
      if (excluded.some((phrase) => phrase.passages.has(passage))) continue;
      const places = groups.map((group) => group.flatMap((phrase) => phrase.passages.get(passage) ?? []));
      if (places.some((group) => group.length === 0)) continue;
      const offsets = places.map((group) => group.flatMap((place) => place.offsets));
      matches.push({
        document,
        passage,
        groupsInHeading: places.filter((group) => group.some(({ inHeading }) => inHeading)).length,
        groupsInTitle,
        occurrences: offsets.reduce((sum, list) => sum + list.length, 0),
        distance: nearest(offsets),
      });
    }
  }
  return { matches, titles };
}

/** Documents in which every group has a phrase; all of them for a query without groups. */
function candidates(query: Query, positions: ReadonlyMap<string, Positions>, documents: Documents): Iterable<number> {
  if (query.groups.length === 0) return Array.from({ length: documents.count }, (_, i) => i);
  const sets = query.groups.map(
    (group) => new Set(group.flatMap((phrase) => [...(positions.get(phrase)?.keys() ?? [])])),
  );
  return [...(sets[0] ?? [])].filter((document) => sets.every((set) => set.has(document)));
}

function standing(positions: readonly number[], document: number, documents: Documents): Standing {
  const found: Standing = { inTitle: false, passages: new Map() };
  for (const position of positions) {
    const { part, passage, offset } = documents.locate(document, position);
    if (part === 'title' || part === 'number') {
      found.inTitle = true;
      continue;
    }
    const place = found.passages.get(passage) ?? { inHeading: false, offsets: [] };
    if (part === 'heading') place.inHeading = true;
    else place.offsets.push(offset);
    found.passages.set(passage, place);
  }
  return found;
}

/** The shortest stretch of a text that has an offset of every list; 0 for a single list, or when one stands elsewhere. */
function nearest(lists: readonly (readonly number[])[]): number {
  if (lists.length < 2 || lists.some((list) => list.length === 0)) return 0;
  const all = lists
    .flatMap((list, i) => list.map((offset) => ({ offset, list: i })))
    .sort((a, b) => a.offset - b.offset);
  const last = lists.map(() => Number.NEGATIVE_INFINITY);
  let shortest = Number.POSITIVE_INFINITY;
  for (const { offset, list } of all) {
    last[list] = offset;
    shortest = Math.min(shortest, offset - Math.min(...last));
  }
  return shortest;
}
