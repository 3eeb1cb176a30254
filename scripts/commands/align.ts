/** `policy align FROM TO`: clause alignment of two policies as JSON. */
import { existsSync } from 'node:fs';
import { createAlignment } from '../../src/corpus/align/index.ts';
import { IngestError } from '../../src/ingest/errors.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { loadLexicon } from '../../src/loader/lexicon.ts';
import { loadPolicies } from '../../src/loader/policies.ts';
import type { Policy } from '../../src/model/policy.ts';
import { createSourceParser } from '../lib/parse-source.ts';
import { policiesDirectory, root } from '../lib/paths.ts';
import { readSource } from '../lib/read-source.ts';

export async function alignCommand(from: string, to: string): Promise<void> {
  const lexicon = loadLexicon(root);
  const base = loadPolicies(policiesDirectory, lexicon).records.map(({ policy }) => policy);
  const alignment = createAlignment(base, lexicon);
  const rows = alignment.pair(await policyOf(from, base, lexicon), await policyOf(to, base, lexicon));
  process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
}

/** A policy of the base by id, or a source read afresh. */
async function policyOf(idOrFile: string, base: readonly Policy[], lexicon: Lexicon): Promise<Policy> {
  if (existsSync(idOrFile)) return createSourceParser(lexicon)(readSource(idOrFile));
  const found = base.find(({ id }) => id === idOrFile);
  if (!found)
    throw new IngestError(
      'missing',
      `库中没有 id 为“${idOrFile}”的政策，也没有这个文件。`,
      '政策 id 见 content/policies/ 下的文件名。',
    );
  return found;
}
