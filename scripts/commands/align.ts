/** `policy align FROM TO`: clause alignment of two policies as JSON. */
import { existsSync } from 'node:fs';
import { alignPolicies } from '../../src/corpus/align.ts';
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
  const alignment = alignPolicies(await policyOf(from, lexicon), await policyOf(to, lexicon));
  process.stdout.write(`${JSON.stringify(alignment, null, 2)}\n`);
}

/** A policy of the base by id, or a source read afresh. */
async function policyOf(idOrFile: string, lexicon: Lexicon): Promise<Policy> {
  if (existsSync(idOrFile)) return createSourceParser(lexicon)(readSource(idOrFile));
  const found = loadPolicies(policiesDirectory, lexicon).records.find(({ policy }) => policy.id === idOrFile);
  if (!found)
    throw new IngestError(
      'missing',
      `库中没有 id 为“${idOrFile}”的政策，也没有这个文件。`,
      '政策 id 见 content/policies/ 下的文件名。',
    );
  return found.policy;
}
