/** What the browser fetches for search, each once. */
import { createFolder, type Folder } from '../fold.ts';
import type { ResultTexts, SearchTable } from '../table.ts';

const memory = new Map<string, Promise<unknown>>();

/** @throws Error with the address when it cannot be had */
function loadJson<T>(address: string): Promise<T> {
  const known = memory.get(address);
  if (known) return known as Promise<T>;
  const made = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return (await response.json()) as T;
  });
  memory.set(address, made);
  made.catch(() => memory.delete(address));
  return made;
}

const script = () => (document.documentElement.lang === 'zh-Hant' ? 'hant' : 'hans');

export async function loadFolder(): Promise<Folder> {
  return createFolder(await loadJson<string>('/search/fold.json'));
}

export function loadTable(): Promise<SearchTable> {
  return loadJson(`/search/${script()}/table.json`);
}

export function loadTexts(policyId: string): Promise<ResultTexts> {
  return loadJson(`/search/${script()}/${policyId}.json`);
}
