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

/** After cleaning and script conversion. */
export interface Line {
  value: Twin;
  number: number;
  cells?: Twin[];
  starts?: boolean;
}
