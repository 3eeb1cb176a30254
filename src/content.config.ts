/** The policies as an Astro collection: content/policies/ read through the domain stages, re-read when a file changes. */

import { defineCollection } from 'astro:content';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import type { CorrectedRecord } from './corrections/apply.ts';
import { openSource } from './ingest/format.ts';
import { loadLexicon } from './loader/lexicon.ts';
import { loadPolicies } from './loader/policies.ts';

export interface PolicyEntry extends CorrectedRecord {
  /** the source as text, for the reader to see it as received; null for Word and PDF files */
  sourceText: string | null;
}

const root = process.cwd();
const directory = join(root, 'content/policies');

function sourceText(file: string): string | null {
  const path = join(root, 'content/sources', file);
  if (!existsSync(path)) return null;
  const source = openSource(readFileSync(path));
  return source.format === 'text' || source.format === 'html' ? source.text : null;
}

function policyLoader(): Loader {
  return {
    name: 'policies',
    load: async ({ store, logger, watcher, generateDigest }) => {
      const read = () => {
        const { records, failures } = loadPolicies(directory, loadLexicon(root));
        for (const { file, line, message } of failures) logger.error(`${file}${line ? `:${line}` : ''} ${message}`);
        if (failures.length > 0 && !watcher) throw new Error(`${failures.length} 份政策文件有误，见上。`);
        store.clear();
        for (const record of records) {
          const data = { ...record, sourceText: sourceText(record.source.file) };
          store.set({
            id: record.policy.id,
            data: data as unknown as Record<string, unknown>,
            digest: generateDigest(JSON.stringify(data)),
          });
        }
      };
      read();
      watcher?.add([directory, join(root, 'content/lexicon')]);
      const reread = (path: string) => {
        if (path.includes('content/policies') || path.includes('content/lexicon')) read();
      };
      for (const event of ['add', 'change', 'unlink'] as const) watcher?.on(event, reread);
    },
  };
}

export const collections = {
  policies: defineCollection({ loader: policyLoader(), schema: z.custom<PolicyEntry>() }),
};
