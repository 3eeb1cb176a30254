/**
 * The titles of clauses. A line is read by itself first; then it is judged by its company: a phrase that may be a
 * sentence is a title only among titles, and a line that is like the titles beside it is one.
 */
import type { MarkerKind } from '../genre/markers.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { anyOf } from '../lexicon/words.ts';
import { sliceTwin, type Twin, trimTwin } from '../text/twin.ts';
import { attributionAtEnd } from './attributed.ts';
import { createHeadingReader } from './headings.ts';
import type { PlacedItem } from './items.ts';
import { createFormulaTest, createNoteTest } from './notes.ts';

export interface TitledClause {
  heading: Twin | null;
  /** what stands after the heading in the same line */
  body: Twin;
  /** an attribution that stood in the heading */
  attribution: Twin | null;
}

type ClauseItem = PlacedItem & { type: 'clause' };

interface Candidate extends TitledClause {
  item: ClauseItem;
  /** the line after the marker, without an attribution */
  line: Twin;
  hasBody: boolean;
  /** the clauses of its kind beside it, itself among them */
  siblings: Candidate[];
}

/** Titles are usual in a group of which at least this share has them, and unusual below the other. */
const USUAL = 0.6;
const UNUSUAL = 0.2;
/** A group of fewer others tells nothing. */
const LEAST_OTHERS = 2;
/** So short a phrase is a title in any company. */
const SURELY_TITLE = 9;
/** A line that is much longer than the titles beside it is not like them. */
const LONGEST_LIKENESS = 1.5;
/** Divisions of a statute bear titles, and articles follow a rule of their own. */
const OWN_RULE: ReadonlySet<MarkerKind> = new Set(['attachment', 'part', 'book', 'chapter', 'section', 'article']);

/** The title of every clause among the items. */
export function readTitles(items: readonly PlacedItem[], lexicon: Lexicon): Map<PlacedItem, TitledClause> {
  const candidates = readCandidates(items, lexicon);
  const ofKind = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = levelOf(candidate);
    ofKind.set(key, ofKind.get(key) ?? []);
    ofKind.get(key)?.push(candidate);
  }
  const signs = lexicon.genre.sentenceSigns.map((source) => new RegExp(source, 'u'));
  const opensTask = new RegExp(`^(?:${anyOf(lexicon.genre.articleTitles)})`, 'u');
  // of every group once: a document may be one group
  const titled = new Map<readonly Candidate[], number>();
  const titledOf = (company: readonly Candidate[]) => {
    const known = titled.get(company) ?? company.filter(({ heading }) => heading !== null).length;
    titled.set(company, known);
    return known;
  };
  return new Map(
    candidates.map((candidate) => {
      const { item, heading, body, attribution, line, siblings } = candidate;
      const company = siblings.length > LEAST_OTHERS ? siblings : (ofKind.get(levelOf(candidate)) ?? siblings);
      const share = shareOfTitles(candidate, company, titledOf(company));
      if (OWN_RULE.has(item.marker.kind)) return [item, { heading, body, attribution }];
      if (heading === null) return [item, likeTitles(candidate, titledOf(siblings)) ?? { heading, body, attribution }];
      const { text } = heading;
      const sentence = signs.some((sign) => sign.test(text));
      const runIn = line.text[text.length] === '。';
      const alone = runIn && text.length > SURELY_TITLE && !opensTask.test(text) && share !== null && share < UNUSUAL;
      const keeps = sentence ? share !== null && share >= USUAL : !alone;
      return [
        item,
        keeps || line.text[text.length] === '：'
          ? { heading, body, attribution }
          : { heading: null, body: line, attribution },
      ];
    }),
  );
}

function levelOf({ item }: Candidate): string {
  return `${item.depth} ${item.marker.kind}`;
}

/** Of the others of a group those that bear titles; null when there are too few to tell. */
function shareOfTitles(candidate: Candidate, company: readonly Candidate[], titled: number): number | null {
  const others = company.length - 1;
  if (others < LEAST_OTHERS) return null;
  return (titled - (candidate.heading === null ? 0 : 1)) / others;
}

/** A line without text of its own that is made like all the titles beside it: 关于…问题。 among 关于…问题。… */
function likeTitles({ line, siblings, attribution }: Candidate, titled: number): TitledClause | null {
  if (titled < LEAST_OTHERS || titled < siblings.length - 1) return null;
  const { text } = line;
  const stop = /。?(?:（略）)?$/u.exec(text)?.index ?? text.length;
  const name = text.slice(0, stop);
  const titles = siblings.flatMap(({ heading }) => (heading ? [heading.text] : []));
  const longest = Math.max(...titles.map((title) => title.length)) * LONGEST_LIKENESS;
  if (name === '' || name.length > longest || /[。；：]/u.test(name)) return null;
  const alike = (part: (title: string) => string) => titles.every((title) => part(title) === part(name));
  if (!alike((title) => title.slice(0, 2)) && !alike((title) => title.replace(/）$/u, '').slice(-1))) return null;
  return {
    heading: sliceTwin(line, 0, stop),
    body: sliceTwin(line, text[stop] === '。' ? stop + 1 : stop),
    attribution,
  };
}

function readCandidates(items: readonly PlacedItem[], lexicon: Lexicon): Candidate[] {
  const headings = createHeadingReader(lexicon, areArticlesTitled(items));
  const isNote = createNoteTest(lexicon);
  const isFormula = createFormulaTest(lexicon);
  /** the open groups, by depth */
  const open: Map<MarkerKind, Candidate[]>[] = [];
  return items.flatMap((item, i): Candidate[] => {
    if (item.type !== 'clause') return [];
    const next = items[i + 1];
    const hasBody =
      (next?.type === 'paragraph' && !isNote(next.value.text) && !isFormula(next.value.text)) ||
      next?.type === 'table' ||
      (next?.type === 'clause' && next.depth > item.depth);
    const { title, attribution } = splitAttribution(item.rest, lexicon);
    const { heading, body } = headings.split(title, item.marker.kind, hasBody || attribution !== null);
    open.length = Math.min(open.length, item.depth + 1);
    open[item.depth] ??= new Map();
    const siblings = open[item.depth]?.get(item.marker.kind) ?? [];
    open[item.depth]?.set(item.marker.kind, siblings);
    const candidate: Candidate = { item, line: title, hasBody, heading, body, attribution, siblings };
    siblings.push(candidate);
    return [candidate];
  });
}

/** 第三条 培育主体。对…: a few words before the first full stop, and more after it. */
const TITLED_ARTICLE = /^[^，、。；：]{2,14}。./u;
const LEAST_TITLED = 0.6;

function areArticlesTitled(items: readonly PlacedItem[]): boolean {
  const articles = items.filter((item) => item.type === 'clause' && item.marker.kind === 'article');
  const titled = articles.filter((item) => item.type === 'clause' && TITLED_ARTICLE.test(item.rest.text));
  return articles.length >= 3 && titled.length / articles.length >= LEAST_TITLED;
}

/** 一、强化创新（区科技局牵头）: an attribution in a title governs the clause, and stands in its text. */
function splitAttribution(rest: Twin, lexicon: Lexicon): { title: Twin; attribution: Twin | null } {
  const at = /[。；]./u.test(rest.text) ? -1 : attributionAtEnd(rest.text, lexicon);
  return at > 0
    ? { title: trimTwin(sliceTwin(rest, 0, at)), attribution: sliceTwin(rest, at) }
    : { title: rest, attribution: null };
}
