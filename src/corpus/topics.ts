/** One matter across regions: the clauses that treat a topic, by document. */
import type { Clause, Policy } from '../model/policy.ts';
import { eachClause } from '../model/walk.ts';
import type { Base, BaseRecord } from './base.ts';
import { topicsOf } from './listing.ts';

export interface TopicColumn {
  record: BaseRecord;
  clauses: Clause[];
}

/** Clauses with words of their own that treat a topic. */
export function clausesOfTopic(policy: Policy, topic: string): Clause[] {
  return [...eachClause(policy.clauses)].filter((clause) => topicsOf(clause).includes(topic));
}

/** Documents that treat a topic, each with its clauses. */
export function topicColumns(base: Base, topic: string): TopicColumn[] {
  return base.records
    .map((record) => ({ record, clauses: clausesOfTopic(record.policy, topic) }))
    .filter(({ clauses }) => clauses.length > 0);
}
