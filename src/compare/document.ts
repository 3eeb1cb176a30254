/**
 * A document as the comparison is sent it: its words, what they give, and the counted terms by which its clauses are
 * aligned with those of any other document, in the browser as at build.
 */
import type { Frequencies } from '../corpus/align/likeness.ts';
import type { Verdict } from '../corpus/answers/answer.ts';
import type { Digest } from '../corpus/answers/clause.ts';
import type { Level } from '../model/policy.ts';
import type { Status } from '../model/status.ts';

export interface CompareDocument {
  id: string;
  title: string;
  docNumber: string | null;
  region: { adcode: string; name: string; level: Level } | null;
  /** ISO */
  date: string | null;
  status: { code: Status['code']; words: string };
  clauses: CompareClause[];
  /** every topic of the lexicon, in its order */
  topics: CompareTopic[];
  /** what topics, lines, kinds and titles are called in the characters of the page, by kind and value: `topic:rural` */
  names: Readonly<Record<string, string>>;
  /** how many clauses of the base each of its terms stands in */
  frequencies: PackedFrequencies;
}

export interface CompareClause {
  id: string;
  path: string;
  /** as the document numbers it */
  number: string;
  /** marker and heading */
  label: string;
  /** simplified: what is compared */
  heading: string | null;
  text: string;
  /** in the characters of the page, where they are others: of the same length */
  shown?: { heading: string | null; text: string };
  digest: Digest;
  figures: CompareFigure[];
  /** null: attachments and fragments are shown where they are named, and not aligned */
  terms: PackedTerms | null;
}

export interface CompareFigure {
  kind: 'sum' | 'each' | 'cap' | 'rate' | 'condition' | 'target';
  /** 元, %, 家 … */
  unit: string;
  from: number;
  to: number;
  words: string;
  anchor: string;
}

export interface CompareTopic {
  id: string;
  name: string;
  verdict: Verdict;
  looked: number;
  passages: { anchor: string; label: string; opening: string; words: string[]; likeness: number | null }[];
}

/** Index of a term and how often it occurs, in turn. */
interface PackedTerms {
  words: number[];
  heading: number[];
  topics: string[];
  lines: string[];
  titles: string[];
}

export interface PackedFrequencies {
  /** one a line */
  words: string;
  wordsOf: number[];
  heading: string;
  headingOf: number[];
  facets: Readonly<Record<'topics' | 'lines' | 'titles', Readonly<Record<string, number>>>>;
  counts: Readonly<Record<keyof Frequencies, number>>;
}
