/** A table of tasks (任务分工表): the columns 牵头单位, 配合单位, 责任单位, 责任分工 of its rows. */

import { type TableCell, tablesIn } from '../../genre/tables.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { perLexicon } from '../../lexicon/per-lexicon.ts';
import { anyOf } from '../../lexicon/words.ts';
import { type Responsibility, ROLES, type Role, type Span } from '../../model/policy.ts';
import { firstLeads, type Roles, readAttribution } from './attribution.ts';
import { saysFirstLeads } from './first-leads.ts';
import { emptyCarry, readNames } from './names.ts';
import { roleWords } from './words.ts';

type Column = Role | 'division' | undefined;

const columnPatterns = perLexicon((lexicon): { role: Column; pattern: RegExp }[] => {
  const { labels } = roleWords(lexicon);
  const { divisionLabels, labelCompanions } = lexicon.departmentNames;
  const companions = `(?:(?:及|和|、|/)?(?:${anyOf(labelCompanions)})){0,2}`;
  return [
    { role: 'division', pattern: new RegExp(`^(?:${anyOf(divisionLabels)})$`, 'u') },
    ...ROLES.map((role) => ({ role, pattern: new RegExp(`^${labels[role]}${companions}$`, 'u') })),
  ];
});

/** What the head of a column says of its cells. */
function columnOf(head: string, lexicon: Lexicon): Column {
  const label = head.replace(/[（(].*$/u, '').trim();
  return columnPatterns(lexicon).find(({ pattern }) => pattern.test(label))?.role;
}

/** A cell that tells roles itself (市商务局牵头，市财政局配合) is believed before the head of its column. */
function readCell(text: string, column: Role | 'division', lexicon: Lexicon): Roles {
  const told = readAttribution(text.trim(), lexicon);
  if (told || column === 'division') return told ?? emptyRoles();
  return { ...emptyRoles(), [column]: readNames(text, emptyCarry(), lexicon) };
}

const emptyRoles = (): Roles => ({ lead: [], support: [], responsible: [] });
const holds = (roles: Roles) => ROLES.some((role) => roles[role].length > 0);

/** Rows of the tables of tasks in a whole passage: the head of a table names the roles of all its rows. */
export function extractFromTables(text: string, lexicon: Lexicon): Responsibility[] {
  const printed = tablesIn(text).flat();
  if (printed.length === 0) return [];
  // 责任单位（列第一位的为牵头单位） in the head, or in a note on the table
  const said = saysFirstLeads(text, lexicon);
  const rows: Responsibility[] = [];
  let heads: Column[] = [];
  for (const { cells, start, end } of printed) {
    const header = cells.map((cell) => columnOf(cell.text, lexicon));
    if (header.some((column) => column !== undefined)) {
      heads = header;
      continue;
    }
    const found = emptyRoles();
    const used: TableCell[] = [];
    cells.forEach((cell, i) => {
      const column = heads[i];
      const told = column && readCell(cell.text, column, lexicon);
      if (!told || !holds(told)) return;
      for (const role of ROLES) found[role].push(...told[role]);
      used.push(cell);
    });
    const [first] = used;
    const last = used.at(-1);
    if (!first || !last) continue;
    const span: Span = [first.start, last.start + last.text.length];
    const roles = said ? firstLeads(found, said.othersRole) : found;
    rows.push({ kind: 'explicit', ...roles, scope: [start, end], span, text: text.slice(...span) });
  }
  return rows;
}
