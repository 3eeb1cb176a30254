/** What the search page and its worker say to one another. */
import type { Status } from '../../model/status.ts';
import type { Facet, FacetValue, ShownPassage } from '../table.ts';

/** Results shown at first, and at each wish for more. */
export const PAGE_SIZE = 20;

export interface SearchRequest {
  /** a later run makes an earlier one void */
  run: number;
  /** of the address: q, facets, sort, group */
  parameters: string;
  /** how many results to show */
  count: number;
}

/** A result as it is shown. */
export interface Hit {
  /** `ID#ANCHOR` */
  clause: string;
  policy: {
    id: string;
    title: string;
    docNumber: string | null;
    region: string;
    /** ISO; null when unknown */
    date: string | null;
    status: Pick<Status, 'code' | 'date'>;
  };
  shown: ShownPassage;
  /** spans of the query's words, in the last label of the trail and in the text */
  marks: Record<'label' | 'text', [start: number, end: number][]>;
}

export type SearchAnswer = { run: number } & (
  | { kind: 'summary'; total: number; documents: number }
  /** results in order, from an index on */
  | { kind: 'hits'; from: number; hits: Hit[] }
  | {
      kind: 'facets';
      counts: Record<Facet, number[]>;
      values: Record<Facet, FacetValue[]>;
      titles: { id: string; title: string; docNumber: string | null }[];
    }
  /** the same in other words: how many, the words, the first of them */
  | { kind: 'related'; total: number; words: string[]; hits: Hit[] }
  /** other queries that have results */
  | { kind: 'advice'; near: string[]; shorter: string[] }
  | { kind: 'done' }
  | { kind: 'failed'; message: string }
);

/** An answer before it is known to which run it belongs. */
export type SearchStep = SearchAnswer extends infer Answer
  ? Answer extends { run: number }
    ? Omit<Answer, 'run'>
    : never
  : never;
