/** What decides how the policies are read: the documents, the words, the rules. */
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const RULES = ['corrections', 'extract', 'genre', 'ingest', 'lexicon', 'loader', 'model', 'policy', 'text'];
const FOLDERS = [
  ...['policies', 'lexicon', 'sources'].map((name) => `content/${name}`),
  ...RULES.map((name) => `src/${name}`),
];

/** @param path absolute, as a watcher tells it */
export function isInput(root: string, path: string): boolean {
  const within = relative(root, path).replaceAll('\\', '/');
  return FOLDERS.some((folder) => within.startsWith(`${folder}/`));
}

/** Differs when any of these files was written, added or removed. */
export function inputsState(root: string): string {
  let files = 0;
  let written = 0;
  for (const folder of FOLDERS)
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      const entry = statSync(join(root, folder, name), { throwIfNoEntry: false });
      if (!entry?.isFile()) continue;
      files += 1;
      written += entry.mtimeMs;
    }
  return `${files} ${written}`;
}
