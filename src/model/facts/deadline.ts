/** 时限: when something is to be done, may be applied for, or is valid. */
import { z } from 'zod';
import { printRecurrence } from '../../genre/recurrence.ts';
import { factKind, isoDate, span } from './kind.ts';

const recurrenceSchema = z.strictObject({
  every: z.enum(['year', 'month', 'week']),
  interval: z.int().positive(),
  months: z.array(z.int()).readonly(),
  days: z.array(z.int()).readonly(),
});

export const DEADLINE_LABELS = {
  by: '截止',
  period: '期间',
  recurring: '定期',
  duration: '期限',
  validity: '有效期',
  start: '起始',
} as const;

const schema = z.strictObject({
  kind: z.enum(Object.keys(DEADLINE_LABELS) as [keyof typeof DEADLINE_LABELS, ...(keyof typeof DEADLINE_LABELS)[]]),
  start: isoDate.nullable(),
  end: isoDate.nullable(),
  /** when it comes back; `rrule` is the same as a rule of iCalendar */
  recurrence: recurrenceSchema.nullable(),
  rrule: z.string().nullable(),
  /** ISO 8601: P10D, P3Y, P18M, PT24H; of a recurring window its length */
  duration: z.string().nullable(),
  /** a duration counted in working days */
  workingDays: z.boolean(),
  text: z.string(),
  span,
});
export type Deadline = z.infer<typeof schema>;

const DURATION_UNITS: Readonly<Record<string, string>> = { D: '日', M: '个月', Y: '年', H: '小时' };

function printDuration(duration: string, workingDays: boolean): string | null {
  const match = /^P(?:T(?=\d+H$))?(\d+)([DMYH])$/.exec(duration);
  return match ? `${match[1]}${workingDays ? '个工作日' : DURATION_UNITS[match[2] ?? '']}` : null;
}

/** A deadline by its values, not by the words: 2015-12-31 前; 2016-01-01 至 2018-12-31; 每年12月10日前; 3年. */
export function printDeadline(
  deadline: Pick<Deadline, 'kind' | 'start' | 'end' | 'recurrence' | 'duration' | 'workingDays' | 'text'>,
): string {
  const { kind, start, end, recurrence, duration, workingDays, text } = deadline;
  const length = duration === null ? null : printDuration(duration, workingDays);
  if (recurrence !== null) {
    const printed = printRecurrence(recurrence);
    if (length !== null) return `${printed}起${length}`;
    return recurrence.days.length > 0 ? `${printed}前` : printed;
  }
  if (start && end) return `${start} 至 ${end}`;
  if (end) return kind === 'validity' ? `至 ${end}` : `${end} 前`;
  if (start) return `${start} 起`;
  return length ?? text;
}

export const deadlineKind = factKind({
  singular: 'deadline',
  code: 'd',
  label: '时限',
  sign: '时',
  colour: 'time',
  schema,
  defaults: {
    kind: 'by',
    start: null,
    end: null,
    recurrence: null,
    rrule: null,
    duration: null,
    workingDays: false,
  },
  title: ({ kind }) => DEADLINE_LABELS[kind],
  print: printDeadline,
  notate({ kind, start, end, rrule, duration }) {
    const dates = start || end ? [`${start ?? ''}..${end ?? ''}`] : [];
    return [kind, ...dates, rrule ?? '', duration ?? ''].filter((part) => part !== '').join(' ');
  },
});
