/** The documents that both indexes are built from, as Policies in one file, so that reading them is not measured. */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Base, createBase } from '../../../src/corpus/base.ts';
import { IngestError } from '../../../src/ingest/errors.ts';
import { loadLexicon } from '../../../src/loader/lexicon.ts';
import { loadPolicies } from '../../../src/loader/policies.ts';
import type { Policy } from '../../../src/model/policy.ts';
import { placedPassages } from '../../../src/model/walk.ts';
import { documentFiles } from '../../lib/documents.ts';
import { createSourceParser } from '../../lib/parse-source.ts';
import { policiesDirectory, root } from '../../lib/paths.ts';
import { say } from '../../lib/report.ts';

/** @param directory folder of documents; null for the site's own content */
export async function preparePolicies(directory: string | null, file: string): Promise<Policy[]> {
  const policies = directory === null ? ownPolicies() : await readFolder(directory);
  writeFileSync(file, JSON.stringify(policies));
  return policies;
}

function ownPolicies(): Policy[] {
  return loadPolicies(policiesDirectory, loadLexicon(root)).records.map(({ policy }) => policy);
}

/** Documents that are refused are named and left out. */
async function readFolder(directory: string): Promise<Policy[]> {
  const parse = createSourceParser(loadLexicon(root));
  const policies: Policy[] = [];
  const used = new Map<string, number>();
  for (const file of documentFiles(directory)) {
    const policy = await parse(readFileSync(file)).catch((error: unknown) => {
      if (!(error instanceof IngestError)) throw error;
      say(`${file}: ${error.message} 不计入。`);
    });
    if (!policy) continue;
    const seen = used.get(policy.id) ?? 0;
    used.set(policy.id, seen + 1);
    policies.push(seen === 0 ? policy : { ...policy, id: `${policy.id}-${seen + 1}` });
  }
  return policies;
}

export function baseOf(policies: readonly Policy[]): Base {
  // only the policies themselves are indexed
  const source = { file: '', sha256: '' };
  const records = policies.map((policy) => ({
    policy,
    asides: [],
    bodyTitle: null,
    received: null,
    source,
    corrections: [],
  }));
  return createBase(records, loadLexicon(root));
}

/** Every passage with its id, heading and text. */
export function passagesOf(policies: readonly Policy[]): { id: string; heading: string; text: string }[] {
  return policies.flatMap((policy) =>
    placedPassages(policy).map(({ passage, clause, anchor }) => ({
      id: `${policy.id}#${anchor}`,
      heading: clause?.heading ?? '',
      text: passage.text,
    })),
  );
}
