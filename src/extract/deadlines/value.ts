/** What the rules of time give: a deadline, and what its refiners must know beside it. */
import type { Recurrence } from '../../genre/recurrence.ts';
import type { Deadline } from '../../model/policy.ts';

export interface DeadlineValue
  extends Pick<Deadline, 'kind' | 'start' | 'end' | 'recurrence' | 'duration' | 'workingDays'> {
  /** a validity that begins so many days after the document is issued, whenever that is */
  daysAfterIssue: number | null;
  /** days printed without a year, as they would come back every year: 每年 said before them holds for them too */
  yearly: { recurrence: Recurrence; duration: string | null } | null;
}

export function value(kind: Deadline['kind'], fields: Partial<Omit<DeadlineValue, 'kind'>> = {}): DeadlineValue {
  return {
    kind,
    start: null,
    end: null,
    recurrence: null,
    duration: null,
    workingDays: false,
    daysAfterIssue: null,
    yearly: null,
    ...fields,
  };
}
