/** Fetching what search needs, each file once; one that failed is asked for again. */
import { createFolder, type Folder } from '../fold.ts';

const memory = new Map<string, Promise<unknown>>();

/** @throws Error with the address when it cannot be had */
export function loadJson<T>(address: string): Promise<T> {
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

export async function loadFolder(): Promise<Folder> {
  return createFolder(await loadJson<string>('/search/data/fold.json'));
}
