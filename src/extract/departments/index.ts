/** Who does the work: attributions, rows of tables of tasks, then duties in running sentences outside them. */
import type { Responsibility, Span } from '../../model/policy.ts';
import { overlaps } from '../../model/span.ts';
import type { PassageContext } from '../context.ts';
import { runRefiners, runRules } from '../rule.ts';
import { sentences, unitAt } from '../units.ts';
import type { OthersRole } from './attribution.ts';
import { saysFirstLeads } from './first-leads.ts';
import { ATTRIBUTION_REFINERS } from './refiners/attributions.ts';
import { DUTY_REFINERS, outsideOf } from './refiners/duties.ts';
import { ATTRIBUTIONS } from './rules/attributions.ts';
import { DUTIES } from './rules/duties.ts';

export { extractFromTables, tableHeadsAfter } from './tables.ts';

/** The passage says that from here on the first of several bodies leads; what the others are then. */
export function establishesFirstLeads(text: string, { lexicon }: Pick<PassageContext, 'lexicon'>): OthersRole | null {
  const said = saysFirstLeads(text, lexicon);
  return said?.onwards ? said.othersRole : null;
}

/** Attributions and duties outside what is taken already, in order. */
export function extractResponsibilities(
  text: string,
  inTable: readonly Span[],
  context: PassageContext,
): Responsibility[] {
  const attributions = runRefiners(
    ATTRIBUTIONS.name,
    [...ATTRIBUTION_REFINERS],
    runRules(ATTRIBUTIONS, text, context),
    text,
    context,
  ).filter(({ span }) => !inTable.some((taken) => overlaps(taken, span)));
  const explicit = attributions.map(({ value: { lead, support, responsible }, span, text: printed }, i) => ({
    kind: 'explicit' as const,
    lead,
    support,
    responsible,
    scope: scopeAt(text, attributions, i),
    span,
    text: printed,
  }));
  const taken = [...inTable, ...explicit.map(({ span }) => span)];
  const found = runRefiners(
    DUTIES.name,
    [outsideOf(taken), ...DUTY_REFINERS],
    runRules(DUTIES, text, context),
    text,
    context,
  );
  const units = found.length > 0 ? sentences(text) : [];
  const duties = found.map(({ value, span, text: printed }): Responsibility => {
    const sentence = unitAt(units, span[0]);
    return { kind: 'prose', ...value, scope: sentence ? [sentence.start, sentence.end] : span, span, text: printed };
  });
  return [...explicit, ...duties].sort((a, b) => a.span[0] - b.span[0]);
}

/** An attribution governs the sentences since the one before; one that stands before the text, what follows. */
function scopeAt(text: string, attributions: readonly { span: Span }[], i: number): Span {
  const span = attributions[i]?.span ?? [0, 0];
  const before = between(text, attributions[i - 1]?.span[1] ?? 0, span[0]);
  if (i > 0 || before[1] > before[0]) return before;
  const after = between(text, span[1], attributions[1]?.span[0] ?? text.length);
  return after[1] > after[0] ? after : span;
}

/** Without the signs that stand between. */
function between(text: string, from: number, to: number): Span {
  const skipped = /^[\s。，；）]*/u.exec(text.slice(from, to))?.[0].length ?? 0;
  return [Math.min(from + skipped, to), to];
}
