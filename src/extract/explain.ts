/** Why the words of a passage were read as they were: for every mention what took it, what lost, what changed it. */
import type { Span } from '../model/policy.ts';
import { overlaps } from '../model/span.ts';
import type { TraceEvent } from './trace.ts';

/** What happened to some words. */
export interface Explanation {
  /** the set of rules that they went through: deadlines, figures/purposes, set-aside/bodies … */
  set: string;
  text: string;
  span: Span;
  outcome: 'read' | 'set-aside' | 'unread';
  /** the rule that took them, or said why they are no fact; null when none did */
  rule: string | null;
  /** what they were read as: the purpose of a figure, the type of a benefit; null when the rule says it all */
  value: string | null;
  /** others that fitted and did not get them, or whose reading a refiner dropped or changed */
  competed: { rule: string; outcome: TraceEvent['outcome']; by: string | null }[];
}

/** Recognising that something is a figure is no news: what it is for is told. */
const RECOGNITION = 'figures';

/** @param events what the rules wrote down while they read the passage */
export function explain(events: readonly TraceEvent[]): Explanation[] {
  const told = events.filter(({ outcome, set }) => outcome === 'unread' || (outcome === 'read' && set !== RECOGNITION));
  const entries = told.map(
    ({ set, rule, span, text, outcome, value }): Explanation => ({
      set,
      text,
      span,
      outcome: outcome === 'unread' ? 'unread' : isAside(set, value) ? 'set-aside' : 'read',
      rule: outcome === 'unread' ? null : rule,
      value: typeof value === 'string' ? value : null,
      competed: [],
    }),
  );
  const seen = new Set<string>();
  return entries
    .filter(({ set, rule, span }) => {
      const key = `${set} ${rule} ${span.join()}`;
      return !seen.has(key) && seen.add(key);
    })
    .map((entry) => ({ ...entry, competed: competitorsOf(entry, events) }))
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

function isAside(set: string, value: unknown): boolean {
  return value === 'aside' || set.startsWith('set-aside/') || set.endsWith('/refusals');
}

function competitorsOf({ span, rule, set }: Explanation, events: readonly TraceEvent[]): Explanation['competed'] {
  const seen = new Set<string>();
  return events.flatMap((event) => {
    if (event.outcome === 'read' || event.outcome === 'unread' || !overlaps(event.span, span)) return [];
    if (event.set !== set && event.span.join() !== span.join() && event.rule !== rule) return [];
    const key = `${event.rule} ${event.outcome} ${event.by}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ rule: event.rule, outcome: event.outcome, by: event.by ?? null }];
  });
}
