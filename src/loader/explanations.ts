/** Why a policy of content/policies/ was read as it was, clause by clause: for the editor. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPolicyAssembler, type Place, type PolicyAssembler } from '../extract/assemble.ts';
import { type Explanation, explain } from '../extract/explain.ts';
import { readPolicy } from '../extract/read-policy.ts';
import { Trace } from '../extract/trace.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { placedPassages } from '../model/walk.ts';

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

/** An assembler that tells what the rules did: a trace for every passage that was read, by the path of its clause. */
export function tracingAssembler(lexicon: Lexicon): { traces: Map<string, Trace>; assemble: PolicyAssembler } {
  const traces = new Map<string, Trace>();
  const assemble = createPolicyAssembler(lexicon);
  const trace = ({ clause, part }: Place) => {
    const made = new Trace();
    traces.set(clause ?? part, made);
    return made;
  };
  return {
    traces,
    assemble: (metadata, outline, diagnostics) => assemble(metadata, outline, diagnostics, trace),
  };
}

/** @param directory content/policies/ */
export function explainPolicy(directory: string, id: string, lexicon: Lexicon): ExplainedPassage[] {
  const { traces, assemble } = tracingAssembler(lexicon);
  const { policy } = readPolicy(readFileSync(join(directory, `${id}.md`), 'utf8'), null, assemble);
  return placedPassages(policy).map(({ passage, clause, anchor, trail }) => {
    const path = clause?.path ?? anchor;
    return { path, anchor, trail, text: passage.text, explanations: explain(traces.get(path)?.events ?? []) };
  });
}
