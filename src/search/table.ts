/** The small table that the search page loads: one row a passage, with its place and its facets. */

export const FACETS = ['region', 'department', 'role', 'incentive', 'topic', 'year'] as const;
export type Facet = (typeof FACETS)[number];

export interface TablePolicy {
  id: string;
  title: string;
  docNumber: string | null;
  region: string;
  date: string | null;
  /** with the day that decides */
  status: string;
  expired: boolean;
}

export interface TableRow {
  /** index into `policies` */
  policy: number;
  anchor: string;
  heading: string;
  /** indexes into the values of each facet */
  facets: Record<Facet, number[]>;
  /** department:role pairs, as indexes of department × 3 + role */
  assignments: number[];
}

export interface FacetValue {
  value: string;
  label: string;
}

export interface SearchTable {
  policies: TablePolicy[];
  rows: TableRow[];
  values: Record<Facet, FacetValue[]>;
  /** Pagefind's id of each row */
  pagefind: string[];
}

/** What results show, by anchor; one file a policy and script. */
export interface ResultTexts {
  [anchor: string]: {
    trail: string[];
    text: string;
    facts: { kind: 'body' | 'time' | 'money' | 'citation'; text: string }[];
  };
}

export const ROLE_ORDER = ['lead', 'support', 'responsible'] as const;
