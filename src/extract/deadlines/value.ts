/** What the rules of time give: a deadline, and what its refiners must know beside it. */
import type { Recurrence } from '../../genre/recurrence.ts';
import type { Deadline } from '../../model/policy.ts';

export interface DeadlineValue
  extends Pick<Deadline, 'kind' | 'start' | 'end' | 'recurrence' | 'duration' | 'workingDays'> {
  /** a validity counted from the day of issue, whatever that is */
  fromIssue: boolean;
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
    fromIssue: false,
    yearly: null,
    ...fields,
  };
}
