/** Builds the search index and its tables into a folder: `node scripts/build-search.ts [--out dist]`. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { createBase } from '../src/corpus/base.ts';
import { loadLexicon } from '../src/loader/lexicon.ts';
import { loadPolicies } from '../src/loader/policies.ts';
import { createFolder } from '../src/search/fold.ts';
import { makeFoldTable } from '../src/search/fold-table.ts';
import { makeSearchData, type SearchRecord } from '../src/search/records.ts';
import type { ResultTexts, SearchTable } from '../src/search/table.ts';
import { BREAK_TOKEN, INDEX_LANGUAGE, toTokens } from '../src/search/tokens.ts';
import { toTraditional } from '../src/text/script.ts';
import { policiesDirectory, root } from './lib/paths.ts';
import { say } from './lib/report.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
const out = join(root, values.out);
const today = process.env.POLICY_TODAY ?? new Date().toISOString().slice(0, 10);

const lexicon = loadLexicon(root);
const { records, table, texts } = makeSearchData(
  createBase(loadPolicies(policiesDirectory, lexicon).records, lexicon),
  today,
);
const foldTable = makeFoldTable();
const fold = createFolder(foldTable).fold;

await buildIndex(records);
const searchTable: SearchTable = { ...table, pagefind: pagefindIds(records) };
writeJson('search/fold.json', foldTable);
writeBothScripts('table.json', searchTable);
for (const [id, shown] of texts) writeBothScripts(`${id}.json`, shown);
say(`搜索索引：${records.length} 条，写入 ${values.out}/pagefind 和 ${values.out}/search`);

async function buildIndex(all: readonly SearchRecord[]): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: INDEX_LANGUAGE });
  if (!index) throw new Error(errors.join('\n'));
  for (const { id, heading, text } of all) {
    const content = [heading, text].map((part) => toTokens(fold(part).characters)).join(` ${BREAK_TOKEN} `);
    const added = await index.addCustomRecord({ url: id, content, language: INDEX_LANGUAGE });
    if (added.errors.length > 0) throw new Error(`${id}: ${added.errors.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath: join(out, 'pagefind') });
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  await close();
}

/** Pagefind names a record by the hash in the name of its fragment; the fragment says which record it is. */
function pagefindIds(all: readonly SearchRecord[]): string[] {
  const directory = join(out, 'pagefind/fragment');
  const byUrl = new Map<string, string>();
  for (const file of readdirSync(directory)) {
    const json = gunzipSync(readFileSync(join(directory, file))).toString('utf8');
    const { url } = JSON.parse(json.slice(json.indexOf('{'))) as { url: string };
    byUrl.set(url, file.replace(/\.pf_fragment$/, ''));
  }
  return all.map(({ id }) => {
    const found = byUrl.get(id);
    if (found === undefined) throw new Error(`Pagefind has no fragment for ${id}`);
    return found;
  });
}

function writeBothScripts(name: string, data: SearchTable | ResultTexts): void {
  writeJson(`search/hans/${name}`, data);
  writeJson(`search/hant/${name}`, data, toTraditional);
}

function writeJson(name: string, data: unknown, convert: (text: string) => string = (text) => text): void {
  const path = join(out, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, convert(JSON.stringify(data)));
}
