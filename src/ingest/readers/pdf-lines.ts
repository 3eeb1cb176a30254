/**
 * Pieces of text placed on pages to lines of a document: pieces on one height make a line, lines that every page
 * repeats at its edge (header, footer, page number) go, and the left margin tells where paragraphs begin.
 */
import type { SourceLine } from '../lines.ts';

/** A piece of text with its place, in PDF points from the lower left corner. */
export interface PlacedText {
  str: string;
  x: number;
  y: number;
  width: number;
  fontSize: number;
}

interface PrintedLine {
  text: string;
  left: number;
  right: number;
  y: number;
  fontSize: number;
}

/** `— 3 —`, `- 3 -`, `第3页`, `第 3 页 共 9 页`, `3/9`; and `3`, which may be a cell of a table */
const PAGE_NUMBER = /^[\s—–\-－·]*(第\s*)?\d{1,4}(\s*页)?([\s/／，,]*(共\s*)?\d{1,4}(\s*页)?)?[\s—–\-－·]*$/u;
const LONE_NUMBER = /^\s*\d{1,4}\s*$/u;
/** How many lines at a page's top and bottom may be furniture. */
const EDGE = 2;

export function pagesToLines(pages: readonly (readonly PlacedText[])[]): SourceLine[] {
  const printed = withoutFurniture(pages.map(printedLines)).flat();
  const margins = marginsOf(printed);
  return printed.map((line, i) => {
    const starts = margins ? startsParagraph(line, printed[i - 1], margins) : undefined;
    return { text: line.text, number: i + 1, ...(starts === undefined ? {} : { starts }) };
  });
}

function printedLines(pieces: readonly PlacedText[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  for (const piece of pieces) {
    if (piece.str.trim() === '') continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.y - piece.y) < Math.max(last.fontSize, piece.fontSize) * 0.5) {
      last.text += `${needsSpace(last, piece) ? ' ' : ''}${piece.str}`;
      last.left = Math.min(last.left, piece.x);
      last.right = Math.max(last.right, piece.x + piece.width);
    } else {
      lines.push({
        text: piece.str,
        left: piece.x,
        right: piece.x + piece.width,
        y: piece.y,
        fontSize: piece.fontSize,
      });
    }
  }
  return lines;
}

/** Between Latin words that stand apart; Chinese text has no spaces. */
function needsSpace(line: PrintedLine, piece: PlacedText): boolean {
  return /[A-Za-z0-9]$/.test(line.text) && /^[A-Za-z]/.test(piece.str) && piece.x - line.right > piece.fontSize * 0.2;
}

/** The lines at page edges that are page numbers or that, digits aside, return on most pages. */
function withoutFurniture(pages: readonly PrintedLine[][]): PrintedLine[][] {
  const shape = (line: PrintedLine) => line.text.replace(/\s/g, '').replace(/\d+/g, '#');
  const byHeight = pages.map((page) => [...page].sort((a, b) => b.y - a.y));
  const edges = byHeight.map((page) => [...page.slice(0, EDGE), ...page.slice(-EDGE)]);
  const seen = new Map<string, number>();
  for (const edge of edges) {
    for (const text of new Set(edge.map(shape))) seen.set(text, (seen.get(text) ?? 0) + 1);
  }
  const offset = pageOffset(edges);
  return pages.map((page, i) => {
    const edge = new Set(edges[i]);
    return page.filter((line) => {
      if (!edge.has(line)) return true;
      if (LONE_NUMBER.test(line.text)) return Number(line.text) - i !== offset;
      if (PAGE_NUMBER.test(line.text)) return false;
      return (seen.get(shape(line)) ?? 0) < Math.max(2, pages.length * 0.6);
    });
  });
}

/** By how much the bare number at a page's edge exceeds the index of the page, on most pages; 1 when none says otherwise. */
function pageOffset(edges: readonly (readonly PrintedLine[])[]): number {
  const offsets = edges.flatMap((edge, i) =>
    edge.filter(({ text }) => LONE_NUMBER.test(text)).map(({ text }) => Number(text) - i),
  );
  const usual = mostCommon(offsets);
  return offsets.filter((offset) => offset === usual).length > 1 ? usual : 1;
}

interface Margins {
  left: number;
  right: number;
  /** width of one character of the body, points */
  em: number;
}

/** Where most lines begin and end; null when no place is usual (a table, a form, a single line). */
function marginsOf(lines: readonly PrintedLine[]): Margins | null {
  if (lines.length < 8) return null;
  const em = mostCommon(lines.map((line) => Math.round(line.fontSize * 2) / 2));
  const left = mostCommon(lines.map((line) => Math.round(line.left)));
  const right = mostCommon(lines.map((line) => Math.round(line.right / em))) * em;
  const atLeft = lines.filter((line) => Math.abs(line.left - left) < em * 0.6).length;
  return atLeft / lines.length > 0.3 ? { left, right, em } : null;
}

function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** True when indented, false when it goes on from a line that reached the right margin, undefined when neither is sure. */
function startsParagraph(
  line: PrintedLine,
  before: PrintedLine | undefined,
  { left, right, em }: Margins,
): boolean | undefined {
  if (line.left - left > em * 1.2) return true;
  const full = before !== undefined && right - before.right < em * 1.6;
  if (full && Math.abs(line.left - left) < em * 0.6) return false;
  return undefined;
}
