/** The lexicon as the stages use it: the data of content/lexicon/, checked, and lookups made from it. */
import { z } from 'zod';
import type { IncentiveType } from '../model/policy.ts';
import { createNameHistory, type NameHistory } from './history.ts';
import type { LexiconData } from './schema.ts';
import { LEXICON_FILES, lexiconSchema } from './schema.ts';

export interface Lexicon extends LexiconData {
  /** The line (条线) of a body's name, by the longest stem found in it; null when no stem fits. */
  lineOf(name: string): string | null;
  /** The label of a line: commerce → 商务. */
  lineLabel(id: string): string;
  topicName(id: string): string;
  /** Whether a type of benefit is had on application. */
  isAppliedFor(type: IncentiveType): boolean;
  /** What bodies printed in old documents were called afterwards. */
  history: NameHistory;
}

export class LexiconError extends Error {
  override name = 'LexiconError';
}

/**
 * Check the parsed YAML and build the lookups.
 * @throws LexiconError naming the file, the key and what is expected.
 */
export function createLexicon(data: unknown): Lexicon {
  const result = lexiconSchema.safeParse(data);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => {
      const [part, ...rest] = issue.path;
      const file = LEXICON_FILES[part as keyof LexiconData] ?? String(part);
      return `content/lexicon/${file}: ${rest.join('.') || '(whole file)'}: ${issue.message}`;
    });
    throw new LexiconError(`The lexicon cannot be used:\n${lines.join('\n') || z.prettifyError(result.error)}`);
  }
  const lexicon = result.data;
  const reforms = new Set(lexicon.reforms.map(({ id }) => id));
  for (const { id, history } of lexicon.departments) {
    for (const { reform } of history.flatMap(({ steps }) => steps)) {
      if (!reforms.has(reform))
        throw new LexiconError(`content/lexicon/departments.yaml: ${id}: no reform “${reform}” in reforms.yaml`);
    }
  }
  const stems = lexicon.departments
    .flatMap(({ id, stems: words, history }) =>
      [...words, ...history.flatMap((entry) => entry.stems)].map((stem) => ({ id, stem })),
    )
    .sort((a, b) => b.stem.length - a.stem.length);
  const lines = new Map(lexicon.departments.map(({ id, label }) => [id, label]));
  const appliedFor = new Set(lexicon.applications.appliedFor);
  const topics = new Map(lexicon.topics.map(({ id, name }) => [id, name]));
  return {
    ...lexicon,
    lineOf: (name) => stems.find(({ stem }) => name.includes(stem))?.id ?? null,
    lineLabel: (id) => lines.get(id) ?? id,
    isAppliedFor: (type) => appliedFor.has(type),
    topicName: (id) => topics.get(id) ?? id,
    history: createNameHistory(lexicon),
  };
}
