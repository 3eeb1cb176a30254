/**
 * `npm run bench:parse -- --corpus DIR`: reads every document of a folder and reports how many, how long, how much
 * memory, and whether every 第N条 that a source prints at the start of a line is a clause of its policy.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { IngestError } from '../../src/ingest/errors.ts';
import { loadLexicon } from '../../src/loader/lexicon.ts';
import { eachClause } from '../../src/model/walk.ts';
import { documentFiles } from '../lib/documents.ts';
import { brokenLaws } from '../lib/invariants.ts';
import { createSourceParser } from '../lib/parse-source.ts';
import { root } from '../lib/paths.ts';

const { corpus } = new Command()
  .option('--corpus <dir>', 'folder of documents', join(root, 'content/sources'))
  .parse()
  .opts<{ corpus: string }>();

/** A marker of an article at the start of a line, before a word that does not refer to an article. */
const ARTICLE = /^[\s　]*第[一二三四五六七八九十百零〇两\d]+条(?=[\s　])/gmu;

const lexicon = loadLexicon(root);
const parse = createSourceParser(lexicon);
const files = documentFiles(corpus);
const times: number[] = [];
const failed: string[] = [];
const incomplete: string[] = [];
let bytes = 0;
let clauses = 0;
let articles = 0;
const begun = performance.now();
for (const file of files) {
  const source = readFileSync(file);
  bytes += source.length;
  const start = performance.now();
  try {
    const policy = await parse(source);
    times.push(performance.now() - start);
    const all = [...eachClause(policy.clauses)];
    const found = all.filter(({ marker }) => /^第.+条$/.test(marker)).length;
    const printed = source.toString('utf8').match(ARTICLE)?.length ?? 0;
    clauses += all.length;
    articles += found;
    if (found < printed) incomplete.push(`${file}: ${found} of ${printed}`);
    failed.push(...brokenLaws(policy, lexicon).map((law) => `${file}: ${law}`));
  } catch (error) {
    failed.push(`${file}: ${error instanceof IngestError ? error.message : String(error)}`);
  }
}
const seconds = (performance.now() - begun) / 1000;
times.sort((a, b) => a - b);
const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(0);
console.log(
  [
    `documents           ${files.length} (${(bytes / 1e6).toFixed(1)} MB), not read ${failed.length}`,
    `clauses             ${clauses}, of these 第N条 ${articles}`,
    `第N条 incomplete in  ${incomplete.length}`,
    `time                ${seconds.toFixed(1)} s; a document p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms`,
    `peak memory         ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
    ...failed,
    ...incomplete,
  ].join('\n'),
);
if (failed.length > 0) process.exitCode = 1;
