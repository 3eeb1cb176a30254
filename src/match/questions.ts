/** Words of documents as questions: what is measured, what is asked to be so, what a firm is. From the lexicon. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { perLexicon } from '../lexicon/per-lexicon.ts';
import type { Condition } from '../model/facts/condition.ts';

interface Found {
  name: string;
  /** in the text */
  start: number;
  end: number;
}
interface FoundFact extends Found {
  expect: boolean;
}

export interface Vocabulary {
  /** The metric of a threshold; one that is not known has the printed name, or else its words. */
  metricOf(condition: Pick<Condition, 'metric' | 'unit' | 'text'>): string;
  /** The metric that a name means, the vocabulary's or a document's; null where it is not known. */
  metricNamed(name: string): string | null;
  /** Facts asked for in words, each once, in the order of the text. @param titles what a firm is called, too */
  factsIn(text: string, titles: boolean): FoundFact[];
  /** Kinds named in words, the most special only. */
  kindsIn(text: string): Found[];
  /** Words that say where a firm is registered. */
  localIn(text: string): Found[];
  /** A kind, and all that it is as well. */
  whatIs(kind: string): string[];
}

const union = (patterns: readonly string[]) => new RegExp(`(?:${patterns.join('|')})`, 'gu');
const find = (pattern: RegExp, name: string, text: string): Found[] =>
  [...text.matchAll(pattern)]
    .filter((match) => match[0] !== '')
    .map((match) => ({ name, start: match.index, end: match.index + match[0].length }));

export const vocabularyOf: (lexicon: Lexicon) => Vocabulary = perLexicon(({ matching }) => {
  const metrics = matching.metrics.map(({ name, unit, words }) => ({
    name,
    unit,
    pattern: new RegExp(words.join('|'), 'u'),
  }));
  const facts = matching.facts.map(({ name, words, denied, title }) => ({
    name,
    title,
    asked: union(words),
    denied: denied.length > 0 ? union(denied) : null,
  }));
  const kinds = matching.kinds.map(({ name, words }) => ({ name, pattern: union(words) }));
  const parents = new Map(matching.kinds.map(({ name, is }) => [name, is]));
  const local = union(matching.local);
  const whatIs = (kind: string): string[] => [
    ...new Set([kind, ...(parents.get(kind) ?? []).flatMap((parent) => whatIs(parent))]),
  ];
  const known = new Map(metrics.map(({ name, unit }) => [name, unit]));
  return {
    metricOf({ metric, unit, text }) {
      const found = metrics.find((one) => one.unit === unit && one.pattern.test(metric));
      if (found) return found.name;
      // a share and a sum of one printed name are two questions
      if (known.has(metric)) return `${metric}（${unit}）`;
      const printed = metric.replace(/^(?:[（(]?\d+[）)、.]|或)/u, '').replace(/(?:应当?|须)?(?:有|达到)?$/u, '');
      return printed.length > 1 && !/^\d/u.test(printed) ? printed : text;
    },
    metricNamed: (name) => (known.has(name) ? name : (metrics.find(({ pattern }) => pattern.test(name))?.name ?? null)),
    factsIn(text, titles) {
      const found: FoundFact[] = [];
      for (const { name, asked, denied, title } of facts) {
        if (title && !titles) continue;
        const [no] = denied ? find(denied, name, text) : [];
        const [yes] = find(asked, name, text);
        if (no) found.push({ ...no, expect: false });
        else if (yes) found.push({ ...yes, expect: true });
      }
      // 中小企业 is a part of 全国中小企业股份转让系统
      return found
        .filter(
          (one) =>
            !found.some(
              (other) =>
                other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start,
            ),
        )
        .sort((a, b) => a.start - b.start);
    },
    kindsIn(text) {
      const found = kinds.flatMap(({ name, pattern }) => find(pattern, name, text));
      const names = new Set(found.map(({ name }) => name));
      return found.filter(({ name }) => ![...names].some((other) => other !== name && whatIs(other).includes(name)));
    },
    localIn: (text) => find(local, '', text),
    whatIs,
  };
});
