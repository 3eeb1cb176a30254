/** Reads content/policies/ from disk. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyCorrections, type CorrectedRecord } from '../corrections/apply.ts';
import { CorrectionsFileError, readCorrections } from '../corrections/read.ts';
import { createPolicyAssembler } from '../extract/assemble.ts';
import { readPolicy } from '../extract/read-policy.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { PolicyFileError } from '../policy/document.ts';

interface PolicyFileFailure {
  file: string;
  line: number | null;
  message: string;
}

export interface LoadedPolicies {
  records: CorrectedRecord[];
  failures: PolicyFileFailure[];
}

/** Every policy of a folder, in the order of ids; files that cannot be read are returned as failures. */
export function loadPolicies(directory: string, lexicon: Lexicon): LoadedPolicies {
  const assemble = createPolicyAssembler(lexicon);
  const records: CorrectedRecord[] = [];
  const failures: PolicyFileFailure[] = [];
  for (const file of policyFiles(directory)) {
    const path = join(directory, file);
    const twin = path.replace(/\.md$/, '.hant.md');
    try {
      const record = readPolicy(
        readFileSync(path, 'utf8'),
        existsSync(twin) ? readFileSync(twin, 'utf8') : null,
        assemble,
      );
      if (`${record.policy.id}.md` !== file)
        throw new PolicyFileError(`id 是“${record.policy.id}”，与文件名不符；请改成一致。`);
      const correctionsFile = path.replace(/\.md$/, '.corrections.yaml');
      const corrections = existsSync(correctionsFile) ? read(correctionsFile, failures) : [];
      const { policy, applied } = applyCorrections(record.policy, corrections, lexicon);
      records.push({ ...record, policy, corrections: applied });
    } catch (error) {
      if (!(error instanceof PolicyFileError)) throw error;
      failures.push({ file: path, line: error.line, message: error.message });
    }
  }
  return { records, failures };
}

/** The corrections of one policy; a file that cannot be used is a failure, and the policy stands as it was read. */
function read(file: string, failures: PolicyFileFailure[]): ReturnType<typeof readCorrections> {
  try {
    return readCorrections(readFileSync(file, 'utf8'));
  } catch (error) {
    if (!(error instanceof CorrectionsFileError)) throw error;
    failures.push({ file, line: error.line, message: error.message });
    return [];
  }
}

/** Names of the policy files, without the twins in received characters. */
export function policyFiles(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((file) => file.endsWith('.md') && !file.endsWith('.hant.md'))
    .sort();
}
