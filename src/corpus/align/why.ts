/** Why two clauses are said to treat the same matter, in words. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Likeness } from './likeness.ts';
import type { ProfileCore } from './profile.ts';
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

/** What two clauses have in common; the names are those of the documents or of the lexicon's entries. */
export interface Reason {
  kind: 'headings' | 'phrases' | 'topics' | 'types' | 'titles' | 'lines' | 'likeness';
  names: string[];
}

export type Names = Pick<Lexicon, 'topicName' | 'lineLabel'>;

export function reasonsAlike(a: ProfileCore, b: ProfileCore, likeness: Likeness, weigh: Weigh): Reason[] {
  const headings = sharedPhrases(a.clause.heading ?? '', b.clause.heading ?? '', weigh);
  const phrases = sharedPhrases(a.clause.text, b.clause.text, weigh).filter(
    (phrase) => !headings.some((heading) => heading.includes(phrase)),
  );
  const shared = (key: 'topics' | 'lines' | 'types' | 'titles') =>
    [...a[key]].filter((name) => b[key].has(name)).slice(0, MOST_NAMES);
  const reasons: Reason[] = [
    { kind: 'headings', names: headings.slice(0, MOST_NAMES) },
    { kind: 'phrases', names: phrases.slice(0, MOST_PHRASES) },
    ...(['topics', 'types', 'titles', 'lines'] as const).map((kind) => ({ kind, names: shared(kind) })),
  ];
  const told = reasons.filter(({ names }) => names.length > 0);
  return told.length > 0 ? told : [{ kind: 'likeness', names: [likeness.words.toFixed(2)] }];
}

function printReason({ kind, names }: Reason, { topicName, lineLabel }: Names): string {
  const list = (print: (name: string) => string) => names.map(print).join('、');
  switch (kind) {
    case 'headings':
      return `标题都说到${quoted(names)}`;
    case 'phrases':
      return `都说到${quoted(names)}`;
    case 'topics':
      return `同属主题${list(topicName)}`;
    case 'types':
      return `都给予${list((name) => name)}`;
    case 'titles':
      return `都引用${list((name) => `《${name}》`)}`;
    case 'lines':
      return `都由${list(lineLabel)}条线负责`;
    case 'likeness':
      return `用词相近（${names[0]}）`;
  }
}

export function whyAlike(a: ProfileCore, b: ProfileCore, likeness: Likeness, weigh: Weigh, names: Names): string[] {
  return reasonsAlike(a, b, likeness, weigh).map((reason) => printReason(reason, names));
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
