/** Writes a base's search index: Pagefind's files under pagefind/, ours under search/. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Base } from '../../src/corpus/base.ts';
import { createFolder } from '../../src/search/fold.ts';
import { makeFoldTable, narrowTable } from '../../src/search/fold-table.ts';
import { makeSearchData, type SearchData, type SearchRecord } from '../../src/search/records.ts';
import { type Catalogue, type RowFacts, SMALL_BASE, type TextsFile } from '../../src/search/table.ts';
import { INDEX_LANGUAGE } from '../../src/search/tokens.ts';
import { makeSearchWords } from '../../src/search/words.ts';
import { toTraditional } from '../../src/text/script.ts';
import { recordIds } from './pagefind-records.ts';

/** Files of Pagefind's own pages, which this site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.(?:js|css)$/;

/**
 * Words with their pages in one file of the index: Pagefind's own 20,000 make files of 35 KB, of which a query needs
 * one or two words. It reads this from its environment; a version that does not know it makes the larger files.
 */
const CHUNK = 6000;
/** A small base has few files, all of which are soon in the browser: they may be larger. */
const CHUNK_OF_SMALL = 15_000;

export interface WrittenSearch {
  documents: number;
  passages: number;
}

/** @param out folder of the site; pagefind/ and search/ in it are replaced */
export async function writeSearch(base: Base, out: string): Promise<WrittenSearch> {
  const foldTable = makeFoldTable();
  const data = makeSearchData(base, createFolder(foldTable));
  for (const name of ['pagefind', 'search/data']) rmSync(join(out, name), { recursive: true, force: true });
  // Pagefind works in a process of its own: our files are written meanwhile
  const passages = data.catalogue.documents.passages.reduce((sum, count) => sum + count, 0);
  const indexing = writePagefind(data.records, passages, join(out, 'pagefind'));
  const version = writeParts(data, join(out, 'search/data'));
  const record = await indexing;
  const fold = narrowTable(foldTable, data.alphabet);
  write(join(out, 'search/data/fold.json'), JSON.stringify(fold));
  const { documents, ...rest } = data.catalogue;
  const catalogue: Catalogue = { version, fold, ...rest, documents: { record, ...documents } };
  const words = makeSearchWords(base);
  for (const script of ['hans', 'hant'] as const) {
    const convert = script === 'hans' ? (text: string) => text : toTraditional;
    write(join(out, `search/data/${script}.json`), JSON.stringify(labelled(catalogue, convert)));
    const suggestions = words.suggestions.map((entry) => ({ ...entry, text: convert(entry.text) }));
    const alike = words.alike.map((group) => group.map(convert));
    write(join(out, `search/data/${script}-words.json`), JSON.stringify({ alike, suggestions }));
  }
  return { documents: record.length, passages };
}

/** Files of lengths, facts and texts, in a folder that is named by what is in them. @returns that name */
function writeParts({ lengths, facts, texts, rows }: SearchData, directory: string): string {
  const folder = join(directory, 'new');
  const hash = createHash('sha256');
  const add = (name: string, json: string) => {
    hash.update(name).update(json);
    write(join(folder, name), json);
  };
  for (const [i, part] of lengths.entries()) add(`lengths-${i}.json`, JSON.stringify(part));
  for (const [i, part] of facts.entries()) add(`facts-${i}.json`, JSON.stringify(part));
  const addShown = (name: string, shown: TextsFile | RowFacts) => {
    const json = JSON.stringify(shown);
    add(`hans/${name}.json`, json);
    add(`hant/${name}.json`, toTraditional(json));
  };
  for (const [document, files] of texts.entries())
    for (const [i, file] of files.entries()) addShown(`${document}-${i}`, file);
  for (const [document, file] of rows.entries()) addShown(`${document}-rows`, file);
  const version = hash.digest('hex').slice(0, 12);
  renameSync(folder, join(directory, version));
  return version;
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
async function writePagefind(records: readonly SearchRecord[], passages: number, directory: string): Promise<string[]> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(passages > SMALL_BASE ? CHUNK : CHUNK_OF_SMALL);
  const { index, errors } = await createIndex({ forceLanguage: INDEX_LANGUAGE });
  if (!index) throw new Error(errors.join('\n'));
  for (const { id, content } of records) {
    const added = await index.addCustomRecord({ url: id, content: content(), language: INDEX_LANGUAGE });
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
