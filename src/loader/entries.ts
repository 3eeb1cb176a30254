/** What the site is made from: every policy with its source, read from the folders of a project. */
import { join } from 'node:path';
import type { CorrectedRecord } from '../corrections/apply.ts';
import { openSource } from '../ingest/format.ts';
import { loadLexicon } from './lexicon.ts';
import { type LoadedPolicies, loadPolicies } from './policies.ts';
import { readReceived, readSource } from './sources.ts';

interface PolicyEntry extends CorrectedRecord {
  /** the source as text, for the reader to see it as received; null for Word and PDF files */
  sourceText: string | null;
  /** the day on which the source was received, ISO; null where that was not noted */
  added: string | null;
}

export interface PolicyEntries {
  entries: PolicyEntry[];
  failures: LoadedPolicies['failures'];
}

/** @throws LexiconError, or any other error that leaves nothing to show */
export function readEntries(root: string): PolicyEntries {
  const { records, failures } = loadPolicies(join(root, 'content/policies'), loadLexicon(root));
  return {
    entries: records.map((record) => ({
      ...record,
      sourceText: sourceText(root, record.source.file),
      added: readReceived(root, record.source.file),
    })),
    failures,
  };
}

function sourceText(root: string, file: string): string | null {
  const bytes = readSource(root, file);
  if (bytes === null) return null;
  const source = openSource(bytes);
  return source.format === 'text' || source.format === 'html' ? source.text : null;
}
