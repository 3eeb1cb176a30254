/** A table of tasks (任务分工表): the columns 牵头单位, 配合单位, 责任单位 of its rows. */

import { type TableCell, tablesIn } from '../../genre/tables.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type Responsibility, ROLES, type Role, type Span } from '../../model/policy.ts';
import { emptyCarry, readNames } from './names.ts';
import { roleWords } from './words.ts';

/** Rows of the tables of tasks in a whole passage: the head of a table names the roles of all its rows. */
export function extractFromTables(text: string, lexicon: Lexicon): Responsibility[] {
  const printed = tablesIn(text).flat();
  if (printed.length === 0) return [];
  const { labels } = roleWords(lexicon);
  const heads = ROLES.map((role) => ({ role, pattern: new RegExp(`^${labels[role]}$`, 'u') }));
  const roleOf = (label: string): Role | undefined =>
    heads.find(({ pattern }) => pattern.test(label.replace(/[（(].*$/u, '').trim()))?.role;
  const rows: Responsibility[] = [];
  let columns: (Role | undefined)[] = [];
  for (const { cells, start, end } of printed) {
    const header = cells.map((cell) => roleOf(cell.text));
    if (header.some((role) => role !== undefined)) {
      columns = header;
      continue;
    }
    const found = { lead: [], support: [], responsible: [] } as Pick<Responsibility, Role>;
    const used: TableCell[] = [];
    cells.forEach((cell, i) => {
      const role = columns[i];
      if (!role) return;
      const departments = readNames(cell.text, emptyCarry(), lexicon);
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
