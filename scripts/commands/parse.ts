/** `policy parse FILE`: one source, one JSON object on standard output. */
import { createPolicyAssembler } from '../../src/extract/assemble.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { loadLexicon } from '../../src/loader/lexicon.ts';
import type { Policy } from '../../src/model/policy.ts';
import { parseMarkdown } from '../../src/policy/document.ts';
import { readOutline } from '../../src/policy/outline.ts';
import { root } from '../lib/paths.ts';
import { readSource } from '../lib/read-source.ts';
import { printDiagnostic } from '../lib/report.ts';

export async function parseCommand(file: string): Promise<void> {
  const lexicon = loadLexicon(root);
  const document = await ingest(readSource(file), lexicon);
  const outline = readOutline(parseMarkdown(document.markdown));
  const assemble = createPolicyAssembler(lexicon);
  const policy: Policy = assemble(
    { ...document.metadata, effectiveFrom: null, effectiveTo: null },
    outline,
    document.diagnostics,
  );
  for (const diagnostic of policy.diagnostics) printDiagnostic(file, diagnostic);
  process.stdout.write(`${JSON.stringify(policy, null, 2)}\n`);
}
