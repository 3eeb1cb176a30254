/** The search worker: Pagefind and all reckoning stay off the page's thread. */

import type { Script } from '../../text/script.ts';
import { createFolder } from '../fold.ts';
import type { Catalogue } from '../table.ts';
import type { SearchWords } from '../words.ts';
import { createEngine } from './engine.ts';
import { loadJson } from './load.ts';
import type { SearchAnswer, SearchRequest, TakeAnswer, TakeRequest } from './protocol.ts';
import { takenRows } from './rows.ts';
import { search } from './search.ts';
import type { Searcher } from './searcher.ts';
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

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

async function take(address: string): Promise<TakeAnswer> {
  try {
    opened ??= open();
    return { kind: 'taken', ...(await takenRows(address, await opened)) };
  } catch (error) {
    return { kind: 'failed', message: reasonOf(error) };
  }
}

addEventListener('message', async ({ data: request, ports }: MessageEvent<SearchRequest | TakeRequest>) => {
  if ('take' in request) {
    ports[0]?.postMessage(await take(request.take));
    return;
  }
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
    if (run === latest) answer({ run, kind: 'failed', message: reasonOf(error) });
  }
});
