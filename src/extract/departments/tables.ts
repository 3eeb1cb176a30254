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

/** 一、市场建设（共3项） */
const TITLE_WITHIN = /^[^。；，：｜\n]{0,30}$/u;

/** What the heads of the columns of a table of tasks say; null where no such table is open. */
export type TableHeads = readonly Column[] | null;

/**
 * Rows of the tables of tasks in a whole passage: the head of a table names the roles of all its rows.
 * @param open the heads of the table of which this passage may be the next part: a line such as 一、市场建设 (3 项)
 *   among the rows begins a clause of its own
 */
export function extractFromTables(text: string, lexicon: Lexicon, open: TableHeads = null): Responsibility[] {
  const printed = tablesIn(text).flat();
  if (printed.length === 0) return [];
  // 责任单位（列第一位的为牵头单位） in the head, or in a note on the table
  const said = saysFirstLeads(text, lexicon);
  const rows: Responsibility[] = [];
  let heads: TableHeads = open;
  for (const { cells, start, end } of printed) {
    const header = cells.map((cell) => columnOf(cell.text, lexicon));
    if (header.some((column) => column !== undefined)) {
      heads = header;
      continue;
    }
    const found = emptyRoles();
    const used: TableCell[] = [];
    cells.forEach((cell, i) => {
      const column = heads?.[i];
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

/** The heads of the table that is open where a passage ends: it ends with a row, or is a mere title within the table. */
export function tableHeadsAfter(text: string, lexicon: Lexicon, open: TableHeads): TableHeads {
  if (TITLE_WITHIN.test(text.trim())) return open;
  const printed = tablesIn(text).flat();
  if (printed.at(-1)?.end !== text.trimEnd().length) return null;
  const headers = printed.map(({ cells }) => cells.map((cell) => columnOf(cell.text, lexicon)));
  const own = headers.findLast((header) => header.some((column) => column !== undefined));
  return own ?? (printed[0]?.start === 0 && printed[0].cells.length === open?.length ? open : null);
}
