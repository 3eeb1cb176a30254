/** All results of a request with their facts, to be taken away: those of the screen and those not drawn, in its order. */

import { FACETS } from '../table.ts';
import { chosenLabels } from './facets.ts';
import { hitOf } from './hit.ts';
import type { TakenRow, TakenRows } from './protocol.ts';
import { arrange } from './rank.ts';
import { resultsOf } from './results.ts';
import type { Searcher } from './searcher.ts';

/** Results whose texts are asked for at once. */
const AT_ONCE = 100;

/** @param address parameters of the page */
export async function takenRows(address: string, searcher: Searcher): Promise<TakenRows> {
  const { store } = searcher;
  const results = await resultsOf(address, searcher, () => false);
  const ordered = results ? arrange(results.scored, results.order) : [];
  const rows: TakenRow[] = [];
  for (let i = 0; i < ordered.length && results; i += AT_ONCE)
    rows.push(
      ...(await Promise.all(
        ordered.slice(i, i + AT_ONCE).map(async ({ match }): Promise<TakenRow> => {
          const { policy, shown, clause } = await hitOf(match, results.query, store);
          const facts = await store.rowFacts(match.document, match.passage);
          return { policy, clause, heading: shown.heading, text: shown.text, facts: shown.facts, ...facts };
        }),
      )),
    );
  const filters = FACETS.flatMap((facet) => {
    const labels = results ? chosenLabels(facet, results.choice, store.catalogue.values) : [];
    return labels.length > 0 ? [{ facet, labels }] : [];
  });
  return { rows, filters };
}
