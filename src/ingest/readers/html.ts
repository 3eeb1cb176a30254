/** HTML pages as saved from a site: the main text by Readability, blocks to lines, tables to rows. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { decodeBytes } from '../decode.ts';
import type { SourceLine } from '../lines.ts';

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY THEAD TFOOT TR UL'.split(
    ' ',
  ),
);
const SKIPPED = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG BUTTON SELECT OPTION HEAD TITLE'.split(' '));
/** Below this share of the page's Chinese characters the main text was not found, and the whole page is read. */
const MAIN_SHARE = 0.5;

const hanCount = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0;

export function readHtml(bytes: Uint8Array): SourceLine[] {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4000));
  const declared = /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  const { text } = decodeBytes(bytes, declared);
  const { document } = parseHTML(text);
  const whole = htmlToLines(document.body ?? document.documentElement);
  const main = mainText(text);
  if (!main) return whole;
  const wholeCount = hanCount(whole.map((line) => line.text).join(''));
  const mainCount = hanCount(main.map((line) => line.text).join(''));
  if (mainCount < wholeCount * MAIN_SHARE) return whole;
  return withLinesBefore(whole, main);
}

/** Readability drops a title and a document number that stand outside the text; take them from the page. */
function withLinesBefore(whole: readonly SourceLine[], main: readonly SourceLine[]): SourceLine[] {
  const first = main.find((line) => hanCount(line.text) > 4);
  const start = first ? whole.findIndex((line) => line.text.trim() === first.text.trim()) : -1;
  if (start <= 0) return [...main];
  const lastMain = main.findLast((line) => hanCount(line.text) > 4);
  const end = lastMain ? whole.findLastIndex((line) => line.text.trim() === lastMain.text.trim()) : whole.length - 1;
  return whole.slice(0, Math.max(end, start) + 1);
}

function mainText(html: string): SourceLine[] | null {
  const { document } = parseHTML(html);
  // Readability types ask for a browser Document; linkedom's has what it uses
  const article = new Readability(document as unknown as Document, { charThreshold: 100 }).parse();
  if (!article?.content) return null;
  const { document: inner } = parseHTML(`<!doctype html><html><body>${article.content}</body></html>`);
  return htmlToLines(inner.body);
}

/** The text of an element, one line a block, one row of cells a table row. */
export function htmlToLines(root: Element): SourceLine[] {
  const lines: SourceLine[] = [];
  let buffer = '';
  const flush = () => {
    for (const part of buffer.split('\n')) if (part.trim() !== '') lines.push({ text: part, number: lines.length + 1 });
    buffer = '';
  };
  const visit = (node: Node): void => {
    if (node.nodeType === 3) {
      buffer += (node.textContent ?? '').replace(/[\r\n\t]+/g, ' ');
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const name = element.tagName.toUpperCase();
    if (SKIPPED.has(name)) return;
    if (name === 'BR') {
      buffer += '\n';
      return;
    }
    if (name === 'TR' && element.children.length > 1) {
      flush();
      const cells = [...element.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim());
      if (cells.some((cell) => cell !== '')) lines.push({ text: cells.join('｜'), number: lines.length + 1, cells });
      return;
    }
    const block = BLOCKS.has(name);
    if (block) flush();
    for (const child of element.childNodes) visit(child as unknown as Node);
    if (block) flush();
  };
  visit(root as unknown as Node);
  flush();
  return lines;
}
