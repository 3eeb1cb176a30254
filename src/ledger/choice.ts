/** What a reader has asked of a ledger, as it stands in the address. */
import { LEDGER_FACETS, type LedgerFacet } from './ledger.ts';

export interface Choice {
  /** words split by spaces: all must stand in the row */
  words: readonly string[];
  /** values by facet, alternatives of each other */
  facets: Readonly<Record<LedgerFacet, readonly string[]>>;
  /** a column's key; null for the order of the ledger */
  sort: { column: string; descending: boolean } | null;
}

/** `column` up, `-column` down; nothing: the order of the ledger. */
export function readSort(text: string | null): Choice['sort'] {
  return text ? { column: text.replace(/^-/, ''), descending: text.startsWith('-') } : null;
}
/** Once up, once down, once as it was. */
export function nextSort(sort: Choice['sort'], column: string): Choice['sort'] {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}

export const printSort = (sort: Choice['sort']): string => (sort ? `${sort.descending ? '-' : ''}${sort.column}` : '');

export function readChoice(parameters: URLSearchParams): Choice {
  return {
    words: (parameters.get('q') ?? '').split(/\s+/u).filter((word) => word !== ''),
    facets: Object.fromEntries(
      LEDGER_FACETS.map((facet) => [facet, parameters.getAll(facet).filter((value) => value !== '')]),
    ) as Record<LedgerFacet, string[]>,
    sort: readSort(parameters.get('sort')),
  };
}

/** The facets that a page has fixed by what it is about: `type=奖励`. */
export function fixedBy(fixed: string): Set<LedgerFacet> {
  const { facets } = readChoice(new URLSearchParams(fixed));
  return new Set(LEDGER_FACETS.filter((facet) => facets[facet].length > 0));
}

/** The address of a choice, without what is not chosen. */
export function printChoice({ words, facets, sort }: Choice): URLSearchParams {
  const parameters = new URLSearchParams();
  if (words.length > 0) parameters.set('q', words.join(' '));
  for (const facet of LEDGER_FACETS) for (const value of facets[facet]) parameters.append(facet, value);
  if (sort) parameters.set('sort', printSort(sort));
  return parameters;
}

/** The same with one value of a facet put in or taken out. */
export function toggled(choice: Choice, facet: LedgerFacet, value: string): Choice {
  const chosen = choice.facets[facet];
  const now = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { ...choice, facets: { ...choice.facets, [facet]: now } };
}

export function cleared(choice: Choice, facet: LedgerFacet): Choice {
  return { ...choice, facets: { ...choice.facets, [facet]: [] } };
}
