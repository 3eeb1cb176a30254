/** What a page of a topic shows of a clause: its opening, and its facts in words. */

import { printDeadline } from '../model/facts/deadline.ts';
import { printBenefit } from '../model/facts/incentive.ts';
import { responsibilityKind } from '../model/facts/responsibility.ts';
import { printTarget } from '../model/facts/target.ts';
import type { Clause } from '../model/policy.ts';
import { clauseLabel } from '../model/walk.ts';

interface CompareFact {
  kind: 'body' | 'time' | 'money';
  label: string;
  text: string;
}

export interface CompareClause {
  anchor: string;
  label: string;
  opening: string;
  facts: CompareFact[];
}

const OPENING = 80;

/** A clause as a cell of a comparison shows it. */
export function compareClause(clause: Clause): CompareClause {
  return {
    anchor: clause.id,
    label: clauseLabel(clause),
    opening: clause.text.length > OPENING ? `${clause.text.slice(0, OPENING)}…` : clause.text,
    facts: [
      ...clause.incentives.map((row): CompareFact => ({ kind: 'money', label: row.type, text: printBenefit(row) })),
      ...clause.targets.map((row): CompareFact => ({ kind: 'time', label: '目标', text: printTarget(row) })),
      ...clause.deadlines.map((row): CompareFact => ({ kind: 'time', label: '时限', text: printDeadline(row) })),
      ...clause.responsibilities
        .filter(({ kind }) => kind === 'explicit')
        .map((row): CompareFact => ({ kind: 'body', label: '分工', text: responsibilityKind.print(row) })),
    ],
  };
}
