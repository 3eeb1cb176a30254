/** The base for pages: made once a build, and again in the dev server when content changed. */
import { getCollection } from 'astro:content';
import type { PolicyEntry } from '../content.config.ts';
import { type Base, createBase } from '../corpus/base.ts';
import { createAligner } from '../corpus/related.ts';
import { loadLexicon } from '../loader/lexicon.ts';

export interface SiteBase extends Base {
  align: ReturnType<typeof createAligner>;
  sourceText(id: string): string | null;
  /** ISO date of the build: what expired and what falls due is told as of this day */
  today: string;
}

let memory: { key: string; base: SiteBase } | null = null;

export async function getBase(): Promise<SiteBase> {
  const entries = await getCollection('policies');
  const key = entries.map(({ digest }) => digest).join();
  if (memory?.key === key) return memory.base;
  const records = entries.map(({ data }) => data as unknown as PolicyEntry);
  const texts = new Map(records.map(({ policy, sourceText }) => [policy.id, sourceText]));
  const base: SiteBase = {
    ...createBase(records, loadLexicon(process.cwd())),
    align: createAligner(),
    sourceText: (id) => texts.get(id) ?? null,
    today: process.env.POLICY_TODAY ?? new Date().toISOString().slice(0, 10),
  };
  memory = { key, base };
  return base;
}
