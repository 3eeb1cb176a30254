/** A cell as the page shows it: the same words whether Astro or script puts them there. */
import { printYuan, trim } from '../../model/facts/figures.ts';
import {
  CELL_WORDS,
  type CellWords,
  type Column,
  type ColumnKind,
  columnIndex,
  type Ledger,
  type LedgerRow,
} from '../ledger.ts';
import { rowStatusLines } from '../status.ts';

/** Characters of the document's words shown in a row; the whole stands where the link leads. */
const SHOWN = 110;

/** Lines of the cell in the column at an index. */
export function cellLines(
  { facets, columns, words = CELL_WORDS }: Ledger,
  i: number,
  row: LedgerRow,
  today: string,
): readonly string[] {
  const kind = columns[i]?.kind;
  const cell = row.cells[i] ?? null;
  if (kind === 'status') return rowStatusLines(row, today, facets);
  if (cell === null) return [];
  const most = columns[i]?.lines;
  if (most !== undefined && typeof cell === 'object' && cell.length > most + 1)
    return [...cell.slice(0, most), words.more.replace('{n}', String(cell.length - most))];
  if (typeof cell === 'number') return [kind === 'money' ? printMoney(cell, words) : trim(cell)];
  if (typeof cell !== 'string') return cell;
  if (kind !== 'words') return [cell];
  const seen = columns[i]?.around === undefined ? null : row.cells[columnIndex(columns, columns[i].around)];
  return [excerpt(cell, typeof seen === 'string' ? seen : '')];
}

const printMoney = (yuan: number, { tenThousand, hundredMillion }: CellWords): string =>
  printYuan(yuan).replace(CELL_WORDS.tenThousand, tenThousand).replace(CELL_WORDS.hundredMillion, hundredMillion);

const PAUSES = ['，', '。', '；', '、', '\n'];
const lastPause = (text: string) => Math.max(...PAUSES.map((sign) => text.lastIndexOf(sign)));

/**
 * What a row shows of a sentence: from its beginning, or from the pause before what must be in sight when that comes
 * later; cut at a pause too when there is one not far before.
 */
function excerpt(text: string, seen: string): string {
  if (text.length <= SHOWN) return text;
  const at = Math.max(0, text.indexOf(seen));
  const from = at > 0 && at + seen.length > SHOWN ? lastPause(text.slice(0, at)) + 1 : 0;
  const rest = text.slice(from);
  const least = text.includes(seen) ? at - from + seen.length : 0;
  const shown = rest.slice(0, endOfPart(rest, Math.max(SHOWN, least), least));
  const end = shown.length === rest.length ? rest : `${shown}……`;
  return from > 0 ? `……${end}` : end;
}

/** Near a place, the end of a part of the sentence: a little before it, else a little after, else as far back as half. */
function endOfPart(text: string, place: number, least: number): number {
  if (text.length <= place) return text.length;
  const back = lastPause(text.slice(0, place)) + 1;
  if (back >= least && back > place * 0.7) return back;
  const on = [...text.slice(place, place + 40)].findIndex((sign) => PAUSES.includes(sign));
  if (on >= 0) return place + on + 1;
  return back >= least && back > place * 0.5 ? back : place;
}

const NUMBER_OF_DOCUMENT = String.raw`\p{Script=Han}{0,8}〔\d{4}〕\d{1,5}[号號]`;
const FIGURE = String.raw`\d{4}[-—]\d{4}年|(?:[≥≤≈＞＜><] ?)?\d[\d.,]{0,15}(?:-\d{2}){0,2}(?: ?[前起止]|[%％‰]|[万亿萬億]{0,2}(?:平方米|人次|元|[家个個人件年次户戶名项項])?)(?:\/[年月])?`;
const SHORT_NAME = String.raw`^\p{Script=Han}{1,4}$`;
const UNBROKEN = new RegExp(`(${NUMBER_OF_DOCUMENT}|${FIGURE}|${SHORT_NAME})`, 'u');
const UNBROKEN_IN_PROSE = new RegExp(`(${NUMBER_OF_DOCUMENT})`, 'u');

/**
 * What is never broken over two lines: a figure with its sign and unit, a day, the number of a document, a short name;
 * in the document's own sentences the number of a document alone. The pieces of odd index are to be kept whole; all
 * together are the line.
 */
export const linePieces = (line: string, kind: ColumnKind): string[] =>
  line.split(kind === 'words' ? UNBROKEN_IN_PROSE : UNBROKEN);

/** Columns in which none of the rows says anything, by index: the page leaves them out, and says so. */
export function silentColumns({ columns }: Pick<Ledger, 'columns'>, rows: readonly LedgerRow[]): ReadonlySet<number> {
  const isSilent = (i: number) =>
    rows.every(({ cells }) => {
      const cell = cells[i] ?? null;
      return cell === null || cell === '' || (Array.isArray(cell) && cell.length === 0);
    });
  if (rows.length === 0) return new Set();
  return new Set(
    columns.flatMap(({ kind, fileOnly }, i) => (kind !== 'status' && !fileOnly && isSilent(i) ? [i] : [])),
  );
}

/** Classes of a column's cells. */
export const cellClass = ({ kind, width }: Column): string => (width ? `of-${kind} is-${width}` : `of-${kind}`);

/** What the screen shows: not the figures that only files have. */
export function shownColumns(columns: readonly Column[]): { column: Column; i: number }[] {
  return columns.map((column, i) => ({ column, i })).filter(({ column }) => !column.fileOnly);
}
