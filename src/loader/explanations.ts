/** Why a policy of content/policies/ was read as it was, clause by clause: for the editor. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPolicyAssembler, type Place } from '../extract/assemble.ts';
import { type Explanation, explain } from '../extract/explain.ts';
import { Trace } from '../extract/trace.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { placedPassages } from '../model/walk.ts';
import { parsePolicyFile } from '../policy/document.ts';
import { readOutline } from '../policy/outline.ts';

export type { Explanation };

export interface ExplainedPassage {
  /** path of the clause; `preamble` or `closing` */
  path: string;
  anchor: string;
  /** the headings above and of the clause */
  trail: string[];
  text: string;
  explanations: Explanation[];
}

/** A trace for every passage that is read, by the path of its clause. */
export function traced(): { traces: Map<string, Trace>; trace: (place: Place) => Trace } {
  const traces = new Map<string, Trace>();
  const trace = ({ clause, label }: Place) => {
    const made = new Trace();
    traces.set(clause ?? (label === '结语' ? 'closing' : 'preamble'), made);
    return made;
  };
  return { traces, trace };
}

/** @param file a Markdown file of content/policies/ */
export function explainPolicy(directory: string, id: string, lexicon: Lexicon): ExplainedPassage[] {
  const { frontMatter, tree } = parsePolicyFile(readFileSync(join(directory, `${id}.md`), 'utf8'));
  const { source: _, generated: _generated, ...metadata } = frontMatter;
  const { traces, trace } = traced();
  const policy = createPolicyAssembler(lexicon)(metadata, readOutline(tree), [], trace);
  return placedPassages(policy).map(({ passage, clause, anchor, trail }) => {
    const path = clause?.path ?? anchor;
    return { path, anchor, trail, text: passage.text, explanations: explain(traces.get(path)?.events ?? []) };
  });
}
