/**
 * `npm run bench:search [-- --corpus DIR] [--queries N] [--cold N] [--seed N]`: our index and Pagefind's own default,
 * built from the same clauses and asked the same in Chromium, side by side. The site must be built: its search page
 * is what is measured. The default is asked on the same page with its scripts taken out and one put in that does
 * nothing but ask Pagefind and show the first result's excerpt.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { Command } from 'commander';
import { recordIds } from '../lib/pagefind-records.ts';
import { root } from '../lib/paths.ts';
import { askAll, type Engine, timeCold, timeWarm } from './search/browser.ts';
import { passagesOf, preparePolicies } from './search/corpus.ts';
import { type Measured, measure } from './search/measure.ts';
import { type BenchQuery, makeQueries } from './search/queries.ts';
import { serve } from './search/server.ts';

const options = new Command()
  .option('--corpus <dir>', "folder of documents; without it the site's own content")
  .option('--queries <n>', 'random substrings asked', '300')
  .option('--cold <n>', 'of these, asked on a cold page', '100')
  .option('--seed <n>', 'seed of the substrings', '1')
  .parse()
  .opts<{ corpus?: string; queries: string; cold: string; seed: string }>();

/** Runs in the site's own search page, in place of our scripts. */
const DEFAULT_SCRIPT = `<p id="first"></p><script type="module">
import * as pagefind from '/pagefind/pagefind.js';
let run = 0;
window.ask = async (q) => {
  const own = ++run;
  const { results } = await pagefind.search(q);
  const data = results[0] ? await results[0].data() : null;
  if (own !== run) return;
  const first = document.getElementById('first');
  first.textContent = data ? data.excerpt : '';
  first.dataset.run = String(own);
};
window.askIds = async (q) => (await pagefind.search(q)).results.map(({ id }) => id);
const q = new URLSearchParams(location.search).get('q');
if (q) await window.ask(q);
</script>`;

/** As `npm run build` builds the index: garbage is collected before it fills memory. */
const BUILD_FLAGS = ['--max-semi-space-size=8'];

const work = join(root, '.cache/bench-search');
rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
if (!existsSync(join(root, 'dist/search/index.html'))) throw new Error('dist/ holds no site: run npm run build first');
const policiesFile = join(work, 'policies.json');
const policies = await preparePolicies(options.corpus ?? null, policiesFile);
const passages = passagesOf(policies);
const queries = makeQueries(passages, Number(options.queries), Number(options.seed));
console.log(
  `${policies.length} documents, ${passages.length} passages, ${queries.length} queries, seed ${options.seed}`,
);

const ours = join(work, 'ours');
const plain = join(work, 'default');
for (const site of [ours, plain])
  for (const name of ['_astro', 'icon.svg']) cpSync(join(root, 'dist', name), join(site, name), { recursive: true });
cpSync(join(root, 'dist/search/index.html'), join(ours, 'search/index.html'));
writeFileSync(
  join(plain, 'index.html'),
  readFileSync(join(root, 'dist/search/index.html'), 'utf8')
    .replace(/<script\b[^>]*>.*?<\/script>/gs, '')
    .replace('lang="zh-Hans"', 'lang="zh"')
    .replace('</main>', `${DEFAULT_SCRIPT}</main>`),
);
const built: Record<Engine, Measured> = {
  ours: await measure(join(import.meta.dirname, 'search/build-ours.ts'), [policiesFile, ours], BUILD_FLAGS),
  default: await measure(join(import.meta.dirname, 'search/build-default.ts'), [policiesFile, plain]),
};

const servers = { ours: await serve(ours), default: await serve(plain) };
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
// each record was added with the id of its passage after a slash
const passageOf = new Map([...recordIds(join(plain, 'pagefind/fragment'))].map(([url, id]) => [id, url.slice(1)]));
const found = {
  ours: await askAll(browser, 'ours', servers.ours, queries),
  default: await askAll(browser, 'default', servers.default, queries, passageOf),
};
// both are timed on what both can find: simplified, and with a result
const timed = queries.filter(
  ({ script }, i) => script === 'hans' && (found.ours[i]?.size ?? 0) > 0 && (found.default[i]?.size ?? 0) > 0,
);
const cold = await timeCold(browser, servers, timed.slice(0, Number(options.cold)));
const warm = await timeWarm(browser, servers, timed);
await browser.close();
for (const server of Object.values(servers)) server.close();

const table: [label: string, ours: number, plain: number, digits: number][] = [];
const row = (label: string, of: (engine: Engine) => number, digits = 0) =>
  table.push([label, of('ours'), of('default'), digits]);
for (const script of ['hans', 'hant'] as const) {
  row(`recall, ${script}`, (engine) => quality(queries, found[engine], script).recall, 3);
  row(`precision, ${script}`, (engine) => quality(queries, found[engine], script).precision, 3);
}
for (const [label, runs] of [
  ['cold', cold],
  ['warm', warm.runs],
] as const) {
  for (const [name, share] of [
    ['p50', 0.5],
    ['p95', 0.95],
    ['worst', 1],
  ] as const) {
    row(
      `${label} KB ${name}`,
      (engine) =>
        quantile(
          runs[engine].map(({ bytes }) => bytes / 1000),
          share,
        ),
      1,
    );
    row(
      `${label} ms ${name}`,
      (engine) =>
        quantile(
          runs[engine].map(({ ms }) => ms),
          share,
        ),
      1,
    );
  }
}
const folders = {
  ours: [join(ours, 'pagefind'), join(ours, 'search/data')],
  default: [join(plain, 'pagefind')],
} as const;
row('index on disk, MB', (engine) => sizeOf(folders[engine], (bytes) => bytes.length) / 1e6, 2);
row('index compressed, MB', (engine) => sizeOf(folders[engine], (bytes) => gzipSync(bytes).length) / 1e6, 2);
row('index files', (engine) => sizeOf(folders[engine], () => 1));
row('build, s', (engine) => built[engine].seconds, 1);
row('build, peak MB', (engine) => built[engine].peakMegabytes);
console.log(`${''.padEnd(22)}${'ours'.padStart(10)}${'default'.padStart(10)}${'ratio'.padStart(8)}`);
for (const [label, own, other, digits] of table)
  console.log(
    `${label.padEnd(22)}${own.toFixed(digits).padStart(10)}${other.toFixed(digits).padStart(10)}${(own / other).toFixed(2).padStart(8)}`,
  );
console.log(
  `timed on ${cold.ours.length} cold and ${warm.runs.ours.length} warm queries; longest task on our page's main thread while searching ${warm.longestTask.toFixed(0)} ms`,
);

function quality(all: readonly BenchQuery[], sets: readonly Set<string>[], script: 'hans' | 'hant') {
  let [right, given, expected] = [0, 0, 0];
  all.forEach((query, i) => {
    if (query.script !== script) return;
    const set = sets[i] ?? new Set();
    given += set.size;
    expected += query.expected.size;
    right += [...query.expected].filter((id) => set.has(id)).length;
  });
  return { recall: right / expected, precision: given === 0 ? 1 : right / given };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Pages of Pagefind's own interface belong to neither. */
function sizeOf(directories: readonly string[], count: (bytes: Buffer) => number): number {
  return directories
    .flatMap((directory) =>
      readdirSync(directory, { recursive: true })
        .map((name) => join(directory, String(name)))
        .filter(
          (path) =>
            statSync(path).isFile() &&
            !path.endsWith('.gz') &&
            !/pagefind-(?!worker|entry)[a-z-]+\.(js|css)$/.test(path),
        ),
    )
    .reduce((sum, path) => sum + count(readFileSync(path)), 0);
}
