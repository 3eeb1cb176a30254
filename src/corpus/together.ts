/** Who works with whom: lines of government that are named in one attribution, and the topics they work on. */
import { countBy } from '../model/group.ts';
import type { Role } from '../model/policy.ts';
import type { Assignment } from './base.ts';
import { topicsOf } from './listing.ts';
import type { Row } from './row.ts';

type Duty = Row<Assignment>;

/** The lines of the same attribution but its own: a line never works with itself. */
export function otherLines({ line, responsibility }: Assignment): string[] {
  const { lead, support, responsible } = responsibility;
  const lines = new Set([...lead, ...support, ...responsible].flatMap(({ id }) => id ?? []));
  return [...lines].filter((other) => other !== line);
}

const ownTopics = ({ clause }: Duty): string[] => [...new Set(topicsOf(clause))];

/** Counts of duties by two keys; a number is as many rows of the ledger of duties as its two keys choose. */
export interface Matrix {
  rows: string[];
  columns: string[];
  /** by row, then by column; 0 where the two never meet */
  cells: number[][];
  /** lines and topics left out, the rarest, to keep it readable */
  left: { rows: number; columns: number };
}

/** By line, then by what each of its duties bears. */
function count(duties: readonly Duty[], others: (duty: Duty) => readonly string[]): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const duty of duties) {
    const { line } = duty.fact;
    if (line === null) continue;
    const row = counts.get(line) ?? new Map<string, number>();
    counts.set(line, row);
    for (const other of others(duty)) row.set(other, (row.get(other) ?? 0) + 1);
  }
  return counts;
}

/** Keys by how often they come, most first; those of the same number in the order in which they come. */
const byNumber = (keys: readonly string[]): string[] => countBy(keys, (key) => key).map(([key]) => key);

function fill(
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>,
  rows: readonly string[],
  columns: readonly string[],
  most: number,
): Matrix {
  const shown = { rows: rows.slice(0, most), columns: columns.slice(0, most) };
  return {
    ...shown,
    cells: shown.rows.map((row) => shown.columns.map((column) => counts.get(row)?.get(column) ?? 0)),
    left: { rows: rows.length - shown.rows.length, columns: columns.length - shown.columns.length },
  };
}

/**
 * Line × line: duties of the row's line in whose attribution the column's line is named too. Rows and columns are the
 * same lines in one order. It is not symmetric: where two bodies of one line work with one of another, the first has
 * two duties and the second has one.
 * @param most rows and columns, at most
 */
export function lineMatrix(duties: readonly Duty[], most: number): Matrix {
  const counts = count(duties, ({ fact }) => otherLines(fact));
  const lines = byNumber(duties.flatMap(({ fact }) => fact.line ?? [])).filter((line) => counts.get(line)?.size);
  return fill(counts, lines, lines, most);
}

/** Line × topic: duties of the row's line in clauses that treat the topic. */
export function topicMatrix(duties: readonly Duty[], most: number): Matrix {
  const counts = count(duties, ownTopics);
  const lines = byNumber(duties.flatMap(({ fact }) => fact.line ?? [])).filter((line) => counts.get(line)?.size);
  const topics = byNumber(duties.flatMap((duty) => (duty.fact.line === null ? [] : ownTopics(duty))));
  return fill(counts, lines, topics, most);
}

export interface Shared {
  key: string;
  total: number;
  /** duties of the one line in which it has this role */
  roles: Record<Role, number>;
}

/** Of one line's duties: how many are shared with each other line, or treat each topic, by its own role; most first. */
function shared(duties: readonly Duty[], others: (duty: Duty) => readonly string[]): Shared[] {
  const pairs = duties.flatMap((duty) => others(duty).map((key) => ({ key, role: duty.fact.role })));
  return byNumber(pairs.map(({ key }) => key)).map((key) => ({
    key,
    total: pairs.filter((pair) => pair.key === key).length,
    roles: roleCounts(pairs.filter((pair) => pair.key === key)),
  }));
}

export function roleCounts(duties: readonly { role: Role }[]): Record<Role, number> {
  const counts: Record<Role, number> = { lead: 0, support: 0, responsible: 0 };
  for (const { role } of duties) counts[role] += 1;
  return counts;
}

/** @param duties those of one line */
export const partners = (duties: readonly Duty[]): Shared[] => shared(duties, ({ fact }) => otherLines(fact));
/** @param duties those of one line */
export const matters = (duties: readonly Duty[]): Shared[] => shared(duties, ownTopics);
