/** Topics of a clause: cues in its heading weigh more than in its text. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { maskTitles } from './units.ts';

const HEADING_WEIGHT = 6;
const ABOVE_WEIGHT = 2;
/** A topic is given at this score. */
const LEAST = 3;
const MOST_TOPICS = 4;

const count = (text: string, word: string) => text.split(word).length - 1;

/** Ids of the topics that a clause treats, strongest first, at most four. */
export function extractTopics(
  input: { heading: string | null; text: string; above: readonly string[] },
  lexicon: Lexicon,
): string[] {
  const text = maskTitles(input.text);
  return lexicon.topics
    .map(({ id, cues }) => ({
      id,
      score: cues.reduce(
        (sum, cue) =>
          sum +
          HEADING_WEIGHT * Math.min(1, count(input.heading ?? '', cue)) +
          ABOVE_WEIGHT * Math.min(1, count(input.above.at(-1) ?? '', cue)) +
          Math.min(3, count(text, cue)),
        0,
      ),
    }))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_TOPICS)
    .map(({ id }) => id);
}
