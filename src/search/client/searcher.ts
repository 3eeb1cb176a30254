/** What a search is made with. */
import type { SearchWords } from '../words.ts';
import type { Engine } from './engine.ts';
import type { SearchStore } from './store.ts';

export interface Searcher {
  store: SearchStore;
  engine: Engine;
  words(): Promise<SearchWords>;
}
