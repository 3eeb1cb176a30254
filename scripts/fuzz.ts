/**
 * `npm run fuzz -- [--minutes N] [--seed N] [DIR…]`: reads the documents as they are, then damaged copies of them until
 * the time is up. `--minutes 0 DIR` holds the laws against the documents of a folder.
 * A crash, a broken law or a reading that takes far longer than its length explains ends the run; the document is
 * kept in `.cache/fuzz/`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { IngestError } from '../src/ingest/errors.ts';
import { loadLexicon } from '../src/loader/lexicon.ts';
import { documentFiles } from './lib/documents.ts';
import { brokenLaws } from './lib/invariants.ts';
import { mutate } from './lib/mutate.ts';
import { createSourceParser } from './lib/parse-source.ts';
import { root } from './lib/paths.ts';
import { seededPick } from './lib/random.ts';

/** No document may take longer than this for a thousand characters, nor longer in all when it is short. */
const SLOWEST_PER_THOUSAND = 100;
const SHORT = 2000;

const program = new Command()
  .argument('[dirs...]', 'folders of documents', [join(root, 'content/sources')])
  .option('--minutes <n>', 'how long to run', '10')
  .option('--seed <n>', 'seed of the run', '1')
  .parse();
const options = program.opts<{ minutes: string; seed: string }>();

const documents: string[] = program.processedArgs[0].flatMap((dir: string) =>
  documentFiles(dir).map((file) => readFileSync(file, 'utf8')),
);
const lexicon = loadLexicon(root);
const parse = createSourceParser(lexicon);
const folder = join(root, '.cache/fuzz');
mkdirSync(folder, { recursive: true });
const until = Date.now() + Number(options.minutes) * 60_000;
const counts = { documents: 0, refused: 0, clauses: 0, facts: 0, characters: 0, slowest: 0 };

/** @returns what is wrong, or null */
async function trouble(text: string | Buffer): Promise<string | null> {
  const start = performance.now();
  try {
    const policy = await parse(typeof text === 'string' ? Buffer.from(text) : text);
    counts.clauses += policy.clauses.length;
    const broken = brokenLaws(policy, lexicon);
    if (broken.length > 0) return broken.slice(0, 3).join('\n');
  } catch (error) {
    if (!(error instanceof IngestError)) return error instanceof Error ? (error.stack ?? error.message) : String(error);
    counts.refused += 1;
  }
  const took = performance.now() - start;
  counts.slowest = Math.max(counts.slowest, took);
  const allowed = Math.max(SHORT, (text.length / 1000) * SLOWEST_PER_THOUSAND);
  return took > allowed ? `${Math.round(took)} ms for ${text.length} characters` : null;
}

for (const dir of program.processedArgs[0] as string[])
  for (const file of documentFiles(dir)) {
    const wrong = await trouble(readFileSync(file));
    counts.documents += 1;
    if (wrong === null) continue;
    console.error(`${file}:\n${wrong}`);
    process.exitCode = 1;
  }
if (process.exitCode === 1) process.exit();

for (let seed = Number(options.seed); Date.now() < until; seed += 1) {
  const pick = seededPick(seed);
  const original = documents[pick(documents.length)] ?? '';
  const { text, done } = mutate(original, 1 + pick(8), pick);
  // kept before it is read, so that one that is never done is there to look at
  writeFileSync(join(folder, 'reading.txt'), text);
  const wrong = await trouble(text);
  counts.documents += 1;
  counts.characters += text.length;
  if (wrong !== null) {
    writeFileSync(join(folder, `${seed}.txt`), text);
    console.error(`seed ${seed} (${done.join(', ')}), kept in .cache/fuzz/${seed}.txt:\n${wrong}`);
    process.exit(1);
  }
}
console.log(
  `${counts.documents} documents, ${counts.characters} characters, ${counts.refused} refused as no policy, slowest ${Math.round(counts.slowest)} ms: no crash, no broken law`,
);
