/** A match as it is shown. */
import type { Query } from '../query.ts';
import { spansOf } from '../spans.ts';
import type { Match } from './match.ts';
import type { Hit } from './protocol.ts';
import { isoDay, type SearchStore } from './store.ts';

/** A document as it is shown, with its state on the day of the search. */
export function documentOf(
  document: number,
  { id, title, docNumber, region }: Pick<Hit['policy'], 'id' | 'title' | 'docNumber' | 'region'>,
  store: SearchStore,
): Hit['policy'] {
  const date = isoDay(store.catalogue.documents.date[document]);
  return { id, title, docNumber, region, date, status: store.statusOf(document) };
}

export async function hitOf({ document, passage }: Match, { phrases }: Query, store: SearchStore): Promise<Hit> {
  const { file, passage: shown } = await store.shown(document, passage);
  return {
    clause: `${file.id}#${shown.anchor}`,
    policy: documentOf(document, file, store),
    shown,
    marks: {
      label: spansOf(shown.trail.at(-1) ?? '', phrases, store.folder),
      text: spansOf(shown.text, phrases, store.folder),
    },
  };
}
