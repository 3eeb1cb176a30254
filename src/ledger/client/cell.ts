/** A cell as the page shows it: the same words whether Astro or script puts them there. */
import { printYuan, trim } from '../../model/facts/figures.ts';
import type { Column, Ledger, LedgerRow } from '../ledger.ts';
import { rowStatusLines } from '../status.ts';

/** Characters of the document's words shown in a row; the whole stands where the link leads. */
const SHOWN = 110;

/** Lines of the cell in the column at an index. */
export function cellLines({ facets, columns }: Ledger, i: number, row: LedgerRow, today: string): readonly string[] {
  const kind = columns[i]?.kind;
  const cell = row.cells[i] ?? null;
  if (kind === 'status') return rowStatusLines(row, today, facets);
  if (cell === null) return [];
  const most = columns[i]?.lines;
  if (most !== undefined && typeof cell === 'object' && cell.length > most + 1)
    return [...cell.slice(0, most), `（还有 ${cell.length - most} 项，见原文）`];
  if (typeof cell === 'number') return [kind === 'money' ? printYuan(cell) : trim(cell)];
  if (typeof cell === 'string') return [kind === 'words' ? opening(cell) : cell];
  return cell;
}

/** The first characters, cut where a clause of the sentence ends when one does not far before. */
function opening(text: string): string {
  if (text.length <= SHOWN) return text;
  const cut = text.slice(0, SHOWN);
  const pause = Math.max(...['，', '。', '；', '、', '\n'].map((sign) => cut.lastIndexOf(sign)));
  return `${pause > SHOWN * 0.7 ? cut.slice(0, pause + 1) : cut}……`;
}

/** A document number is never broken. */
export const lineClass = (line: string): string => (line.length < 20 && line.includes('〕') ? 'nobr' : '');

/** Classes of a column's cells. */
export const cellClass = ({ kind, width }: Column): string => (width ? `of-${kind} is-${width}` : `of-${kind}`);

/** What the screen shows: not the figures that only files have. */
export function shownColumns(columns: readonly Column[]): { column: Column; i: number }[] {
  return columns.map((column, i) => ({ column, i })).filter(({ column }) => !column.fileOnly);
}
