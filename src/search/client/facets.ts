/** Facets: which passages the chosen values leave, and how many each further value would leave. */
import {
  DOCUMENT_FACETS,
  type DocumentFacet,
  FACETS,
  type Facet,
  type FacetValue,
  PASSAGE_FACETS,
  type PassageFacet,
  ROLE_ORDER,
} from '../table.ts';

/** Chosen values by facet, as they stand in the address. */
export type Choice = Record<Facet, string[]>;

export function readChoice(parameters: URLSearchParams): Choice {
  return Object.fromEntries(
    FACETS.map((facet) => [facet, parameters.getAll(facet).filter((value) => value !== '')]),
  ) as Choice;
}

/** Values of a passage and of its document, as numbers. */
export interface PassageFacts {
  facets: Record<PassageFacet, readonly number[]>;
  /** department × 3 + role */
  assignments: readonly number[];
}
export type DocumentValues = Record<DocumentFacet, readonly number[]>;

export interface FacetRow {
  document: DocumentValues;
  passage: PassageFacts;
}

export type Chosen = Record<Facet, ReadonlySet<number>>;

/** A value that is not in the base matches nothing. */
export function chosenNumbers(choice: Choice, values: Record<Facet, readonly FacetValue[]>): Chosen {
  return Object.fromEntries(
    FACETS.map((facet) => [
      facet,
      new Set(choice[facet].map((value) => values[facet].findIndex((known) => known.value === value))),
    ]),
  ) as unknown as Chosen;
}

/** What the chosen values of a facet are called; one that is not in the base stands for itself. */
export function chosenLabels(facet: Facet, choice: Choice, values: Record<Facet, readonly FacetValue[]>): string[] {
  return choice[facet].map((value) => values[facet].find((known) => known.value === value)?.label ?? value);
}

const has = (values: readonly number[], chosen: ReadonlySet<number>) =>
  chosen.size === 0 || values.some((value) => chosen.has(value));

export function documentFits(document: DocumentValues, chosen: Chosen, except: Facet | null = null): boolean {
  for (const facet of DOCUMENT_FACETS) if (facet !== except && !has(document[facet], chosen[facet])) return false;
  return true;
}

/** Values of one facet are alternatives; facets narrow each other. A department with a role asks for that body in that role. */
export function passageFits(
  { facets, assignments }: PassageFacts,
  chosen: Chosen,
  except: Facet | null = null,
): boolean {
  if (!PASSAGE_FACETS.every((facet) => facet === except || has(facets[facet], chosen[facet]))) return false;
  if (except === 'department' || except === 'role' || chosen.department.size === 0 || chosen.role.size === 0)
    return true;
  return assignments.some(
    (pair) => chosen.department.has(Math.floor(pair / ROLE_ORDER.length)) && chosen.role.has(pair % ROLE_ORDER.length),
  );
}

/** For every facet and value: rows that match when this facet's own choice is set aside. */
export function countFacets(
  rows: readonly FacetRow[],
  chosen: Chosen,
  values: Record<Facet, readonly FacetValue[]>,
): Record<Facet, number[]> {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, values[facet].map(() => 0)])) as Record<
    Facet,
    number[]
  >;
  const count = (facet: Facet, value: number) => {
    counts[facet][value] = (counts[facet][value] ?? 0) + 1;
  };
  for (const { document, passage } of rows) {
    const passageIsIn = passageFits(passage, chosen);
    const documentIsIn = documentFits(document, chosen);
    if (passageIsIn)
      for (const facet of DOCUMENT_FACETS)
        if (documentIsIn || documentFits(document, chosen, facet))
          for (const value of document[facet]) count(facet, value);
    if (documentIsIn)
      for (const facet of PASSAGE_FACETS)
        if (passageIsIn || passageFits(passage, chosen, facet))
          for (const value of valuesCounted(passage, facet, chosen)) count(facet, value);
  }
  return counts;
}

/** With a role chosen, a department counts only in that role, and the other way round. */
function valuesCounted({ facets, assignments }: PassageFacts, facet: PassageFacet, chosen: Chosen): Iterable<number> {
  const size = ROLE_ORDER.length;
  if (facet === 'department' && chosen.role.size > 0)
    return new Set(assignments.filter((pair) => chosen.role.has(pair % size)).map((pair) => Math.floor(pair / size)));
  if (facet === 'role' && chosen.department.size > 0)
    return new Set(
      assignments.filter((pair) => chosen.department.has(Math.floor(pair / size))).map((pair) => pair % size),
    );
  return facets[facet];
}
