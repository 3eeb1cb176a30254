/** Words of clauses, quoted: sentences, items, whole texts. */
import type { Quoted } from '../../model/application.ts';
import type { Clause, Span } from '../../model/policy.ts';
import { overlaps } from '../../model/span.ts';
import type { Source } from './scopes.ts';

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

/** 需提交以下材料： leads a list in. */
const LEADS_IN = /[：:]$/u;

/** The words of a source, item by item: sentences of its text, then those of the clauses under it. */
export function itemsOf({ clause, span }: Source, skip: (clause: Clause) => boolean): Quoted[] {
  const own = sentenceSpans(clause.text, span ?? undefined)
    .flatMap((part) => quote(clause, part) ?? [])
    .filter(({ text }) => !LEADS_IN.test(text));
  if (span) return own;
  return [...own, ...clause.children.filter((child) => !skip(child)).flatMap((child) => wholeItems(child, skip))];
}

/** A clause of a list is one item, with what it is called where it says nothing more. */
function wholeItems(clause: Clause, skip: (clause: Clause) => boolean): Quoted[] {
  const own = clause.text === '' ? null : quote(clause, [0, clause.text.length]);
  const named = own && !LEADS_IN.test(own.text) ? [own] : clause.children.length === 0 ? ofHeading(clause) : [];
  return [...named, ...clause.children.filter((child) => !skip(child)).flatMap((child) => wholeItems(child, skip))];
}

/** Sentences that state no threshold: the thresholds are data of their own. */
export function wordedConditions(source: Source, skip: (clause: Clause) => boolean): Quoted[] {
  const { clause, span } = source;
  const own = sentenceSpans(clause.text, span ?? undefined)
    .filter((part) => !clause.conditions.some((condition) => overlaps(condition.span, part)))
    .flatMap((part) => quote(clause, part) ?? [])
    .filter(({ text }) => !LEADS_IN.test(text));
  if (span) return own;
  const below = clause.children.filter((child) => !skip(child));
  return [...own, ...below.flatMap((child) => wordedConditions({ clause: child, span: null }, skip))];
}

/** Every clause of a source, with the place in its text that the source is limited to. */
export function placesOf(
  { clause, span }: Source,
  skip: (clause: Clause) => boolean,
): { clause: Clause; within: Span }[] {
  const own = { clause, within: span ?? ([0, clause.text.length] as Span) };
  if (span) return [own];
  const below = clause.children.filter((child) => !skip(child));
  return [own, ...below.flatMap((child) => placesOf({ clause: child, span: null }, skip))];
}
