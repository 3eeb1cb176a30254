/**
 * Whether a document treats a topic: by its tags, by the topic's words anywhere in it, and where there are none by what
 * comes nearest to the clauses of the base that treat it. A missing tag alone is no absence.
 */
import { topicWords } from '../../extract/topics.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Policy } from '../../model/policy.ts';
import { type PlacedPassage, placedPassages } from '../../model/walk.ts';
import type { Alignment } from '../align/index.ts';
import { termsOf } from '../align/profile.ts';
import { cosine, type Vector, vectorOf, weighBy } from '../align/weights.ts';
import { topicsOf } from '../listing.ts';
import type { Verdict } from './answer.ts';

interface TopicPassage {
  placed: PlacedPassage;
  /** words of the topic that stand in it, the strongest first; empty where it only comes nearest */
  words: string[];
  /** to what the base says of the topic, 0 to 1, three digits; null where its words or its tag decide */
  likeness: number | null;
}

export interface TopicAnswer {
  topic: string;
  verdict: Verdict;
  /** 有: the clauses; 近: where its words stand; 未见: what comes nearest; best first, 有 in the order of the document */
  passages: TopicPassage[];
  /** passages that were looked at, as every page counts them */
  looked: number;
}

export interface TopicAnswers {
  /** @param policy of the base or not */
  answer(policy: Policy, topic: string): TopicAnswer;
}

const MOST_CLOSE = 6;
const MOST_NEAREST = 3;
/** As like as this to what the base says of a topic is close to it, whatever its words. */
const CLOSE_FROM = 0.15;
/** What a word of the topic counts, by where it stands. */
const IN_HEADING = 6;
const STRONG = 2;

export function createTopicAnswers(policies: readonly Policy[], alignment: Alignment, lexicon: Lexicon): TopicAnswers {
  const passages = new WeakMap<Policy, { placed: PlacedPassage; vector: Vector }[]>();
  const weigh = () => weighBy(alignment.frequencies().words);
  const vectorsOf = (policy: Policy) => {
    const known =
      passages.get(policy) ??
      placedPassages(policy).map((placed) => {
        const heading = placed.clause?.heading ?? '';
        return { placed, vector: vectorOf(termsOf(`${heading} ${placed.passage.text}`, lexicon), weigh()) };
      });
    passages.set(policy, known);
    return known;
  };
  const matters = new Map<string, Vector>();
  const matterOf = (topic: string) => {
    const known = matters.get(topic) ?? matterVector(topic);
    matters.set(topic, known);
    return known;
  };

  /** The words of the topic, and of the clauses that treat it. */
  function matterVector(topic: string): Vector {
    const entry = lexicon.topics.find(({ id }) => id === topic);
    const sum = new Map<string, number>();
    const add = (vector: Vector, share: number) => {
      for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + weight * share);
    };
    const treated = policies.flatMap((policy) =>
      alignment.profiles(policy).filter((profile) => profile.topics.has(topic)),
    );
    const words = entry ? [entry.name, ...entry.cues, ...entry.hints, ...entry.headings].join(' ') : '';
    add(vectorOf(termsOf(words, lexicon), weigh()), 1);
    for (const profile of treated) add(vectorOf(profile.words, weigh()), 1 / treated.length);
    const length = Math.hypot(...sum.values()) || 1;
    return new Map([...sum].map(([term, weight]) => [term, weight / length]));
  }

  return {
    answer(policy, topic) {
      const all = placedPassages(policy).map((placed) => {
        const heading = placed.clause?.heading ?? null;
        const { heading: inHeading, strong, weak } = topicWords({ heading, text: placed.passage.text }, topic, lexicon);
        const words = [...new Set([...inHeading, ...strong, ...weak])];
        const score = IN_HEADING * inHeading.length + STRONG * strong.length + weak.length;
        return { placed, words, score, tagged: topicsOf(placed.clause).includes(topic) };
      });
      const looked = all.length;
      const toPassage = ({ placed, words }: (typeof all)[number]): TopicPassage => ({ placed, words, likeness: null });
      const tagged = all.filter((one) => one.tagged);
      if (tagged.length > 0) return { topic, verdict: 'has', passages: tagged.map(toPassage), looked };
      const close = all.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
      if (close.length > 0)
        return { topic, verdict: 'near', passages: close.slice(0, MOST_CLOSE).map(toPassage), looked };
      const matter = matterOf(topic);
      const nearest = vectorsOf(policy)
        .map(({ placed, vector }): TopicPassage => {
          const likeness = Math.round(cosine(vector, matter) * 1000) / 1000;
          return { placed, words: [], likeness };
        })
        .sort((a, b) => (b.likeness ?? 0) - (a.likeness ?? 0))
        .slice(0, MOST_NEAREST);
      const alike = nearest.filter(({ likeness }) => (likeness ?? 0) >= CLOSE_FROM);
      return alike.length > 0
        ? { topic, verdict: 'near', passages: alike, looked }
        : { topic, verdict: 'unseen', passages: nearest, looked };
    },
  };
}
