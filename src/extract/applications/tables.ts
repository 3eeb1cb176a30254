/** Tables that list what can be applied for, a row each. */
import type { ApplicationPart } from '../../lexicon/schema-applications.ts';
import type { Clause, Span } from '../../model/policy.ts';
import type { ApplicationWords } from './words.ts';

export interface TableRow {
  name: string;
  span: Span;
  cells: { part: ApplicationPart; span: Span }[];
}

/** How a table stands in the text of a clause: a line a row. */
export const BETWEEN_CELLS = '｜';

/** Rows of a table whose head names the things and at least one part of each; none of any other table. */
export function rowsOfThings({ text, incentives }: Clause, words: ApplicationWords): TableRow[] {
  if (!text.includes(BETWEEN_CELLS)) return [];
  const rows: TableRow[] = [];
  let heads: { parts: readonly ApplicationPart[]; isName: boolean }[] | null = null;
  let offset = 0;
  for (const line of text.split('\n')) {
    const cells = cellsOf(line, offset);
    const span: Span = [offset, offset + line.length];
    offset += line.length + 1;
    if (cells.length < 2) {
      heads = null;
      continue;
    }
    const named = cells.findIndex(({ value }) => words.namesRows(value));
    if (named >= 0) {
      heads = cells.map(({ value }, column) => ({
        parts: column === named ? [] : (words.headed(value)?.parts ?? []),
        isName: column === named,
      }));
      continue;
    }
    if (heads?.length !== cells.length) continue;
    const parts = cells.flatMap((cell, column) =>
      cell.value === '' ? [] : (heads?.[column]?.parts ?? []).map((part) => ({ part, span: cell.span })),
    );
    const name = cells.find((_, column) => heads?.[column]?.isName)?.value ?? '';
    const gives = incentives.some((incentive) => incentive.span[0] < span[1] && incentive.span[1] > span[0]);
    if (name !== '' && (parts.length > 0 || gives)) rows.push({ name, span, cells: parts });
  }
  return rows;
}

function cellsOf(line: string, offset: number): { value: string; span: Span }[] {
  let at = offset;
  return line.split(BETWEEN_CELLS).map((cell) => {
    const start = at + (cell.length - cell.trimStart().length);
    at += cell.length + 1;
    const value = cell.trim();
    return { value, span: [start, start + value.length] };
  });
}
