/** Words of clauses, quoted: sentences, items, whole texts. */
import type { Quoted } from '../../model/application.ts';
import type { Clause, Span } from '../../model/policy.ts';
import { overlaps } from '../../model/span.ts';
import type { Source } from './source.ts';

/** What of a clause belongs to the part that is quoted. */
export interface Cut {
  /** a clause that tells a part of its own: no item of the clause that it stands in */
  skips: (clause: Clause) => boolean;
  /** where the lines begin that say whom to call and where to go, else the end of the text */
  until: (clause: Clause) => number;
}

/** A stretch of a clause's text without the signs that end it; null when nothing is left. */
export function quote(clause: Clause, [start, end]: Span): Quoted | null {
  const words = clause.text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const text = words.trim().replace(/[。；]+$/u, '');
  return text === '' ? null : { clause: clause.path, text, span: [from, from + text.length] };
}

const ofHeading = (clause: Clause): Quoted[] =>
  clause.heading
    ? [{ clause: clause.path, text: clause.heading, span: [0, clause.heading.length], inHeading: true }]
    : [];

/** Sentences and parts of them between 。 ； and the ends of lines. */
export function sentenceSpans(text: string, within: Span = [0, text.length]): Span[] {
  const spans: Span[] = [];
  let start = within[0];
  for (let i = within[0]; i < within[1]; i += 1)
    if (/[。；\n]/u.test(text[i] ?? '')) {
      spans.push([start, i + 1]);
      start = i + 1;
    }
  if (start < within[1]) spans.push([start, within[1]]);
  return spans;
}

/** 需提交以下材料： leads a list in; a question of a guide is none of its answers. */
const NO_ITEM = /[：:？?]$/u;
/** 2. （2） （二） ② before an item, 答： before an answer: no words of it. */
const COUNTED = /^\s*(?:\d{1,2}[.．、](?!\d)|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[①-⑳]|答[：:])\s*/u;

/** An item without its number. */
function itemAt(clause: Clause, [start, end]: Span): Quoted[] {
  const counted = COUNTED.exec(clause.text.slice(start, end))?.[0].length ?? 0;
  const quoted = quote(clause, [start + counted, end]);
  return quoted && !NO_ITEM.test(quoted.text) ? [quoted] : [];
}

/** The words of a source, item by item: sentences of its text, then those of the clauses under it. */
export function itemsOf({ clause, span }: Source, cut: Cut): Quoted[] {
  const own = sentenceSpans(clause.text, span ?? [0, cut.until(clause)]).flatMap((part) => itemAt(clause, part));
  if (span) return own;
  return [...own, ...clause.children.filter((child) => !cut.skips(child)).flatMap((child) => wholeItems(child, cut))];
}

/** A clause of a list is one item, with what it is called where it says nothing more; a list in its text, one each. */
function wholeItems(clause: Clause, cut: Cut): Quoted[] {
  const own = countedSpans(clause.text, cut.until(clause)).flatMap((part) => itemAt(clause, part));
  const named = own.length > 0 ? own : clause.children.length === 0 && clause.text === '' ? ofHeading(clause) : [];
  return [...named, ...clause.children.filter((child) => !cut.skips(child)).flatMap((child) => wholeItems(child, cut))];
}

/** A text, cut only before items that bear a number: 申请表；2.营业执照；3.承诺书. */
function countedSpans(text: string, end: number): Span[] {
  const spans: Span[] = [];
  for (const span of sentenceSpans(text, [0, end])) {
    const last = spans.at(-1);
    if (last && !COUNTED.test(text.slice(...span))) last[1] = span[1];
    else spans.push([...span]);
  }
  return spans;
}

/** Sentences that state no threshold: the thresholds are data of their own. Of the others, the parts that state none. */
export function wordedConditions(source: Source, cut: Cut, states: (words: string) => boolean): Quoted[] {
  const { clause, span } = source;
  const isMeasured = (part: Span) => clause.conditions.some((condition) => overlaps(condition.span, part));
  const own = sentenceSpans(clause.text, span ?? [0, cut.until(clause)]).flatMap((sentence) => {
    if (!isMeasured(sentence)) return itemAt(clause, sentence);
    return partSpans(clause.text, sentence)
      .filter((part) => !isMeasured(part) && states(clause.text.slice(...part)))
      .flatMap((part) => quote(clause, part) ?? []);
  });
  if (span) return own;
  const below = clause.children.filter((child) => !cut.skips(child));
  return [...own, ...below.flatMap((child) => wordedConditions({ clause: child, span: null }, cut, states))];
}

/** Parts of a sentence between ，, outside brackets. */
function partSpans(text: string, [from, to]: Span): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let start = from;
  for (let i = from; i < to; i += 1) {
    const c = text[i] ?? '';
    if ('（('.includes(c)) depth += 1;
    else if ('）)'.includes(c)) depth = Math.max(0, depth - 1);
    else if (c === '，' && depth === 0) {
      spans.push([start, i]);
      start = i + 1;
    }
  }
  spans.push([start, to]);
  return spans;
}

/** Every clause of a source, with the place in its text that the source is limited to. */
export function placesOf({ clause, span }: Source, cut: Cut): { clause: Clause; within: Span }[] {
  const own = { clause, within: span ?? ([0, clause.text.length] as Span) };
  if (span) return [own];
  const below = clause.children.filter((child) => !cut.skips(child));
  return [own, ...below.flatMap((child) => placesOf({ clause: child, span: null }, cut))];
}
