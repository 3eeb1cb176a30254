/** What the browser loads beside Pagefind's index: shapes of the files under /search/. */
import type { FactLine } from '../corpus/listing.ts';
import type { Role } from '../model/policy.ts';
import type { Status } from '../model/status.ts';
import type { FoldTable } from './fold.ts';

/** Facets of a whole document. */
export const DOCUMENT_FACETS = ['region', 'issuer', 'type', 'year', 'status'] as const;
/** Facets of one passage. */
export const PASSAGE_FACETS = ['department', 'role', 'incentive', 'topic'] as const;
export type DocumentFacet = (typeof DOCUMENT_FACETS)[number];
export type PassageFacet = (typeof PASSAGE_FACETS)[number];
export type Facet = DocumentFacet | PassageFacet;
/** In the order in which they are shown. */
export const FACETS = [
  'region',
  'incentive',
  'department',
  'role',
  'topic',
  'status',
  'year',
  'type',
  'issuer',
] as const satisfies readonly Facet[];

export const FACET_LABELS: Readonly<Record<Facet, string>> = {
  region: '地区',
  incentive: '扶持类型',
  department: '部门条线',
  role: '职责',
  topic: '主题',
  status: '效力',
  year: '年份',
  type: '文种',
  issuer: '发文机关',
};

export interface FacetValue {
  value: string;
  label: string;
  /** index of the value above it: a city's province */
  parent?: number;
}

/** data/hans.json and data/hant.json: one entry a document in every column, newest first. */
export interface Catalogue {
  /** folder of all other files: changes with their contents */
  version: string;
  /** as fold.json, so that a search has one file less to wait for */
  fold: FoldTable;
  values: Record<Facet, FacetValue[]>;
  documents: {
    /** Pagefind's id of the record */
    record: string[];
    /** lengths of the folded title and number */
    title: number[];
    number: number[];
    /** how many passages it has */
    passages: number[];
    /** YYYYMMDD; 0 when unknown */
    date: number[];
    from: number[];
    to: number[];
    facets: Record<Exclude<DocumentFacet, 'status'>, number[][]>;
  };
  /** first document of each part: a part has one file of lengths and one of facts */
  parts: number[];
}

/** lengths-N.json: of all passages of the part's documents, in folded characters. */
export interface LengthsPart {
  headings: number[];
  texts: number[];
}

/** facts-N.json: lists that begin with the index of a passage in the part, then its values. */
export interface FactsPart {
  /** department × 3 + role */
  assignments: number[][];
  incentive: number[][];
  topic: number[][];
  /** [passage, the largest amount or cap in yuan] */
  amounts: [passage: number, yuan: number][];
}

/** hans/DOCUMENT-FILE.json: what results show. */
export interface TextsFile {
  id: string;
  title: string;
  docNumber: string | null;
  region: string;
  passages: ShownPassage[];
}

export interface ShownPassage {
  anchor: string;
  /** labels of the clauses above and of the clause */
  trail: string[];
  heading: string;
  text: string;
  facts: FactLine[];
}

/** hans/DOCUMENT-rows.json: what rows taken away say beside what results show; loaded for no search. */
export interface RowFacts {
  /** of every passage, as the document numbers it: 三、（一）1. */
  numbers: string[];
  /** of the passages that have any; lead: who leads, or answers alone */
  facts: [passage: number, topics: string[], lead: string[], support: string[], targets: string[]][];
}

export const STATUS_CODES = ['in-force', 'pending', 'unstated', 'expired'] as const satisfies readonly Status['code'][];
/** A base of so many passages is small: what is loaded at once, and how finely its index is cut. */
export const SMALL_BASE = 6000;
/** Roles by the number that stands for them; not from the model, whose schemas the browser need not load. */
export const ROLE_ORDER = ['lead', 'support', 'responsible'] as const satisfies readonly Role[];
