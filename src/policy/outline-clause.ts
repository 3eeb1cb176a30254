/** The shape of an outline: clauses as a tree, and what stands beside them. */
import type { MarkerKind } from '../genre/markers.ts';
import type { Diagnostic } from '../model/policy.ts';

export interface OutlineClause {
  path: string;
  id: string;
  kind: MarkerKind;
  number: number;
  marker: string;
  heading: string | null;
  text: string;
  /** how many of its paragraphs stand after its clauses */
  tail: number;
  /** 1-based line in the Markdown */
  line: number;
  children: OutlineClause[];
}

/** Signature, date, list of attachments, notes: shown where they stood, no facts. */
export interface Aside {
  lines: string[];
  /** where it stood: before the clauses, or after them */
  place: 'opening' | 'end';
  /** how many paragraphs of the preamble stood before it */
  after: number;
}

export interface PolicyOutline {
  preamble: string;
  clauses: OutlineClause[];
  closing: string;
  asides: Aside[];
  /** the title of the document that a notice carries, else null */
  bodyTitle: string | null;
  diagnostics: Diagnostic[];
}
