/** How a table stands in the text of a passage: a line a row, a sign between its cells. */
export const CELL_SEPARATOR = '｜';

/** The words of a cell as printed, and where they begin in the text. */
export interface TableCell {
  text: string;
  start: number;
}

export interface TableRow {
  cells: TableCell[];
  start: number;
  end: number;
}

/** The tables of a text: rows on lines that follow each other are one. Offsets are into the text. */
export function tablesIn(text: string): TableRow[][] {
  if (!text.includes(CELL_SEPARATOR)) return [];
  const tables: TableRow[][] = [];
  let open: TableRow[] | null = null;
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.includes(CELL_SEPARATOR)) {
      if (open === null) {
        open = [];
        tables.push(open);
      }
      open.push({ cells: cellsOf(line, start), start, end: start + line.length });
    } else open = null;
    start += line.length + 1;
  }
  return tables;
}

function cellsOf(line: string, start: number): TableCell[] {
  let at = start;
  return line.split(CELL_SEPARATOR).map((text) => {
    const cell = { text, start: at };
    at += text.length + CELL_SEPARATOR.length;
    return cell;
  });
}

/** The same cell without the space around its words. */
export function trimmedCell({ text, start }: TableCell): TableCell {
  return { text: text.trim(), start: start + (text.length - text.trimStart().length) };
}
