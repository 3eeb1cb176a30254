/** What a clause says, as alignment compares it: words, heading, and the facts that name its matter. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { perLexicon } from '../../lexicon/per-lexicon.ts';
import type { Clause, Policy } from '../../model/policy.ts';
import { topicsOf } from '../listing.ts';

/** How often each term occurs. */
export type Counts = ReadonlyMap<string, number>;

/** What is compared: of a document of the base, or as a browser was sent it. */
export interface ProfileCore {
  clause: Pick<Clause, 'path' | 'id' | 'heading' | 'text'>;
  /** terms of its own words, of its heading more than once, of what stands above and below it */
  words: Counts;
  /** terms of its heading */
  heading: Counts;
  topics: ReadonlySet<string>;
  /** lines of government that are charged with it */
  lines: ReadonlySet<string>;
  /** kinds of support */
  types: ReadonlySet<string>;
  /** documents that it cites */
  titles: ReadonlySet<string>;
  /** what its figures measure */
  metrics: ReadonlySet<string>;
}

export interface Profile extends ProfileCore {
  policy: Policy;
  clause: Clause;
}

const HEADING_WEIGHT = 4;
const ABOVE_WEIGHT = 1;
/** what a clause leads in is said in the clauses under it */
const BELOW_WEIGHT = 1;
/** A clause without a heading that says less is a fragment. */
const LEAST_WORDS = 6;
/** Of a clause without a heading its first words say what its items are about. */
const LEAD = 60;

/** Clauses with words of their own; attachments are forms and lists. */
export function profilesOf(policy: Policy, lexicon: Lexicon): Profile[] {
  const found: Profile[] = [];
  const visit = (clauses: readonly Clause[], above: string): void => {
    for (const clause of clauses) {
      if (clause.kind === 'attachment' || clause.path.startsWith('att')) continue;
      if (clause.text !== '' && (clause.heading !== null || clause.text.length > LEAST_WORDS))
        found.push(profileOf(policy, clause, above, lexicon));
      visit(clause.children, clause.heading ?? (clause.text.slice(0, LEAD) || above));
    }
  };
  visit(policy.clauses, '');
  return found;
}

function profileOf(policy: Policy, clause: Clause, above: string, lexicon: Lexicon): Profile {
  const plain = plainer(lexicon);
  const words = new Map<string, number>();
  countTerms(plain(clause.text), 1, words);
  countTerms(plain(clause.heading ?? ''), HEADING_WEIGHT, words);
  countTerms(plain(above), ABOVE_WEIGHT, words);
  for (const child of clause.children) countTerms(plain(`${child.heading ?? ''} ${child.text}`), BELOW_WEIGHT, words);
  const heading = new Map<string, number>();
  countTerms(plain(clause.heading ?? ''), 1, heading);
  const charged = clause.responsibilities.flatMap(({ lead, support, responsible }) => [
    ...lead,
    ...support,
    ...responsible,
  ]);
  return {
    policy,
    clause,
    words,
    heading,
    topics: new Set(topicsOf(clause)),
    lines: new Set(charged.flatMap(({ id }) => id ?? [])),
    types: new Set(clause.incentives.map(({ type }) => type)),
    titles: new Set(clause.citations.map(({ title }) => title)),
    metrics: new Set([...clause.conditions, ...clause.targets].map(({ metric }) => metric)),
  };
}

/** How often each term occurs in words that stand alone, as it is counted in clauses. */
export function termsOf(text: string, lexicon: Lexicon): Counts {
  const terms = new Map<string, number>();
  countTerms(plainer(lexicon)(text), 1, terms);
  return terms;
}

/** One word for what several words say; attributions and titles say nothing of the matter. */
const plainer: (lexicon: Lexicon) => (text: string) => string = perLexicon(({ synonyms }) => {
  const usual = new Map(synonyms.flatMap(([first = '', ...others]) => others.map((other) => [other, first] as const)));
  const any = new RegExp([...usual.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu');
  return (text) =>
    text
      .replace(/（[^（）]*(?:负责|配合|牵头|单位：|部门：)[^（）]*）/gu, ' ')
      .replace(/《[^》]*》/gu, ' ')
      .replace(any, (word) => usual.get(word) ?? word);
});

const WORDS = new Intl.Segmenter('zh-Hans-CN', { granularity: 'word' });

/**
 * Pairs of characters, and the words that a dictionary cuts: pairs find what no dictionary has, words keep apart what
 * shares characters by chance.
 */
function countTerms(text: string, weight: number, into: Map<string, number>): void {
  const add = (term: string) => into.set(term, (into.get(term) ?? 0) + weight);
  for (const run of text.match(/[\p{Script=Han}A-Za-z0-9]+/gu) ?? []) {
    for (let i = 0; i + 2 <= run.length; i += 1) add(run.slice(i, i + 2));
    for (const { segment } of WORDS.segment(run)) if (segment.length > 1) add(`${WORD}${segment}`);
  }
}

/** A word is no pair, though it may have two characters. */
const WORD = '=';
