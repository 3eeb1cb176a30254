/** The comparison as data: sides in their order, and for each clause of the first side what every other side answers. */
import { comparerBy } from '../corpus/align/likeness.ts';
import { alignProfiles, type Match } from '../corpus/align/pair.ts';
import { type Reason, reasonsAlike } from '../corpus/align/why.ts';
import type { Verdict } from '../corpus/answers/answer.ts';
import { answerOf, type Difference } from '../corpus/answers/clause.ts';
import type { CompareClause, CompareDocument } from './document.ts';
import { frequenciesOfDocuments, type SideProfile, unpackProfiles } from './pack.ts';
import type { Say } from './words.ts';

/** A document, or what of a region is compared. */
export interface Side {
  /** as it stands in the address */
  key: string;
  /** 广州市 2019 */
  label: string;
  documents: readonly CompareDocument[];
  /** why it has none, in words */
  problem?: string;
  /** documents of a region that are left out */
  left?: number;
}

export interface Passage {
  document: CompareDocument;
  clause: CompareClause;
  /** 0 to 1 */
  score: number;
  why: string[];
}

export interface Answer {
  verdict: Verdict;
  looked: number;
  passages: Passage[];
  differs: string[];
}

export interface CompareRow {
  document: CompareDocument;
  clause: CompareClause;
  /** one a further side; null for a side that could not be read */
  answers: (Answer | null)[];
}

export interface CompareTable {
  sides: readonly Side[];
  rows: CompareRow[];
  /** one a further side */
  counts: Record<Verdict, number>[];
}

const LEVELS = ['nation', 'province', 'city', 'county'];

/** Higher level first, then the earlier document; what has no region or could not be read last. */
export function inOrder(sides: readonly Side[]): Side[] {
  const rank = ({ documents: [first] }: Side) => {
    const level = LEVELS.indexOf(first?.region?.level ?? '');
    return level === -1 ? LEVELS.length + (first ? 0 : 1) : level;
  };
  const date = ({ documents }: Side) =>
    documents
      .map((document) => document.date ?? '9999')
      .sort()
      .at(0) ?? '9999';
  return [...sides].sort((a, b) => rank(a) - rank(b) || date(a).localeCompare(date(b)) || a.key.localeCompare(b.key));
}

/** @param sides in order */
export function compareSides(sides: readonly Side[], say: Say): CompareTable {
  const documents = sides.flatMap((side) => side.documents);
  const comparer = comparerBy(frequenciesOfDocuments(documents));
  const [from = [], ...others] = sides.map((side) => side.documents.flatMap(unpackProfiles));
  const columns = others.map((profiles, i) =>
    sides[i + 1]?.problem !== undefined
      ? null
      : alignProfiles(from, profiles, comparer).map((aligned): Answer => {
          const answer = answerOf(aligned, ({ shown }) => shown.digest, profiles.length);
          const passageOf = (match: Match<SideProfile>): Passage => ({
            document: match.profile.document,
            clause: match.profile.shown,
            score: Math.round(match.score * 1000) / 1000,
            why: reasonsAlike(aligned.profile, match.profile, match.likeness, comparer.weigh).map((reason) =>
              printReason(reason, aligned.profile, say),
            ),
          });
          const names = { ...aligned.profile.document.names, ...answer.passages[0]?.profile.document.names };
          return {
            verdict: answer.verdict,
            looked: answer.looked,
            passages: answer.passages.map(passageOf),
            differs: answer.differs.map((difference) => printDifference(difference, names, say)),
          };
        }),
  );
  return {
    sides,
    rows: from.map(({ document, shown }, i) => ({
      document,
      clause: shown,
      answers: columns.map((answers) => answers?.[i] ?? null),
    })),
    counts: columns.map((answers) => {
      const count = (verdict: Verdict) => (answers ?? []).filter((answer) => answer.verdict === verdict).length;
      return { has: count('has'), near: count('near'), unseen: count('unseen') };
    }),
  };
}

const REASON_WORDS = {
  headings: 'reasonHeadings',
  phrases: 'reasonPhrases',
  topics: 'reasonTopics',
  types: 'reasonTypes',
  titles: 'reasonTitles',
  lines: 'reasonLines',
  likeness: 'reasonLikeness',
} as const;

function printReason({ kind, names }: Reason, { document, shown }: SideProfile, say: Say): string {
  const named = (prefix: string) => names.map((name) => document.names[`${prefix}:${name}`] ?? name);
  const list = {
    headings: () => names.map((name) => `“${shownPhrase(name, shown)}”`).join(''),
    phrases: () => names.map((name) => `“${shownPhrase(name, shown)}”`).join(''),
    topics: () => named('topic').join(say('separator')),
    types: () => named('type').join(say('separator')),
    titles: () =>
      named('title')
        .map((name) => `《${name}》`)
        .join(say('separator')),
    lines: () => named('line').join(say('separator')),
    likeness: () => names.join(''),
  }[kind]();
  return say(REASON_WORDS[kind], list);
}

/** The same words in the characters of the page: they stand at the same place of a text of the same length. */
function shownPhrase(phrase: string, { text, heading, shown }: CompareClause): string {
  if (!shown) return phrase;
  const inText = text.indexOf(phrase);
  if (inText >= 0) return shown.text.slice(inText, inText + phrase.length);
  const inHeading = heading?.indexOf(phrase) ?? -1;
  return inHeading >= 0 ? (shown.heading ?? '').slice(inHeading, inHeading + phrase.length) : phrase;
}

function printDifference({ kind, asked, given }: Difference, names: CompareDocument['names'], say: Say): string {
  const list = (prefix: string, values: readonly string[]) =>
    values.map((value) => names[`${prefix}:${value}`] ?? value).join(say('separator'));
  switch (kind) {
    case 'weak':
      return say('weak');
    case 'kinds':
      return say('kinds', `${list('type', asked)} / ${list('type', given)}`);
    case 'no-support':
      return say('noSupport', list('type', asked));
    case 'no-figure':
      return say('noFigure');
    case 'mention':
      return say('mention', `${list('topic', asked)} / ${list('topic', given)}`);
    case 'no-target':
      return say('noTarget');
  }
}

export const shownText = ({ text, shown }: CompareClause): string => shown?.text ?? text;

/** 二、（一）加快培育集聚区: number as the document writes it, and heading */
export const placeOf = ({ number, heading, shown }: CompareClause): string =>
  `${number}${(shown ? shown.heading : heading) ?? ''}`;

export const isGap = ({ answers }: CompareRow): boolean =>
  answers.some((answer) => answer !== null && answer.verdict !== 'has');
