/** What every rule is given beside the text of a passage. */

import type { Lexicon } from '../lexicon/lexicon.ts';
import type { OthersRole } from './departments/attribution.ts';
import type { TableHeads } from './departments/tables.ts';
import type { Trace } from './trace.ts';

/** What holds for a whole document. */
export interface DocumentContext {
  lexicon: Lexicon;
  /** 成文日期, for periods of validity counted from it; ISO */
  dateIssued: string | null;
  /** the year that the title names (2021年度…申报指南): days without a year are in it */
  titleYear: number | null;
  /** the document's own titles and those of its attachments: mentions of them are no citations */
  ownTitles: readonly string[];
  /** 以下简称《规划》: the short form, and the document that it stands for */
  shortTitles: ReadonlyMap<string, { title: string; docNumber: string | null }>;
}

/** What holds for one passage of it. */
export interface PassageContext extends DocumentContext {
  heading: string | null;
  /** headings of the clauses above, outermost first */
  above: readonly string[];
  /** the part of the others where 列第一位者为牵头单位，下同 was said before this passage */
  firstLeads: OthersRole | null;
  /** the table of tasks that the passage before left open */
  tableHeads: TableHeads;
  /** what the rules did, told to whoever asks; absent in everyday reading */
  trace?: Trace | undefined;
}

/** A context that knows nothing of its document: for single wordings. */
export function bareContext(lexicon: Lexicon, known: Partial<PassageContext> = {}): PassageContext {
  return {
    lexicon,
    dateIssued: null,
    titleYear: null,
    ownTitles: [],
    shortTitles: new Map(),
    heading: null,
    above: [],
    firstLeads: null,
    tableHeads: null,
    ...known,
  };
}
