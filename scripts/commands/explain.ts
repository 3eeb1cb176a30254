/** `policy explain FILE`: for every figure, date, body and title of a clause which rule took it, and why. */
import { createPolicyAssembler, type Place } from '../../src/extract/assemble.ts';
import { type Explanation, explain } from '../../src/extract/explain.ts';
import { Trace } from '../../src/extract/trace.ts';
import { IngestError } from '../../src/ingest/errors.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { loadLexicon } from '../../src/loader/lexicon.ts';
import type { Policy } from '../../src/model/policy.ts';
import { placedPassages } from '../../src/model/walk.ts';
import { parseMarkdown, parsePolicyFile } from '../../src/policy/document.ts';
import { readOutline } from '../../src/policy/outline.ts';
import { root } from '../lib/paths.ts';
import { readSource } from '../lib/read-source.ts';
import { rulePlaces } from '../lib/rule-places.ts';

export interface ExplainOptions {
  /** path of the clause; `preamble` and `closing` are places too */
  clause?: string;
  /** only the sentence that has these words */
  words?: string;
  /** rules that fitted and said no are told too */
  all: boolean;
}

const OUTCOMES: Readonly<Record<Explanation['outcome'], string>> = {
  fact: '要点',
  read: '读出',
  'set-aside': '不作要点',
  unread: '没有读',
};
const COMPETED = {
  read: '读出',
  declined: '模式相符，但不取',
  lost: '让与',
  dropped: '删去',
  changed: '改动',
} as const;

/** A source (any form that is read) or a Markdown file of content/policies/. @returns exit status */
export async function explainCommand(file: string, options: ExplainOptions): Promise<number> {
  const traces = new Map<string, Trace>();
  const policy = await readWith(file, ({ clause, label }) => {
    const trace = new Trace();
    traces.set(clause ?? (label === '结语' ? 'closing' : 'preamble'), trace);
    return trace;
  });
  const placeOf = rulePlaces();
  const named = (rule: string) => `${rule}${placeOf(rule) ? `（${placeOf(rule)}）` : ''}`;
  let shown = 0;
  for (const { passage, clause, anchor } of placedPassages(policy)) {
    const path = clause?.path ?? anchor;
    if (options.clause !== undefined && options.clause !== path) continue;
    const told = policy.diagnostics.filter(
      (doubt) => doubt.clause === clause?.path && doubt.rule.startsWith('unread-'),
    );
    const at = options.words === undefined ? -1 : passage.text.indexOf(options.words);
    if (options.words !== undefined && at < 0) continue;
    const near = at < 0 ? null : sentenceAt(passage.text, at, at + (options.words?.length ?? 0));
    const entries = explain(traces.get(path)?.events ?? [], { setAside: passage.setAside, unread: [] }).filter(
      ({ span }) => near === null || (span[0] < near[1] && near[0] < span[1]),
    );
    if (entries.length === 0 && told.length === 0) continue;
    print(`条款 ${path}${clause?.heading ? `　${clause.heading}` : ''}`);
    for (const { text, outcome, rule, competed, kind } of entries) {
      print(`  “${text}”　${OUTCOMES[outcome]}　${kind}：${rule === null ? '—' : named(rule)}`);
      for (const other of competed)
        if (options.all || other.outcome !== 'declined')
          print(`      ${COMPETED[other.outcome]}：${named(other.rule)}${other.by ? ` ← ${named(other.by)}` : ''}`);
      shown += 1;
    }
    for (const { message } of told) print(`  ${message}`);
  }
  if (shown === 0)
    throw new IngestError(
      'nothing-to-explain',
      '没有可说明的地方：条款号或字句在文中找不到，或那里没有数字、时间、部门和文件名。',
      '请核对 --clause 与 --words；不带这两项则说明全文。',
    );
  return 0;
}

async function readWith(file: string, trace: (place: Place) => Trace): Promise<Policy> {
  const lexicon = loadLexicon(root);
  const assemble = createPolicyAssembler(lexicon);
  const bytes = readSource(file);
  if (file.endsWith('.md')) {
    const text = new TextDecoder().decode(bytes);
    if (text.startsWith('---')) {
      const { frontMatter, tree } = parsePolicyFile(text);
      const { source: _, generated: _generated, ...metadata } = frontMatter;
      return assemble(metadata, readOutline(tree), [], trace);
    }
  }
  const { metadata, markdown, diagnostics } = await ingest(bytes, lexicon);
  const outline = readOutline(parseMarkdown(markdown));
  return assemble({ ...metadata, effectiveFrom: null, effectiveTo: null }, outline, diagnostics, trace);
}

/** The sentence (or sentences) that some words stand in. */
function sentenceAt(text: string, start: number, end: number): [number, number] {
  const from = Math.max(text.lastIndexOf('。', start - 1), text.lastIndexOf('\n', start - 1)) + 1;
  const to = /[。\n]/u.exec(text.slice(end))?.index;
  return [from, to === undefined ? text.length : end + to + 1];
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
