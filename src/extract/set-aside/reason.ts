/** The shape of the rules that say why a mention is no fact. The id of the rule is the reason that is told. */
import type { JudgingRule, JudgingSet } from '../judge.ts';
import type { Mention } from '../mentions/mention.ts';

export type ReasonRule<M extends Mention = Mention> = JudgingRule<true, M>;
export type ReasonRules<M extends Mention = Mention> = JudgingSet<true, M>;
