/** What the site is made from: every policy with its source, read from the folders of a project. */
import { join } from 'node:path';
import type { CorrectedRecord } from '../corrections/apply.ts';
import { decodeBytes } from '../ingest/decode.ts';
import { detectFormat } from '../ingest/format.ts';
import { loadLexicon } from './lexicon.ts';
import { type LoadedPolicies, loadPolicies } from './policies.ts';
import { readSource } from './sources.ts';

interface PolicyEntry extends CorrectedRecord {
  /** the source as text, for the reader to see it as received; null for Word and PDF files */
  sourceText: string | null;
}

export interface PolicyEntries {
  entries: PolicyEntry[];
  failures: LoadedPolicies['failures'];
}

/** @throws LexiconError, or any other error that leaves nothing to show */
export function readEntries(root: string): PolicyEntries {
  const { records, failures } = loadPolicies(join(root, 'content/policies'), loadLexicon(root));
  return {
    entries: records.map((record) => ({ ...record, sourceText: sourceText(root, record.source.file) })),
    failures,
  };
}

function sourceText(root: string, file: string): string | null {
  const bytes = readSource(root, file);
  if (bytes === null) return null;
  const format = detectFormat(bytes);
  return format === 'text' || format === 'html' ? decodeBytes(bytes).text : null;
}
