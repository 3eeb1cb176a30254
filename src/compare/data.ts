/** What the comparison shows of a policy: its clauses by topic, each with its facts in words. */

import { clausesOfTopic } from '../corpus/topics.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { printDeadline } from '../model/facts/deadline.ts';
import { printBenefit } from '../model/facts/incentive.ts';
import { responsibilityKind } from '../model/facts/responsibility.ts';
import { printTarget } from '../model/facts/target.ts';
import type { Clause, Policy } from '../model/policy.ts';
import { documentDate, statusOf } from '../model/status.ts';
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

export interface ComparePolicy {
  id: string;
  title: string;
  region: string;
  date: string | null;
  status: string;
  topics: { id: string; name: string; clauses: CompareClause[] }[];
}

const OPENING = 80;

export function comparePolicy(policy: Policy, lexicon: Lexicon, today: string): ComparePolicy {
  return {
    id: policy.id,
    title: policy.title,
    region: policy.region?.name ?? '',
    date: documentDate(policy),
    status: statusOf(policy, today).label,
    topics: lexicon.topics.map(({ id, name }) => ({
      id,
      name,
      clauses: clausesOfTopic(policy, id).map(compareClause),
    })),
  };
}

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
