/** `policy explain FILE`: for every figure, date, body and title of a clause which rule took it, and why. */
import type { PolicyAssembler } from '../../src/extract/assemble.ts';
import { type Explanation, explain } from '../../src/extract/explain.ts';
import { readPolicy } from '../../src/extract/read-policy.ts';
import { IngestError } from '../../src/ingest/errors.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { tracingAssembler } from '../../src/loader/explanations.ts';
import { loadLexicon } from '../../src/loader/lexicon.ts';
import { rulePlaces } from '../../src/loader/rule-places.ts';
import type { Policy } from '../../src/model/policy.ts';
import { overlaps } from '../../src/model/span.ts';
import { placedPassages } from '../../src/model/walk.ts';
import { competitionLabel, explanationLabel } from '../../src/site/explanations.ts';
import { createSourceParser } from '../lib/parse-source.ts';
import { root } from '../lib/paths.ts';
import { readSource } from '../lib/read-source.ts';

export interface ExplainOptions {
  /** path of the clause; `preamble` and `closing` are places too */
  clause?: string;
  /** only the sentence that has these words */
  words?: string;
  /** rules that fitted and said no are told too */
  all: boolean;
}

/** A source (any form that is read) or a Markdown file of content/policies/. @returns exit status */
export async function explainCommand(file: string, options: ExplainOptions): Promise<number> {
  const lexicon = loadLexicon(root);
  const { traces, assemble } = tracingAssembler(lexicon);
  const policy = await read(file, lexicon, assemble);
  const placeOf = rulePlaces(root);
  const named = (rule: string) => `${rule}${placeOf(rule) ? `（${placeOf(rule)}）` : ''}`;
  let shown = 0;
  for (const { passage, clause, anchor } of placedPassages(policy)) {
    const path = clause?.path ?? anchor;
    if (options.clause !== undefined && options.clause !== path) continue;
    const at = options.words === undefined ? -1 : passage.text.indexOf(options.words);
    if (options.words !== undefined && at < 0) continue;
    const near = at < 0 ? null : sentenceAt(passage.text, at, at + (options.words?.length ?? 0));
    const entries = explain(traces.get(path)?.events ?? []).filter(({ span }) => near === null || overlaps(span, near));
    if (entries.length === 0) continue;
    print(`条款 ${path}${clause?.heading ? `　${clause.heading}` : ''}`);
    for (const entry of entries) print(...linesOf(entry, passage.text.slice(...entry.span), named, options.all));
    shown += entries.length;
  }
  if (shown === 0)
    throw new IngestError(
      'nothing-to-explain',
      '没有可说明的地方：条款号或字句在文中找不到，或那里没有数字、时间、部门和文件名。',
      '请核对 --clause 与 --words；不带这两项则说明全文。',
    );
  return 0;
}

function linesOf(entry: Explanation, text: string, named: (rule: string) => string, all: boolean): string[] {
  const { rule, competed } = entry;
  return [
    `  “${text}”　${explanationLabel(entry)}${rule === null ? '' : `　${named(rule)}`}`,
    ...competed
      .filter(({ outcome }) => all || outcome !== 'declined')
      .map(
        ({ rule: other, outcome, by }) =>
          `      ${competitionLabel(outcome)}：${named(other)}${by ? ` ← ${named(by)}` : ''}`,
      ),
  ];
}

/** A file of content/policies/ as it stands, anything else as a source. */
async function read(file: string, lexicon: Lexicon, assemble: PolicyAssembler): Promise<Policy> {
  const bytes = readSource(file);
  const text = file.endsWith('.md') ? new TextDecoder().decode(bytes) : '';
  return text.startsWith('---')
    ? readPolicy(text, null, assemble).policy
    : createSourceParser(lexicon, assemble)(bytes);
}

/** The sentence (or sentences) that some words stand in. */
function sentenceAt(text: string, start: number, end: number): [number, number] {
  const from = Math.max(text.lastIndexOf('。', start - 1), text.lastIndexOf('\n', start - 1)) + 1;
  const to = /[。\n]/u.exec(text.slice(end))?.index;
  return [from, to === undefined ? text.length : end + to + 1];
}

function print(...lines: string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}
