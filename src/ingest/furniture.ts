/** Page furniture: the words of a web page that are not of the document on it. Patterns come from the lexicon. */
import { isoDate } from '../genre/dates.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Line } from './lines.ts';

interface PageFacts {
  /** 发布日期 printed on the page, ISO */
  datePublished: string | null;
  /** 成文日期 labelled on the page, ISO */
  dateIssued: string | null;
}

export interface CleanedPage extends PageFacts {
  lines: Line[];
  /** the lines that were taken for furniture, for the report */
  dropped: Line[];
}

/** Separate the document's lines from the page's. The footer is looked for only in the second half of the page. */
export function removeFurniture(lines: readonly Line[], lexicon: Lexicon): CleanedPage {
  const compile = (sources: readonly string[]) => sources.map((source) => new RegExp(source, 'u'));
  const chrome = compile(lexicon.genre.chrome);
  const footers = compile(lexicon.genre.footers);
  const published = compile(lexicon.genre.published);
  const issued = compile(lexicon.genre.issued);
  const kept: Line[] = [];
  const dropped: Line[] = [];
  let datePublished: string | null = null;
  let dateIssued: string | null = null;
  let inFooter = false;
  lines.forEach((line, i) => {
    const { text } = line.value;
    if (!inFooter && i > lines.length / 2 && footers.some((pattern) => pattern.test(text))) inFooter = true;
    const isChrome = chrome.some((pattern) => pattern.test(text));
    const issuedHere = text.length < 60 ? readLabelled(text, issued) : null;
    dateIssued ??= issuedHere;
    const date = issuedHere !== null ? null : isChrome || text.length < 60 ? readLabelled(text, published) : null;
    datePublished ??= date;
    if (inFooter || isChrome || issuedHere !== null || (date !== null && text.length < 60)) dropped.push(line);
    else kept.push(line);
  });
  return { lines: kept, dropped, datePublished, dateIssued };
}

function readLabelled(text: string, patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const digits = pattern.exec(text)?.[1]?.match(/\d+/g);
    if (digits?.length === 3) {
      const [year = 0, month = 0, day = 0] = digits.map(Number);
      return isoDate(year, month, day);
    }
  }
  return null;
}
