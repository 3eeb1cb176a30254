/**
 * `npm run fuzz -- [--minutes N] [--seed N] [DIR…]`: reads damaged copies of the documents until the time is up.
 * A crash, a broken law or a reading that takes far longer than its length explains ends the run; the document is
 * kept in `.cache/fuzz/`.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { createPolicyAssembler } from '../src/extract/assemble.ts';
import { IngestError } from '../src/ingest/errors.ts';
import { ingest } from '../src/ingest/ingest.ts';
import { loadLexicon } from '../src/loader/lexicon.ts';
import { parseMarkdown } from '../src/policy/document.ts';
import { readOutline } from '../src/policy/outline.ts';
import { brokenLaws } from './lib/invariants.ts';
import { mutate, type Pick } from './lib/mutate.ts';
import { root } from './lib/paths.ts';

/** No document may take longer than this for a thousand characters, nor longer in all when it is short. */
const SLOWEST_PER_THOUSAND = 100;
const SHORT = 2000;

const program = new Command()
  .argument('[dirs...]', 'folders of documents', [join(root, 'content/sources')])
  .option('--minutes <n>', 'how long to run', '10')
  .option('--seed <n>', 'seed of the run', '1')
  .parse();
const options = program.opts<{ minutes: string; seed: string }>();

/** Mulberry32: the same seed gives the same run. */
function picker(seed: number): Pick {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const documents = program.processedArgs[0].flatMap((dir: string) =>
  readdirSync(dir)
    .filter((name) => !name.endsWith('.yaml'))
    .map((name) => readFileSync(join(dir, name), 'utf8')),
) as string[];
const lexicon = loadLexicon(root);
const assemble = createPolicyAssembler(lexicon);
const until = Date.now() + Number(options.minutes) * 60_000;
const counts = { documents: 0, refused: 0, clauses: 0, facts: 0, characters: 0, slowest: 0 };

/** @returns what is wrong, or null */
async function trouble(text: string): Promise<string | null> {
  const start = performance.now();
  try {
    const document = await ingest(Buffer.from(text), lexicon);
    const policy = assemble(
      { ...document.metadata, effectiveFrom: null, effectiveTo: null },
      readOutline(parseMarkdown(document.markdown)),
      document.diagnostics,
    );
    counts.clauses += policy.clauses.length;
    const broken = brokenLaws(policy);
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

for (let seed = Number(options.seed); Date.now() < until; seed += 1) {
  const pick = picker(seed);
  const original = documents[pick(documents.length)] ?? '';
  const { text, done } = mutate(original, 1 + pick(8), pick);
  const wrong = await trouble(text);
  counts.documents += 1;
  counts.characters += text.length;
  if (wrong !== null) {
    const folder = join(root, '.cache/fuzz');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${seed}.txt`), text);
    console.error(`seed ${seed} (${done.join(', ')}), kept in .cache/fuzz/${seed}.txt:\n${wrong}`);
    process.exit(1);
  }
}
console.log(
  `${counts.documents} documents, ${counts.characters} characters, ${counts.refused} refused as no policy, slowest ${Math.round(counts.slowest)} ms: no crash, no broken law`,
);
