/** When the filters leave nothing of what a query finds: which of them takes how much away. */
import { FACETS } from '../table.ts';
import { type Chosen, documentFits, type FacetRow, passageFits } from './facets.ts';
import type { HidingFilter } from './protocol.ts';

/** @param labelsOf what the chosen values of a facet are called */
export function hidingFilters(
  rows: readonly FacetRow[],
  chosen: Chosen,
  labelsOf: (facet: HidingFilter['facet']) => string[],
): HidingFilter[] {
  const free = Object.fromEntries(FACETS.map((facet) => [facet, new Set<number>()])) as unknown as Chosen;
  const left = (choice: Chosen) =>
    rows.filter(({ document, passage }) => documentFits(document, choice) && passageFits(passage, choice)).length;
  return FACETS.filter((facet) => chosen[facet].size > 0).map((facet) => ({
    facet,
    labels: labelsOf(facet),
    hides: rows.length - left({ ...free, [facet]: chosen[facet] }),
    leaves: left({ ...chosen, [facet]: free[facet] }),
  }));
}
