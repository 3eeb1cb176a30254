/** HTML pages as saved from a site: the main text by Readability, with the title above and the signature below it. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { SourceLine, SourceText } from '../lines.ts';
import { stripStrayMarkup } from '../markup.ts';
import { type HtmlLine, htmlToLines } from './html-lines.ts';
import { readPageHead } from './page-head.ts';

/** Below this share of the page's Chinese characters the main text was not found, and the whole page is read. */
const MAIN_SHARE = 0.5;
/** A line with more of its text in links than this is a menu or a list of other pages. */
const MENU = 0.8;
/** A signature has a few short lines. */
const SIGNATURE_LINES = 8;
const SIGNATURE_LENGTH = 40;

// saved pages leave tags open; this parser repairs them as a browser does, the document below it does not
const repair = unified().use(rehypeParse).use(rehypeStringify);
const hanCount = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0;
const totalHan = (lines: readonly SourceLine[]) => lines.reduce((sum, line) => sum + hanCount(line.text), 0);

/** @param text the page, decoded */
export function readHtml(text: string): SourceText {
  try {
    return readPage(text);
  } catch (error) {
    // elements nested thousands deep, as only a broken page has them: its words are still read
    if (!(error instanceof RangeError)) throw error;
    return { lines: readStrippedText(text), head: null };
  }
}

function readPage(text: string): SourceText {
  const html = String(repair.processSync(text));
  const whole = linesOf(html);
  const main = mainText(html);
  const lines = main && totalHan(main) >= totalHan(whole) * MAIN_SHARE ? around(whole, main) : whole;
  const { document } = parseHTML(html);
  return {
    lines: lines.filter((line) => line.linked < MENU).map(({ linked, ...line }) => line),
    head: readPageHead(document as unknown as Document),
  };
}

/** The page as text from which the tags were taken. */
function readStrippedText(html: string): SourceLine[] {
  const text = html.replace(/<(script|style)\b[^>]*>.*?<\/\1\s*>/gis, '');
  return stripStrayMarkup(text)
    .split(/\r\n|\r|\n/)
    .map((line, i) => ({ text: line, number: i + 1 }));
}

/** Lines of an HTML fragment or page. */
export function linesOf(html: string): HtmlLine[] {
  const { document } = parseHTML(/<body[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`);
  return htmlToLines(document.body ?? document.documentElement);
}

/** The page's lines from its beginning to the signature below the main text: Readability drops a title and a date that stand apart. */
function around(whole: readonly HtmlLine[], main: readonly HtmlLine[]): readonly HtmlLine[] {
  const last = main.findLast((line) => hanCount(line.text) > 4);
  const end = last ? whole.findLastIndex((line) => line.text.trim() === last.text.trim()) : -1;
  if (end < 0) return whole;
  let after = end + 1;
  for (let i = after; i < Math.min(whole.length, end + 1 + SIGNATURE_LINES); i += 1) {
    const line = whole[i];
    if (!line || line.text.trim().length > SIGNATURE_LENGTH || line.linked >= MENU) break;
    after = i + 1;
  }
  return whole.slice(0, after);
}

function mainText(html: string): HtmlLine[] | null {
  const { document } = parseHTML(html);
  // Readability types ask for a browser Document; linkedom's has what it uses
  const article = new Readability(document as unknown as Document, { charThreshold: 100 }).parse();
  return article?.content ? linesOf(article.content) : null;
}
