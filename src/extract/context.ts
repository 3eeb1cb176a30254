/** What every extractor is given beside the text of a passage. */
import type { Lexicon } from '../lexicon/lexicon.ts';

export interface ExtractContext {
  lexicon: Lexicon;
  /** 成文日期, for periods of validity counted from it */
  dateIssued: string | null;
  /** the document's own titles and those of its attachments: mentions of them are no citations */
  ownTitles: readonly string[];
}

export interface PassageInput {
  text: string;
  heading: string | null;
  /** headings of the clauses above, outermost first */
  above: readonly string[];
}
