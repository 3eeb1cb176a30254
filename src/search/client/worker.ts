/** The search worker: Pagefind and all reckoning stay off the page's thread. */
import type { Catalogue } from '../table.ts';
import type { SearchWords } from '../words.ts';
import { createEngine } from './engine.ts';
import { loadFolder, loadJson } from './load.ts';
import type { SearchAnswer, SearchRequest } from './protocol.ts';
import { type Searcher, search } from './search.ts';
import { type Script, SearchStore } from './store.ts';

let latest = 0;
let opened: Promise<Searcher> | null = null;

async function open(script: Script): Promise<Searcher> {
  const [catalogue, folder] = await Promise.all([loadJson<Catalogue>(`/search/data/${script}.json`), loadFolder()]);
  const engine = await createEngine('/pagefind/pagefind.js', catalogue.documents.record, catalogue.version);
  const words = () => loadJson<SearchWords>(`/search/data/${script}-words.json`);
  return { store: new SearchStore(catalogue, folder, script), engine, words };
}

function answer(message: SearchAnswer): void {
  postMessage(message);
}

addEventListener('message', async ({ data: request }: MessageEvent<SearchRequest>) => {
  const { run } = request;
  latest = run;
  try {
    opened ??= open(request.script);
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
