/** Page furniture: the words of a web page that are not of the document on it. Patterns come from the lexicon. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { sliceTwin } from '../text/twin.ts';
import { headEnd } from './fields.ts';
import type { Line } from './lines.ts';

interface CleanedPage {
  lines: Line[];
  /** the lines that were taken for furniture, for the report */
  dropped: Line[];
  /** a time that stands alone above the text, or before its title: the day of publication, as printed */
  stamps: string[];
}

export type FurnitureRemover = (lines: readonly Line[]) => CleanedPage;

/** What is left of a line when furniture was cut off its beginning must be able to be a title. */
const SHORTEST_REST = 5;
const STAMP = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/u;
const ONLY_STAMP = /^\D{0,3}\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\D{0,2}(?:\d{1,2}:\d{2}(?::\d{2})?)?\D{0,3}$/u;

/** Separate the document's lines from the page's. The footer is looked for only in the second half of the page. */
export function createFurnitureRemover(lexicon: Lexicon): FurnitureRemover {
  const compile = (sources: readonly string[]) => sources.map((source) => new RegExp(source, 'u'));
  const chrome = compile(lexicon.genre.chrome);
  const footers = compile(lexicon.genre.footers);
  const glued = new RegExp(`^(?:\\s|[:：]|${lexicon.genre.glued.join('|')}){1,30}`, 'u');
  return (lines) => {
    const cleaned: CleanedPage = { lines: [], dropped: [], stamps: [] };
    const head = headEnd(lines);
    let inFooter = false;
    lines.forEach((line, i) => {
      const { text } = line.value;
      if (!inFooter && i > lines.length / 2 && footers.some((pattern) => pattern.test(text))) inFooter = true;
      const stamp = i < head && ONLY_STAMP.test(text);
      if (stamp) cleaned.stamps.push(text);
      if (inFooter || stamp || chrome.some((pattern) => pattern.test(text))) {
        cleaned.dropped.push(line);
        return;
      }
      const length = i < head && !line.cells ? (glued.exec(text)?.[0].length ?? 0) : 0;
      if (length > 2 && text.length - length >= SHORTEST_REST) {
        const before = sliceTwin(line.value, 0, length);
        if (STAMP.test(before.text)) cleaned.stamps.push(before.text);
        cleaned.dropped.push({ ...line, value: before });
        cleaned.lines.push({ ...line, value: sliceTwin(line.value, length) });
      } else cleaned.lines.push(line);
    });
    return cleaned;
  };
}
