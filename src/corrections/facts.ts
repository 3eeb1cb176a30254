/** A fact of what an editor wrote: defaults for what is left out, the text and span of its words, the line of bodies. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { factSchemas, type Passage, type Span } from '../model/policy.ts';
import { CORRECTED_KINDS, type CorrectedKind } from './schema.ts';

/** Left out means: not told. */
const DEFAULTS: Readonly<Record<CorrectedKind, Record<string, unknown>>> = {
  responsibility: { kind: 'explicit', lead: [], support: [], responsible: [] },
  deadline: { kind: 'by', start: null, end: null, rrule: null, duration: null },
  incentive: {
    amountYuan: null,
    ratePct: null,
    capYuan: null,
    per: null,
    times: null,
    durationYears: null,
    conditions: [],
    beneficiary: null,
  },
  condition: { op: '>=', appliesTo: null },
  target: { op: '=', end: null },
  citation: { docNumber: null, policyId: null },
};
const LISTS = ['lead', 'support', 'responsible'] as const;

/** Null when something that the kind cannot be without is missing (the type of an incentive, the value of a condition). */
export function completeFact(
  kind: CorrectedKind,
  fields: Record<string, unknown>,
  place: { text: string; span: Span; scope?: Span },
  lexicon: Lexicon,
): Passage[keyof typeof factSchemas][number] | null {
  const fact: Record<string, unknown> = { ...DEFAULTS[kind], ...fields, text: place.text, span: place.span };
  if (kind === 'responsibility') {
    fact.scope = place.scope ?? place.span;
    for (const list of LISTS) fact[list] = (fact[list] as (string | object)[]).map((body) => named(body, lexicon));
  }
  const result = factSchemas[CORRECTED_KINDS[kind]].safeParse(fact);
  return result.success ? result.data : null;
}

function named(body: string | object, lexicon: Lexicon): object {
  return typeof body === 'string' ? { name: body, id: lexicon.lineOf(body) } : body;
}
