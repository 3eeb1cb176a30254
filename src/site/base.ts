/** The base for pages: made once a build; in the dev server again whenever a document, a word or a rule has changed. */
import { join } from 'node:path';
import { type Alignment, createAlignment } from '../corpus/align/index.ts';
import { createTopicAnswers, type TopicAnswers } from '../corpus/answers/topic.ts';
import { type Base, createBase } from '../corpus/base.ts';
import { type UsualPair, usualPairs } from '../corpus/usual-pairs.ts';
import { type ExplainedPassage, explainPolicy } from '../loader/explanations.ts';
import { readEntriesFresh } from '../loader/fresh.ts';
import { inputsState } from '../loader/inputs.ts';
import { loadLexicon } from '../loader/lexicon.ts';
import { rulePlaces } from '../loader/rule-places.ts';
import { readSource } from '../loader/sources.ts';
import { dayInChina } from '../model/day.ts';

export interface SiteBase extends Base {
  alignment: Alignment;
  topicAnswers: TopicAnswers;
  /** documents of a region and of one below it that are compared most often, each with a page of its own */
  usualPairs(): readonly UsualPair[];
  /** of a policy, as text; null for Word and PDF files */
  sourceText(id: string): string | null;
  /** of a file of content/sources/ */
  sourceBytes(file: string): Uint8Array<ArrayBuffer> | null;
  /** why a policy was read as it was */
  explain(id: string): ExplainedPassage[];
  /** file and line of a rule */
  placeOf(rule: string): string | null;
  /** ISO date of the build: what expired and what falls due is told as of this day */
  today: string;
}

const root = process.cwd();
let memory: { state: string; base: Promise<SiteBase> } | null = null;

/** @throws Error in a build, when a policy file cannot be read; what is wrong with it is printed */
export function getBase(): Promise<SiteBase> {
  const state = import.meta.env.DEV ? inputsState(root) : '';
  if (memory?.state !== state) memory = { state, base: makeBase() };
  return memory.base;
}

async function makeBase(): Promise<SiteBase> {
  const { entries, failures } = await readEntriesFresh(root);
  for (const { file, line, message } of failures) console.error(`${file}${line ? `:${line}` : ''} ${message}`);
  if (failures.length > 0 && !import.meta.env.DEV) throw new Error(`${failures.length} 份政策文件有误，见上。`);
  const lexicon = loadLexicon(root);
  const texts = new Map(entries.map(({ policy, sourceText }) => [policy.id, sourceText]));
  const base = createBase(entries, lexicon);
  const policies = base.records.map(({ policy }) => policy);
  const alignment = createAlignment(policies, lexicon);
  let pairs: readonly UsualPair[] | null = null;
  return {
    ...base,
    alignment,
    topicAnswers: createTopicAnswers(policies, alignment, lexicon),
    usualPairs() {
      pairs ??= usualPairs(base, alignment);
      return pairs;
    },
    sourceText: (id) => texts.get(id) ?? null,
    sourceBytes: (file) => readSource(root, file),
    explain: (id) => explainPolicy(join(root, 'content/policies'), id, lexicon),
    placeOf: rulePlaces(root),
    today: process.env.POLICY_TODAY ?? dayInChina(new Date()),
  };
}
