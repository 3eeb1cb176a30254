/** What the rules did with the words of a passage, in order: for the editor who asks why. */
import type { Span } from '../model/policy.ts';

/**
 * read: a rule took the words; declined: its pattern fitted, and it said no; lost: another rule took them;
 * dropped, changed: a refiner did; unread: no rule knew
 */
type TraceOutcome = 'read' | 'declined' | 'lost' | 'dropped' | 'changed' | 'unread';

export interface TraceEvent {
  /** the set of rules: deadlines, figures … */
  set: string;
  rule: string;
  outcome: TraceOutcome;
  span: Span;
  text: string;
  /** what was read, as data */
  value?: unknown;
  /** the rule or the refiner that took, dropped or changed it */
  by?: string;
}

export class Trace {
  readonly events: TraceEvent[] = [];
  private readonly offset: number;

  constructor(events: TraceEvent[] = [], offset = 0) {
    this.events = events;
    this.offset = offset;
  }

  add(event: TraceEvent): void {
    const [start, end] = event.span;
    this.events.push({ ...event, span: [start + this.offset, end + this.offset] });
  }

  /** The same list, told of a piece that begins at an offset of the passage. */
  at(offset: number): Trace {
    return new Trace(this.events, this.offset + offset);
  }
}
