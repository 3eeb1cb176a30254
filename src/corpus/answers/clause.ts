/** Whether another document answers a clause: from its alignment, and from what the passages give and do not give. */
import type { Clause } from '../../model/policy.ts';
import type { Aligned, Match } from '../align/pair.ts';
import type { ProfileCore } from '../align/profile.ts';
import type { Verdict } from './answer.ts';

/** What of a clause decides whether two clauses give the same. */
export interface Digest {
  /** kinds of support */
  types: readonly string[];
  /** a benefit of it names a sum, a rate or a cap */
  figured: boolean;
  /** it sets a target in figures */
  targeted: boolean;
  topics: readonly string[];
}

export function digestOf({ incentives, targets, topics }: Clause): Digest {
  return {
    types: [...new Set(incentives.map(({ type }) => type))],
    figured: incentives.some(
      ({ amountYuan, ratePct, capYuan }) => amountYuan !== null || ratePct !== null || capYuan !== null,
    ),
    targeted: targets.length > 0,
    topics,
  };
}

export interface Difference {
  /**
   * kinds: other kinds of support; no-support: none at all; no-figure: support without a sum, rate or cap; mention:
   * another topic, this one only in passing; weak: few words in common; no-target: no target in figures
   */
  kind: 'kinds' | 'no-support' | 'no-figure' | 'mention' | 'weak' | 'no-target';
  /** kinds of support or topics, there and here */
  asked: readonly string[];
  given: readonly string[];
}

/** Of these the passage is close, and no answer; the others are told beside an answer. */
const DECIDING: ReadonlySet<Difference['kind']> = new Set(['kinds', 'no-support', 'no-figure', 'mention', 'weak']);

export interface ClauseAnswer<P extends ProfileCore> {
  verdict: Verdict;
  /** 有: the clauses; 近: what is close; 未见: what comes nearest; best first, never empty where there is any clause */
  passages: Match<P>[];
  /** of 有 and 近 */
  differs: Difference[];
  /** clauses that were looked at */
  looked: number;
}

/** Alignment finds counterparts from 0.06 on; the most uncertain of them are close rather than an answer. */
const ANSWERS_FROM = 0.08;
/** What is less like is not called close. */
const CLOSE_FROM = 0.025;

export function answerOf<P extends ProfileCore>(
  { profile, matches, nearest }: Aligned<P>,
  digest: (profile: P) => Digest,
  looked: number,
): ClauseAnswer<P> {
  const [best] = matches.length > 0 ? matches : nearest;
  if (!best || best.score < CLOSE_FROM) return { verdict: 'unseen', passages: nearest, differs: [], looked };
  const passages = matches.length > 0 ? matches : nearest.filter(({ score }) => score >= CLOSE_FROM);
  const differs = differencesOf(digest(profile), passages, digest);
  if (best.score < ANSWERS_FROM) differs.unshift({ kind: 'weak', asked: [], given: [] });
  return { verdict: differs.some(({ kind }) => DECIDING.has(kind)) ? 'near' : 'has', passages, differs, looked };
}

/** What a clause gives and its counterparts together do not. */
function differencesOf<P extends ProfileCore>(
  asked: Digest,
  passages: readonly Match<P>[],
  digest: (profile: P) => Digest,
): Difference[] {
  const given = passages.map(({ profile }) => digest(profile));
  const types = [...new Set(given.flatMap((one) => one.types))];
  const topics = [...new Set(given.flatMap((one) => one.topics))];
  const differs: Difference[] = [];
  const tell = (kind: Difference['kind'], ours: readonly string[] = [], theirs: readonly string[] = []) =>
    differs.push({ kind, asked: ours, given: theirs });
  if (asked.types.length > 0) {
    if (types.length === 0) tell('no-support', asked.types);
    else if (!asked.types.some((type) => types.includes(type))) tell('kinds', asked.types, types);
    if (types.length > 0 && asked.figured && !given.some(({ figured }) => figured)) tell('no-figure');
  }
  if (asked.topics.length > 0 && topics.length > 0 && !asked.topics.some((topic) => topics.includes(topic)))
    tell('mention', asked.topics, topics);
  if (asked.targeted && !given.some(({ targeted }) => targeted)) tell('no-target');
  return differs;
}
