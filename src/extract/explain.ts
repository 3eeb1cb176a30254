/** Why the words of a passage were read as they were: for every mention what took it, what lost, what changed it. */
import type { MentionKind, Span } from '../model/policy.ts';
import type { TraceEvent } from './trace.ts';
import { overlaps } from './units.ts';

/** What happened to some words. */
export interface Explanation {
  /** figure, date, body, title; or the set of rules whose words are no mention of these (a benefit, a restriction) */
  kind: MentionKind | string;
  text: string;
  span: Span;
  /** what became of it */
  outcome: 'fact' | 'set-aside' | 'unread' | 'read';
  /** the rule that took it, or set it aside */
  rule: string | null;
  /** others that fitted and did not get it, or whose reading a refiner dropped or changed */
  competed: { rule: string; outcome: TraceEvent['outcome']; by: string | null }[];
}

interface Accounted {
  setAside: readonly { kind: MentionKind; rule: string; text: string; span: Span }[];
  unread: readonly { kind: MentionKind; text: string; span: Span }[];
}

/** @param events what the rules wrote down while they read the passage */
export function explain(events: readonly TraceEvent[], { setAside, unread }: Accounted): Explanation[] {
  const asides = setAside.map(
    ({ kind, rule, text, span }): Explanation => ({ kind, text, span, outcome: 'set-aside', rule, competed: [] }),
  );
  const misses = unread.map(
    ({ kind, text, span }): Explanation => ({ kind, text, span, outcome: 'unread', rule: null, competed: [] }),
  );
  const told = new Set([...asides, ...misses].map(({ span }) => span.join()));
  const read = events
    .filter(({ outcome, span, set }) => outcome === 'read' && !(told.has(span.join()) && set !== 'figures'))
    .map(({ set, rule, text, span }): Explanation => ({ kind: set, text, span, outcome: 'read', rule, competed: [] }));
  return [...asides, ...misses, ...unique(read)]
    .map((entry) => ({ ...entry, competed: competitorsOf(entry, events) }))
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

function unique(entries: readonly Explanation[]): Explanation[] {
  const seen = new Set<string>();
  return entries.filter(({ kind, rule, span }) => {
    const key = `${kind} ${rule} ${span.join()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function competitorsOf({ span, rule, kind }: Explanation, events: readonly TraceEvent[]): Explanation['competed'] {
  const found = events.filter(
    (event) =>
      event.outcome !== 'read' &&
      overlaps(event.span, span) &&
      (event.set === kind || event.span.join() === span.join() || event.rule === rule),
  );
  const seen = new Set<string>();
  return found.flatMap(({ rule: other, outcome, by }) => {
    const key = `${other} ${outcome} ${by}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ rule: other, outcome, by: by ?? null }];
  });
}
