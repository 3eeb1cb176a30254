/** The check of topic tags: clauses whose words say a topic that their tags do not. */
import { topicWords } from '../../extract/topics.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Clause, Policy } from '../../model/policy.ts';
import { eachClause } from '../../model/walk.ts';
import { topicsOf } from '../listing.ts';

export interface UntaggedTopic {
  clause: Clause;
  topic: string;
  /** cues of the topic in its heading, then in its text */
  words: string[];
}

/** Clauses with words of their own, in the order of the document, then of the topics. */
export function untaggedTopics(policy: Policy, lexicon: Lexicon): UntaggedTopic[] {
  return [...eachClause(policy.clauses)]
    .filter(({ text, children }) => text !== '' || children.length === 0)
    .flatMap((clause) =>
      lexicon.topics
        .filter(({ id }) => !topicsOf(clause).includes(id))
        .flatMap(({ id }): UntaggedTopic[] => {
          const { heading, strong } = topicWords(clause, id, lexicon);
          const words = [...new Set([...heading, ...strong])];
          return words.length > 0 ? [{ clause, topic: id, words }] : [];
        }),
    );
}
