/** Writes a base's search index: Pagefind's files under pagefind/, ours under search/. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Base } from '../../src/corpus/base.ts';
import { createFolder } from '../../src/search/fold.ts';
import { makeFoldTable, narrowTable } from '../../src/search/fold-table.ts';
import { makeSearchData, type SearchRecord } from '../../src/search/records.ts';
import type { Catalogue } from '../../src/search/table.ts';
import { INDEX_LANGUAGE } from '../../src/search/tokens.ts';
import { makeSearchWords } from '../../src/search/words.ts';
import { toTraditional } from '../../src/text/script.ts';

/** Files of Pagefind's own pages, which this site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.(?:js|css)$/;

export interface WrittenSearch {
  documents: number;
  passages: number;
}

/** @param out folder of the site; pagefind/ and search/ in it are replaced */
export async function writeSearch(base: Base, out: string): Promise<WrittenSearch> {
  const foldTable = makeFoldTable();
  const data = makeSearchData(base, createFolder(foldTable));
  for (const name of ['pagefind', 'search/data']) rmSync(join(out, name), { recursive: true, force: true });
  const record = await writePagefind(data.records, join(out, 'pagefind'));
  // the records are the bulk of the memory, and Pagefind has them now
  data.records.length = 0;
  const files = new Map<string, string>();
  const add = (name: string, value: unknown) => files.set(name, JSON.stringify(value));
  data.lengths.forEach((part, i) => {
    add(`lengths-${i}.json`, part);
  });
  data.facts.forEach((part, i) => {
    add(`facts-${i}.json`, part);
  });
  data.texts.forEach((list, document) => {
    list.forEach((file, i) => {
      const json = JSON.stringify(file);
      files.set(`hans/${document}-${i}.json`, json);
      files.set(`hant/${document}-${i}.json`, toTraditional(json));
    });
  });
  const hash = createHash('sha256');
  for (const [name, json] of files) hash.update(name).update(json);
  const version = hash.digest('hex').slice(0, 12);
  for (const [name, json] of files) write(join(out, 'search/data', version, name), json);
  write(join(out, 'search/data/fold.json'), JSON.stringify(narrowTable(foldTable, data.alphabet)));
  const { documents, ...rest } = data.catalogue;
  const catalogue: Catalogue = { version, ...rest, documents: { record, ...documents } };
  const words = makeSearchWords(base);
  for (const script of ['hans', 'hant'] as const) {
    const convert = script === 'hans' ? (text: string) => text : toTraditional;
    write(join(out, `search/data/${script}.json`), JSON.stringify(labelled(catalogue, convert)));
    const suggestions = words.suggestions.map((entry) => ({ ...entry, text: convert(entry.text) }));
    write(join(out, `search/data/${script}-words.json`), JSON.stringify({ ...words, suggestions }));
  }
  return { documents: record.length, passages: documents.passages.reduce((sum, count) => sum + count, 0) };
}

/** Labels are shown; values stand in addresses, which are the same in both scripts. */
function labelled(catalogue: Catalogue, convert: (text: string) => string): Catalogue {
  const values = Object.fromEntries(
    Object.entries(catalogue.values).map(([facet, list]) => [
      facet,
      list.map((entry) => ({ ...entry, label: convert(entry.label) })),
    ]),
  ) as Catalogue['values'];
  return { ...catalogue, values };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** @returns Pagefind's ids of the records, in their order */
async function writePagefind(records: readonly SearchRecord[], directory: string): Promise<string[]> {
  const { index, errors } = await createIndex({ forceLanguage: INDEX_LANGUAGE });
  if (!index) throw new Error(errors.join('\n'));
  for (const { id, content } of records) {
    const added = await index.addCustomRecord({ url: id, content, language: INDEX_LANGUAGE });
    if (added.errors.length > 0) throw new Error(`${id}: ${added.errors.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath: directory });
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  await close();
  const ids = recordIds(join(directory, 'fragment'));
  // fragments hold the words of the index; results are shown from our own files
  rmSync(join(directory, 'fragment'), { recursive: true });
  for (const name of readdirSync(directory)) if (UNUSED.test(name)) rmSync(join(directory, name));
  return records.map(({ id }) => {
    const found = ids.get(id);
    if (found === undefined) throw new Error(`Pagefind has no fragment for ${id}`);
    return found;
  });
}

/** Pagefind names a record by the hash in the name of its fragment; the fragment says which record it is. */
function recordIds(directory: string): Map<string, string> {
  return new Map(
    readdirSync(directory).map((file) => {
      const json = gunzipSync(readFileSync(join(directory, file))).toString('utf8');
      const { url } = JSON.parse(json.slice(json.indexOf('{'))) as { url: string };
      return [url, file.replace(/\.pf_fragment$/, '')];
    }),
  );
}
