/** A match as it is shown. */
import type { Query } from '../query.ts';
import { spansOf } from '../spans.ts';
import type { Match } from './match.ts';
import type { Hit } from './protocol.ts';
import { isoDay, type SearchStore } from './store.ts';

export async function hitOf({ document, passage }: Match, { phrases }: Query, store: SearchStore): Promise<Hit> {
  const { file, passage: shown } = await store.shown(document, passage);
  const { id, title, docNumber, region } = file;
  return {
    clause: `${id}#${shown.anchor}`,
    policy: {
      id,
      title,
      docNumber,
      region,
      date: isoDay(store.catalogue.documents.date[document]),
      status: store.statusOf(document),
    },
    shown,
    marks: {
      label: spansOf(shown.trail.at(-1) ?? '', phrases, store.folder),
      text: spansOf(shown.text, phrases, store.folder),
    },
  };
}
