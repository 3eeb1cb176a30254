/** The documents that both indexes are built from, as Policies in one file, so that reading them is not measured. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Base, createBase } from '../../../src/corpus/base.ts';
import { createPolicyAssembler } from '../../../src/extract/assemble.ts';
import { ingest } from '../../../src/ingest/ingest.ts';
import { loadLexicon } from '../../../src/loader/lexicon.ts';
import { loadPolicies } from '../../../src/loader/policies.ts';
import type { Policy } from '../../../src/model/policy.ts';
import { placedPassages } from '../../../src/model/walk.ts';
import { parseMarkdown } from '../../../src/policy/document.ts';
import { readOutline } from '../../../src/policy/outline.ts';
import { policiesDirectory, root } from '../../lib/paths.ts';

/** @param directory folder of documents; null for the site's own content */
export async function preparePolicies(directory: string | null, file: string): Promise<Policy[]> {
  const policies = directory === null ? ownPolicies() : await readFolder(directory);
  writeFileSync(file, JSON.stringify(policies));
  return policies;
}

function ownPolicies(): Policy[] {
  return loadPolicies(policiesDirectory, loadLexicon(root)).records.map(({ policy }) => policy);
}

async function readFolder(directory: string): Promise<Policy[]> {
  const lexicon = loadLexicon(root);
  const assemble = createPolicyAssembler(lexicon);
  const policies: Policy[] = [];
  const used = new Map<string, number>();
  for (const name of readdirSync(directory).sort()) {
    if (!/\.(txt|html?|docx|pdf|md)$/.test(name) || /^readme/i.test(name)) continue;
    const document = await ingest(readFileSync(join(directory, name)), lexicon);
    const policy = assemble(
      { ...document.metadata, effectiveFrom: null, effectiveTo: null },
      readOutline(parseMarkdown(document.markdown)),
      document.diagnostics,
    );
    const seen = used.get(policy.id) ?? 0;
    used.set(policy.id, seen + 1);
    policies.push(seen === 0 ? policy : { ...policy, id: `${policy.id}-${seen + 1}` });
  }
  return policies;
}

export function baseOf(policies: readonly Policy[]): Base {
  const records = policies.map(
    (policy) => ({ policy, corrections: [] }) as unknown as Parameters<typeof createBase>[0][number],
  );
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
