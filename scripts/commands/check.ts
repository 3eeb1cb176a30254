/** `policy check`: every doubt about everything in content/. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveCitations } from '../../src/corpus/citations.ts';
import { loadLexicon } from '../../src/loader/lexicon.ts';
import { loadPolicies } from '../../src/loader/policies.ts';
import type { Diagnostic } from '../../src/model/policy.ts';
import { policiesDirectory, root, sourcesDirectory } from '../lib/paths.ts';
import { printDiagnostic, say } from '../lib/report.ts';

/** @returns exit status: 1 when there is an error */
export function checkCommand(): number {
  const { records, failures } = loadPolicies(policiesDirectory, loadLexicon(root));
  for (const { file, line, message } of failures)
    printDiagnostic(file, { severity: 'error', rule: 'policy-file', message, line, clause: null });
  const { policies, diagnostics } = resolveCitations(records.map(({ policy }) => policy));
  let warnings = 0;
  let errors = failures.length;
  records.forEach(({ source }, i) => {
    const policy = policies[i];
    if (!policy) return;
    const all = [...policy.diagnostics, ...(diagnostics.get(policy.id) ?? []), ...sourceDoubts(source)];
    for (const diagnostic of all) printDiagnostic(`content/policies/${policy.id}.md`, diagnostic);
    warnings += all.filter(({ severity }) => severity !== 'error').length;
    errors += all.filter(({ severity }) => severity === 'error').length;
  });
  say(`共 ${records.length} 份政策：错误 ${errors}，提示 ${warnings}。`);
  return errors > 0 ? 1 : 0;
}

/** The source is there and is the one that the policy was made from. */
function sourceDoubts(source: { file: string; sha256: string }): Diagnostic[] {
  const path = join(sourcesDirectory, source.file);
  const error = (rule: string, message: string): Diagnostic[] => [
    { severity: 'error', rule, message, line: null, clause: null },
  ];
  if (!existsSync(path))
    return error('source-missing', `原件 content/sources/${source.file} 不在。请放回原件，或改正文件头 source.file。`);
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
  if (sha256 === source.sha256) return [];
  return error(
    'source-changed',
    `原件 content/sources/${source.file} 与导入时不同（SHA-256 不符）。请用 policy ingest 重新导入。`,
  );
}
