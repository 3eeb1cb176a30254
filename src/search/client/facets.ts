/** Facets: which rows the chosen values leave, and how many each further value would leave. */
import { FACETS, type Facet, ROLE_ORDER, type SearchTable, type TableRow } from '../table.ts';

/** Chosen values by facet, as they stand in the address. */
export type Choice = Record<Facet, string[]>;

export function readChoice(parameters: URLSearchParams): Choice {
  return Object.fromEntries(
    FACETS.map((facet) => [facet, parameters.getAll(facet).filter((value) => value !== '')]),
  ) as Choice;
}

type Numbers = Record<Facet, Set<number>>;

function numbersOf(choice: Choice, table: SearchTable): Numbers {
  return Object.fromEntries(
    FACETS.map((facet) => [
      facet,
      // a value that is not in the base matches nothing
      new Set(choice[facet].map((value) => table.values[facet].findIndex((known) => known.value === value))),
    ]),
  ) as Numbers;
}

/** Values of one facet are alternatives; facets narrow each other. A department with a role asks for that body in that role. */
function fits(row: TableRow, chosen: Numbers, except: Facet | null): boolean {
  for (const facet of FACETS) {
    if (facet === except || chosen[facet].size === 0) continue;
    if (!row.facets[facet].some((value) => chosen[facet].has(value))) return false;
  }
  if (except === 'department' || except === 'role' || chosen.department.size === 0 || chosen.role.size === 0)
    return true;
  return row.assignments.some(
    (pair) => chosen.department.has(Math.floor(pair / ROLE_ORDER.length)) && chosen.role.has(pair % ROLE_ORDER.length),
  );
}

export function filterRows(rows: Iterable<number>, choice: Choice, table: SearchTable): number[] {
  const chosen = numbersOf(choice, table);
  return [...rows].filter((row) => {
    const known = table.rows[row];
    return known !== undefined && fits(known, chosen, null);
  });
}

/** For every facet and value: rows that match when this facet's own choice is set aside. */
export function countFacets(rows: readonly number[], choice: Choice, table: SearchTable): Record<Facet, number[]> {
  const chosen = numbersOf(choice, table);
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, table.values[facet].map(() => 0)])) as Record<
    Facet,
    number[]
  >;
  for (const index of rows) {
    const row = table.rows[index];
    if (!row) continue;
    for (const facet of FACETS) {
      if (!fits(row, chosen, facet)) continue;
      for (const value of valuesCounted(row, facet, chosen)) counts[facet][value] = (counts[facet][value] ?? 0) + 1;
    }
  }
  return counts;
}

/** With a role chosen, a department counts only in that role, and the other way round. */
function valuesCounted(row: TableRow, facet: Facet, chosen: Numbers): Iterable<number> {
  const size = ROLE_ORDER.length;
  if (facet === 'department' && chosen.role.size > 0) {
    return new Set(
      row.assignments.filter((pair) => chosen.role.has(pair % size)).map((pair) => Math.floor(pair / size)),
    );
  }
  if (facet === 'role' && chosen.department.size > 0) {
    return new Set(
      row.assignments.filter((pair) => chosen.department.has(Math.floor(pair / size))).map((pair) => pair % size),
    );
  }
  return row.facets[facet];
}
