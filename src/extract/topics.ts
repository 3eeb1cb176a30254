/** Topics of a clause: what its heading says weighs most; a single weak word in the text says nothing. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { maskTitles } from './units.ts';
import { worded } from './worded.ts';

/** What a heading says is the matter of its clause. */
const IN_HEADING = 6;
/** … a weak word in it is half of what is needed, and what the heading above says wants a word of the clause. */
const HINT_IN_HEADING = 2;
const IN_HEADING_ABOVE = 3;
/** A word of its own in the text: the first time, and each of two more; at the beginning it says what follows. */
const IN_TEXT = 2;
const AGAIN = 1;
const AT_BEGINNING = 1;
const BEGINNING = 36;
/** Weak words of the text, all together at most. */
const MOST_HINTS = 2;
/** A topic is given at this score, and beside what the heading says at that one. */
const LEAST = 4;
const LEAST_BESIDE_HEADING = 5;
const MOST_TOPICS = 4;
/** The matter of a clause is said within so many characters. */
const READ = 3000;

/** …局, …厅, …部门: part of a body's name says who, not what */
const NOT_IN_NAME = '(?![^，。；、：（）《》\\s]{0,4}(?:局|厅|委(?!托)|部门|主管))';
/** who does it: （市商务局牵头，市财政局配合） */
const ATTRIBUTION =
  /（[^（）]{0,200}(?:负责|牵头|配合|责任单位|分工|落实)[^（）]{0,20}）|(?:责任|牵头|配合|负责)单位：[^。\n]{0,200}/gu;

/** Ids of the topics that a clause treats, strongest first, at most four. */
export function extractTopics(
  input: { heading: string | null; text: string; above: readonly string[] },
  lexicon: Lexicon,
): string[] {
  const heading = maskTitles(input.heading ?? '');
  const above = maskTitles(input.above.at(-1) ?? '');
  const text = maskTitles(input.text.slice(0, READ)).replace(ATTRIBUTION, '');
  const scores = lexicon.topics.map(({ id, cues, hints, headings }) => {
    const find = (part: string, words: readonly string[], where: string) =>
      // most words are in no clause: to look for them first is much faster
      where !== '' && words.some((word) => where.includes(word))
        ? [...where.matchAll(wordsOf(lexicon, `${part}-${id}`, words))]
        : [];
    const strong = find('cues', cues, text);
    const begins = (strong[0]?.index ?? text.length) < BEGINNING;
    const ofText =
      strong.length === 0 ? 0 : IN_TEXT + AGAIN * Math.min(2, strong.length - 1) + (begins ? AT_BEGINNING : 0);
    const weak = Math.min(MOST_HINTS, new Set(find('hints', hints, text).map(([word]) => word)).size);
    const ofHeading = find('all', [...cues, ...headings], heading).length > 0 ? IN_HEADING : 0;
    const hinted = find('hints', hints, heading).length > 0 ? HINT_IN_HEADING : 0;
    const ofAbove = find('all', [...cues, ...headings], above).length > 0 ? IN_HEADING_ABOVE : 0;
    const own = ofHeading + hinted + ofText + weak;
    // what is said above alone is not what the clause treats
    return { id, inHeading: ofHeading > 0, score: own === 0 ? 0 : own + ofAbove };
  });
  const least = scores.some(({ inHeading }) => inHeading) ? LEAST_BESIDE_HEADING : LEAST;
  return scores
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_TOPICS)
    .map(({ id }) => id);
}

/** What of a clause's words is said of a topic. */
export interface TopicWords {
  /** in the heading: cues, and words that say the topic in a heading only */
  heading: string[];
  /** cues in the text */
  strong: string[];
  /** weak words, those that only touch the topic, and in the text those that say it in a heading */
  weak: string[];
}

/** The words of a topic that stand in a clause, each once; they need not make it the clause's matter. */
export function topicWords(input: { heading: string | null; text: string }, id: string, lexicon: Lexicon): TopicWords {
  const topic = lexicon.topics.find((one) => one.id === id);
  if (!topic) return { heading: [], strong: [], weak: [] };
  const heading = maskTitles(input.heading ?? '');
  const text = maskTitles(input.text).replace(ATTRIBUTION, '');
  const find = (part: string, words: readonly string[], where: string) =>
    words.some((word) => where.includes(word))
      ? [...new Set([...where.matchAll(wordsOf(lexicon, `${part}-${id}`, words))].map(([word]) => word))]
      : [];
  return {
    heading: find('all', [...topic.cues, ...topic.headings], heading),
    strong: find('cues', topic.cues, text),
    weak: [
      ...new Set([
        ...find('hints', topic.hints, heading),
        ...find('hints', topic.hints, text),
        ...find('headings', topic.headings, text),
        ...find('near', topic.near, `${heading}\n${text}`),
      ]),
    ],
  };
}

function wordsOf(lexicon: Lexicon, name: string, words: readonly string[]): RegExp {
  return worded(lexicon, `topic-${name}`, (any) => `(?:${any(words)})${NOT_IN_NAME}`, 'gu');
}
