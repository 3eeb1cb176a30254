/** A table of tasks (任务分工表): the columns 牵头单位, 配合单位, 责任单位 of its rows. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type Responsibility, ROLES, type Role, type Span } from '../../model/policy.ts';
import { emptyCarry, type NameReader } from './names.ts';

export const CELL_SEPARATOR = '｜';

interface Cell {
  text: string;
  start: number;
}

export function extractFromTables(text: string, lexicon: Lexicon, names: NameReader): Responsibility[] {
  const { roles } = lexicon.departmentNames;
  const roleOf = (label: string): Role | undefined =>
    ROLES.find((role) => roles[role].labels.some((known) => label.replace(/[（(].*$/u, '') === known));
  const rows: Responsibility[] = [];
  let columns: (Role | undefined)[] = [];
  for (const { cells, start, end } of tableRows(text)) {
    const header = cells.map((cell) => roleOf(cell.text));
    if (header.some((role) => role !== undefined)) {
      columns = header;
      continue;
    }
    const found = { lead: [], support: [], responsible: [] } as Pick<Responsibility, Role>;
    const used: Cell[] = [];
    cells.forEach((cell, i) => {
      const role = columns[i];
      if (!role) return;
      const departments = names.read(cell.text, emptyCarry());
      if (departments.length === 0) return;
      found[role].push(...departments);
      used.push(cell);
    });
    const [first] = used;
    const last = used.at(-1);
    if (!first || !last) continue;
    const span: Span = [first.start, last.start + last.text.length];
    rows.push({ kind: 'explicit', ...found, scope: [start, end], span, text: text.slice(...span) });
  }
  return rows;
}

/** Lines with cells, each with the offset of every cell. */
function* tableRows(text: string): Generator<{ cells: Cell[]; start: number; end: number }> {
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.includes(CELL_SEPARATOR)) {
      const cells: Cell[] = [];
      let at = start;
      for (const cell of line.split(CELL_SEPARATOR)) {
        cells.push({ text: cell, start: at });
        at += cell.length + 1;
      }
      yield { cells, start, end: start + line.length };
    }
    start += line.length + 1;
  }
}
