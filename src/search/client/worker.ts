/** The search worker: Pagefind and all reckoning stay off the page's thread. */

import type { Script } from '../../text/script.ts';
import { createFolder } from '../fold.ts';
import type { Catalogue } from '../table.ts';
import type { SearchWords } from '../words.ts';
import { createEngine } from './engine.ts';
import { loadJson } from './load.ts';
import type { SearchAnswer, SearchRequest } from './protocol.ts';
import { type Searcher, search } from './search.ts';
import { SearchStore } from './store.ts';

let latest = 0;
let opened: Promise<Searcher> | null = null;

/** The page names its worker by its script, so that the catalogue is on its way before the first request. */
const script: Script = self.name === 'hant' ? 'hant' : 'hans';

async function open(): Promise<Searcher> {
  const catalogue = await loadJson<Catalogue>(`/search/data/${script}.json`);
  const store = new SearchStore(catalogue, createFolder(catalogue.fold), script);
  const engine = await createEngine(catalogue);
  const words = () => loadJson<SearchWords>(`/search/data/${script}-words.json`);
  return { store, engine, words };
}

function answer(message: SearchAnswer): void {
  postMessage(message);
}

opened = open();
opened.catch(() => {});

addEventListener('message', async ({ data: request }: MessageEvent<SearchRequest>) => {
  const { run } = request;
  latest = run;
  try {
    opened ??= open();
    const searcher = await opened;
    for await (const step of search(request, searcher, () => run !== latest)) {
      if (run !== latest) return;
      answer({ run, ...step } as SearchAnswer);
    }
  } catch (error) {
    // asked again, everything is tried again
    opened = null;
    if (run === latest)
      answer({ run, kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
