/** What a page of a topic shows of a clause: its opening, and its facts in words. */

import { printDeadline } from '../model/facts/deadline.ts';
import { printBenefit } from '../model/facts/incentive.ts';
import { responsibilityKind } from '../model/facts/responsibility.ts';
import { printTarget } from '../model/facts/target.ts';
import type { Clause, Policy } from '../model/policy.ts';
import { clauseLabel, placedPassages } from '../model/walk.ts';
import { openingOf } from '../text/opening.ts';

interface CompareFact {
  kind: 'body' | 'time' | 'money';
  label: string;
  text: string;
}

interface CompareClause {
  anchor: string;
  label: string;
  /** the headings above it; empty at the top */
  place: string;
  opening: string;
  facts: CompareFact[];
}

const OPENING = 80;

/** Clauses of a document as a cell of a comparison shows them. */
export function compareClauses(policy: Policy, clauses: readonly Clause[]): CompareClause[] {
  const trails = new Map(placedPassages(policy).map(({ anchor, trail }) => [anchor, trail]));
  return clauses.map((clause) => compareClause(clause, (trails.get(clause.id) ?? []).slice(0, -1).join(' › ')));
}

function compareClause(clause: Clause, place: string): CompareClause {
  return {
    anchor: clause.id,
    label: clauseLabel(clause),
    place,
    opening: openingOf(clause.text, OPENING),
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
