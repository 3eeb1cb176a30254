/** What the search page and its worker say to one another. */

import type { FactLine } from '../../corpus/listing.ts';
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

/** Asks for all results of an address, to be taken away; answered on the port that comes with it. */
export interface TakeRequest {
  /** as in a search */
  take: string;
}

/** A result as it is taken away. */
export interface TakenRow {
  policy: Hit['policy'];
  /** `ID#ANCHOR` */
  clause: string;
  /** as the document numbers it */
  number: string;
  heading: string;
  text: string;
  topics: string[];
  /** who leads, or answers alone */
  lead: string[];
  support: string[];
  targets: string[];
  /** as under the result on the screen */
  facts: FactLine[];
}

export interface TakenRows {
  rows: TakenRow[];
  /** what is chosen in the facets, by name */
  filters: { facet: Facet; labels: string[] }[];
}
export type TakeAnswer = ({ kind: 'taken' } & TakenRows) | { kind: 'failed'; message: string };

/** A document that a query names. */
export type DocumentEntry = Hit['policy'] & {
  /** the filters do not leave it */
  outside: boolean;
};

/** A chosen facet where the filters leave nothing. */
export interface HidingFilter {
  facet: Facet;
  /** its chosen values by name */
  labels: string[];
  /** matches that it takes away by itself */
  hides: number;
  /** matches that the other filters leave without it */
  leaves: number;
}

/** Another query, and how many passages it finds. */
export interface Advised {
  text: string;
  count: number;
  /** the number of a document, which is what it finds */
  isNumber?: true;
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

export type SearchAnswer = {
  run: number;
} & (
  | {
      kind: 'summary';
      total: number;
      documents: number;
      /** without the filters, null when unknown */
      all: number | null;
      /** documents that the query names, told where no clause is found */
      named: number;
      /** topics that are called like the query, and not chosen */
      topics: FacetValue[];
    }
  /** documents that the query names by number or title */
  | { kind: 'documents'; entries: DocumentEntry[] }
  /** results in order, from an index on */
  | { kind: 'hits'; from: number; hits: Hit[] }
  | {
      kind: 'facets';
      counts: Record<Facet, number[]>;
      values: Record<Facet, FacetValue[]>;
      /** documents in whose titles the query stands among other words */
      titles: { id: string; title: string; docNumber: string | null }[];
    }
  /** the filters leave nothing of so many matches */
  | { kind: 'hidden'; all: number; filters: HidingFilter[] }
  /** the same in other words: how many, the words, the first of them */
  | { kind: 'related'; total: number; words: string[]; hits: Hit[] }
  /** other queries that have results */
  | { kind: 'advice'; near: Advised[]; shorter: Advised[] }
  | { kind: 'done' }
  | { kind: 'failed'; message: string }
);

/** An answer before it is known to which run it belongs. */
export type SearchStep = SearchAnswer extends infer Answer
  ? Answer extends { run: number }
    ? Omit<Answer, 'run'>
    : never
  : never;
