/** Why two clauses are said to treat the same matter, in words. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Likeness } from './likeness.ts';
import type { Profile } from './profile.ts';
import type { Weigh } from './weights.ts';

/** Words told of each kind. */
const MOST_PHRASES = 3;
const MOST_NAMES = 2;
/** characters of a phrase that tells something by itself */
const SHORTEST = 2;
const LONGEST = 12;
/** no phrase begins or ends with these */
const EDGES =
  /^[的和与及或在对为以等将并由从向是有其各也了个项按]+|[的和与及或在对为以等将并由从向是有其各也了个项按]+$/gu;

export function whyAlike(a: Profile, b: Profile, likeness: Likeness, weigh: Weigh, lexicon: Lexicon): string[] {
  const why: string[] = [];
  const headings = sharedPhrases(a.clause.heading ?? '', b.clause.heading ?? '', weigh);
  if (headings.length > 0) why.push(`标题都说到${quoted(headings.slice(0, MOST_NAMES))}`);
  const phrases = sharedPhrases(a.clause.text, b.clause.text, weigh).filter(
    (phrase) => !headings.some((heading) => heading.includes(phrase)),
  );
  if (phrases.length > 0) why.push(`都说到${quoted(phrases.slice(0, MOST_PHRASES))}`);
  const names = (key: 'topics' | 'lines' | 'types' | 'titles', print: (name: string) => string) =>
    [...a[key]].filter((name) => b[key].has(name)).map(print);
  const topics = names('topics', (topic) => lexicon.topicName(topic));
  if (topics.length > 0) why.push(`同属主题${topics.slice(0, MOST_NAMES).join('、')}`);
  const types = names('types', (type) => type);
  if (types.length > 0) why.push(`都给予${types.slice(0, MOST_NAMES).join('、')}`);
  const titles = names('titles', (title) => `《${title}》`);
  if (titles.length > 0) why.push(`都引用${titles.slice(0, MOST_NAMES).join('、')}`);
  const lines = names('lines', (line) => lexicon.lineLabel(line));
  if (lines.length > 0) why.push(`都由${lines.slice(0, MOST_NAMES).join('、')}条线负责`);
  return why.length > 0 ? why : [`用词相近（${likeness.words.toFixed(2)}）`];
}

const quoted = (phrases: readonly string[]) => phrases.map((phrase) => `“${phrase}”`).join('');

/** What hardly tells anything: it stands in a quarter of all clauses. */
const LEAST_TOLD = 2;

const WORDS = new Intl.Segmenter('zh-Hans-CN', { granularity: 'word' });

/** The stretches of whole words that both say, those that tell most first; one within another is not told again. */
export function sharedPhrases(a: string, b: string, weigh: Weigh): string[] {
  const found = new Map<string, number>();
  for (const run of a.match(/[\p{Script=Han}A-Za-z0-9]+/gu) ?? []) {
    const words = [...WORDS.segment(run)].map(({ segment }) => segment);
    for (let i = 0; i < words.length; i += 1) {
      let phrase = '';
      let end = i;
      while (end < words.length && phrase.length < LONGEST && b.includes(phrase + words[end])) {
        phrase += words[end];
        end += 1;
      }
      const trimmed = phrase.replace(EDGES, '');
      const told = trimmed.length >= SHORTEST ? tells(trimmed, weigh) : 0;
      if (told >= LEAST_TOLD) found.set(trimmed, told);
      if (end > i) i = end - 1;
    }
  }
  const ranked = [...found].sort((x, y) => y[1] - x[1]).map(([phrase]) => phrase);
  return ranked.filter((phrase, i) => !ranked.slice(0, i).some((other) => other.includes(phrase)));
}

/** The rarest pair tells what it is about; a longer phrase tells a little more. */
function tells(phrase: string, weigh: Weigh): number {
  let most = 0;
  for (let i = 0; i + 2 <= phrase.length; i += 1) most = Math.max(most, weigh(phrase.slice(i, i + 2)));
  return most * (1 + Math.log(phrase.length - 1) / 2);
}
