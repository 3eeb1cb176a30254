/** Deadlines as iCalendar (RFC 5545): dated ends and yearly duties with a day, as all-day events. */
import ical, { ICalCalendarMethod } from 'ical-generator';
import type { Base } from '../corpus/base.ts';
import { nextOccurrence } from '../corpus/timeline.ts';
import { toRrule } from '../genre/recurrence.ts';

/** @param today ISO date: a recurring duty of an expired document is left out */
export function deadlinesCalendar(base: Base, site: string, today: string): string {
  const calendar = ical({
    name: '政策时限',
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'policy-base', product: 'deadlines', language: 'ZH' },
  });
  for (const { policy, clause, passage, fact, factAnchor } of base.deadlines) {
    const expired = policy.effectiveTo !== null && policy.effectiveTo < today;
    const day = fact.recurrence !== null ? (expired ? null : nextOccurrence(fact.recurrence, today)) : fact.end;
    if (day === null) continue;
    const url = new URL(`/policies/${policy.id}/#${factAnchor}`, site).href;
    const [start, end] = fact.span;
    const event = calendar.createEvent({
      id: `${policy.id}-${factAnchor}@policy-base`,
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      timezone: 'UTC',
      stamp: new Date(`${today}T00:00:00Z`),
      summary: `${policy.region?.name ?? ''}：${clause?.heading ?? policy.title}`,
      description: `${passage.text.slice(Math.max(0, start - 30), end + 80)}\n${policy.title}\n${url}`,
      url,
    });
    if (fact.recurrence !== null) event.repeating(toRrule(fact.recurrence));
  }
  return calendar.toString();
}
