/** A line of a source on its way to Markdown. */
import type { Twin } from '../text/twin.ts';

/** As a reader of some format gives it: text of one paragraph or line; `cells` when it is a row of a table. */
export interface SourceLine {
  text: string;
  /** 1-based line (text, HTML block, PDF line) in the source */
  number: number;
  cells?: string[];
  /** whether it begins a paragraph or goes on from the line before, where the format tells */
  starts?: boolean;
}

/** What a page says of itself outside its text. */
export interface PageHead {
  /** <meta> elements and the fields of JSON-LD, in their order: name and content */
  metas: [name: string, content: string][];
  /** <title> */
  title: string;
  /** the texts of <h1>, in their order */
  headings: string[];
  /** the texts of links, for the names of attached files */
  links: string[];
  /** pictures in the main text, for the reason when it holds nothing else */
  pictures: number;
}

/** A source as its reader gives it. */
export interface SourceText {
  lines: SourceLine[];
  /** null for files that are no page */
  head: PageHead | null;
}

/** After cleaning and script conversion. */
export interface Line {
  value: Twin;
  number: number;
  cells?: Twin[];
  starts?: boolean;
}
