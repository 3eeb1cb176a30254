/** One wording of time: one pattern, its examples, and how a match is read. */
import type { Deadline } from '../../model/policy.ts';
import type { PassageContext as ExtractContext } from '../context.ts';

export type DeadlineValue = Pick<Deadline, 'kind' | 'start' | 'end' | 'recurrence' | 'rrule' | 'duration'>;

export interface DeadlineRecogniser {
  id: string;
  pattern: RegExp;
  /** sentences with what must be read from them; run as tests */
  examples: readonly { text: string; expect: Partial<DeadlineValue> | null; dateIssued?: string }[];
  /** null when the match is no deadline after all; `after` and `before` are the text around it */
  read(
    match: RegExpExecArray,
    around: { before: string; after: string },
    context: ExtractContext,
  ): DeadlineValue | null;
}

export function value(kind: Deadline['kind'], fields: Partial<DeadlineValue> = {}): DeadlineValue {
  return { kind, start: null, end: null, recurrence: null, rrule: null, duration: null, ...fields };
}
