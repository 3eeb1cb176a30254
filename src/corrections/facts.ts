/** A fact of what an editor wrote: defaults for what is left out, the text and span of its words, the line of bodies. */
import { toRrule } from '../genre/recurrence.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { entryOf, type FactKind, type FactOf } from '../model/facts/index.ts';
import { type Deadline, ROLES, type Span } from '../model/policy.ts';

/** Null when something that the kind cannot be without is missing (the type of an incentive, the value of a condition). */
export function completeFact(
  kind: FactKind,
  fields: Record<string, unknown>,
  place: { text: string; span: Span; scope?: Span },
  lexicon: Lexicon,
): FactOf<FactKind> | null {
  const { schema, defaults } = entryOf(kind);
  const fact: Record<string, unknown> = { ...(defaults as object), ...fields, text: place.text, span: place.span };
  if (kind === 'responsibilities') {
    fact.scope = place.scope ?? place.span;
    for (const role of ROLES) fact[role] = (fact[role] as (string | object)[]).map((body) => named(body, lexicon));
  }
  if (kind === 'deadlines' && fact.recurrence)
    fact.rrule = toRrule(fact.recurrence as NonNullable<Deadline['recurrence']>);
  const result = schema.safeParse(fact);
  return result.success ? (result.data as FactOf<FactKind>) : null;
}

function named(body: string | object, lexicon: Lexicon): object {
  return typeof body === 'string' ? { name: body, id: lexicon.lineOf(body) } : body;
}
