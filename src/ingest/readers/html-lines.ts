/** The text of an HTML element, one line a block, one row of cells a table row. */
import { CELL_SEPARATOR } from '../../genre/tables.ts';
import type { SourceLine } from '../lines.ts';
import { TableGrid } from './table-grid.ts';

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY THEAD TFOOT TR TD TH UL'.split(
    ' ',
  ),
);
const SKIPPED = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG BUTTON SELECT OPTION HEAD TITLE'.split(' '));
/** A cell longer than this holds a page, not a value: the table is there for the layout. */
const LONGEST_CELL = 500;

/** A line with the share of its text that is links: a menu is all links, a text hardly. */
export interface HtmlLine extends SourceLine {
  linked: number;
}

export function htmlToLines(root: Element): HtmlLine[] {
  const lines: HtmlLine[] = [];
  let buffer = '';
  let linkedLength = 0;
  let linkDepth = 0;
  const grids = new Map<Element, TableGrid>();
  const add = (text: string, cells?: string[]) => {
    const linked = Math.min(1, linkedLength / (text.replace(/\s/g, '').length || 1));
    lines.push({ text, number: lines.length + 1, linked, ...(cells ? { cells } : {}) });
  };
  const flush = () => {
    for (const part of buffer.split('\n')) if (part.trim() !== '') add(part);
    buffer = '';
    linkedLength = 0;
  };
  const visit = (node: Node): void => {
    if (node.nodeType === 3) {
      const text = (node.textContent ?? '').replace(/[\r\n\t]+/g, ' ');
      buffer += text;
      if (linkDepth > 0) linkedLength += text.replace(/\s/g, '').length;
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
    const cells = name === 'TR' ? cellsOf(element, grids) : null;
    if (cells) {
      flush();
      if (cells.some((cell) => cell !== '')) add(cells.join(CELL_SEPARATOR), cells);
      return;
    }
    const block = BLOCKS.has(name);
    if (block) flush();
    if (name === 'A') linkDepth += 1;
    for (const child of element.childNodes) visit(child as unknown as Node);
    if (name === 'A') linkDepth -= 1;
    if (block) flush();
  };
  visit(root as unknown as Node);
  flush();
  return lines;
}

/**
 * The cells of a table row, those that span into it among them; null when the table only lays out the page. The sign
 * that stands between cells is printed half as wide inside one.
 */
function cellsOf(row: Element, grids: Map<Element, TableGrid>): string[] | null {
  const table = row.closest('table') ?? row;
  const grid = grids.get(table) ?? new TableGrid();
  grids.set(table, grid);
  if ((row.children.length < 2 && !grid.covers) || row.querySelector('table')) return null;
  const cells = [...row.children].map((cell) => ({
    text: (cell.textContent ?? '').replace(/\s+/g, ' ').replaceAll(CELL_SEPARATOR, '|').trim(),
    rows: spanOf(cell, 'rowspan'),
    columns: spanOf(cell, 'colspan'),
  }));
  return cells.some(({ text }) => text.length > LONGEST_CELL) ? null : grid.row(cells);
}

function spanOf(cell: Element, name: 'rowspan' | 'colspan'): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return Number.isNaN(span) || span < 1 ? 1 : span;
}
