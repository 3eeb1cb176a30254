/** Days on which something falls due: the ends of times that documents set, and of the documents themselves. */
import { printDeadline } from '../model/facts/deadline.ts';
import type { Deadline, Policy } from '../model/policy.ts';
import { returnsBetween, scheduleOf } from '../model/schedule.ts';
import { sentenceAround } from '../text/sentence.ts';
import type { Row } from './row.ts';

export interface DueEntry {
  /** ISO, in order; what comes back has its next days */
  dates: string[];
  /** in words */
  when: string;
  /** the whole sentence, or the document's title */
  words: string;
  href: string;
  policy: Policy;
  /** clause as the document numbers it; empty for a whole document */
  number: string;
}

/** Days of what comes back that a page knows: it is read long after it was built. */
const COMING = 3;

/** @param today ISO date of the build; what comes back is told from then on */
export function dueDeadline(row: Row<Deadline>, today: string): DueEntry {
  const { fact, policy, passage, number } = row;
  return {
    dates: datesOf(fact, policy, today),
    when: printDeadline(fact),
    words: sentenceAround(passage.text, fact.span),
    href: `/policies/${policy.id}/#${row.factAnchor}`,
    policy,
    number,
  };
}

/** Ends, else starts; of what comes back its next days, as long as the document holds. */
function datesOf(deadline: Deadline, policy: Policy, today: string): string[] {
  const schedule = scheduleOf(deadline, policy);
  if (!schedule.recurs) return [deadline.end ?? deadline.start].filter((day): day is string => day !== null);
  const year = Number(today.slice(0, 4));
  return returnsBetween(schedule, year, year + COMING)
    .map(({ end }) => end)
    .filter((day) => day >= today && (policy.effectiveTo === null || day <= policy.effectiveTo))
    .slice(0, COMING);
}

/** The end of a document that states one. */
export function dueDocument(policy: Policy): DueEntry[] {
  const { effectiveTo } = policy;
  if (effectiveTo === null) return [];
  return [
    {
      dates: [effectiveTo],
      when: `文件有效期至 ${effectiveTo}`,
      words: policy.title,
      href: `/policies/${policy.id}/`,
      policy,
      number: '',
    },
  ];
}
