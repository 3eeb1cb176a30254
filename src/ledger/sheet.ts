/** The rows that a reader takes away, as every file format writes them: heads, typed cells, addresses, where it is from. */

import { xmlCharacters } from '../text/xml-characters.ts';
import type { Choice } from './choice.ts';
import { type Cell, type Column, type ColumnKind, type Facet, type Ledger, type LedgerRow, labelOf } from './ledger.ts';
import { SHEET_WORDS, type SheetWords } from './sheet-words.ts';
import { printRowStatus } from './status.ts';

export interface Sheet {
  title: string;
  heads: readonly string[];
  kinds: readonly (ColumnKind | 'address')[];
  /** one a row: a value a column, the address of the row last */
  rows: readonly (string | number | null)[][];
  /** what the rows are: name and words */
  about: readonly (readonly [label: string, words: string])[];
  /** what ends the words of a cell that a workbook cannot hold whole */
  cut: string;
}

export interface Origin {
  /** name of the site */
  site: string;
  /** address of the page with its filter */
  address: string;
  /** ISO date, the reader's own in China */
  today: string;
  /** rows were ticked one by one */
  ticked: boolean;
}

/** Words of a filter: 地区：河源市、广州市；文字：快递. Without one: 全部. */
export function printFilter(choice: Choice, facets: readonly Facet[], say: SheetWords = SHEET_WORDS): string {
  const parts = facets.flatMap(({ key, label }) => {
    const chosen = choice.facets[key];
    return chosen.length > 0 ? [`${label}：${chosen.map((value) => labelOf(facets, key, value)).join('、')}`] : [];
  });
  if (choice.words.length > 0) parts.push(`${say.words}：${choice.words.join(' ')}`);
  return parts.length > 0 ? parts.join('；') : say.all;
}

/** All columns of the screen in their order, then those that only files have, and the address of every row. */
export function makeSheet(
  ledger: Ledger,
  rows: readonly LedgerRow[],
  choice: Choice,
  origin: Origin,
  say: SheetWords = SHEET_WORDS,
): Sheet {
  const { today } = origin;
  const columns = ledger.columns.map((column, i) => ({ column, i }));
  const ordered = [
    ...columns.filter(({ column }) => !column.fileOnly),
    ...columns.filter(({ column }) => column.fileOnly),
  ];
  const lapsed = choice.facets.status.length === 0 ? say.withoutLapsed : '';
  return {
    title: ledger.title,
    heads: [...ordered.map(({ column }) => column.label), say.address],
    kinds: [...ordered.map(({ column }) => column.kind), 'address'],
    rows: rows.map((row) => [
      ...ordered.map(({ column, i }) =>
        exported(column, row.cells[i] ?? null, () => printRowStatus(row, today, ledger.facets)),
      ),
      new URL(row.href, origin.address).href,
    ]),
    about: [
      [say.content, ledger.title],
      [say.source, origin.site],
      [say.address, origin.address],
      [say.date, today],
      [say.filter, `${printFilter(choice, ledger.facets, say)}${lapsed}`],
      [say.rows, `${rows.length}${origin.ticked ? say.ticked : ''}`],
      [say.note, say.caution],
    ],
    cut: say.cut,
  };
}

function exported({ kind }: Column, cell: Cell, status: () => string): string | number | null {
  if (kind === 'status') return status();
  if (cell === null || typeof cell === 'string' || typeof cell === 'number') return cell;
  return cell.length === 0 ? null : cell.join('\n');
}

/**
 * Words as every file can hold them: line breaks of one kind, without the characters that XML 1.0 has no sign for, with
 * which no office program opens a file.
 */
export function writable(text: string): string {
  return xmlCharacters(text.replace(/\r\n?/gu, '\n'));
}

/**
 * The same in a cell: what a spreadsheet would take for a formula is made words (OWASP, CSV Injection, with its full-width
 * signs).
 */
export function harmless(text: string): string {
  const words = writable(text);
  return /^[=+\-@\t\n＝＋－＠]/u.test(words) ? `'${words}` : words;
}
