/**
 * The shape of every rule of reading: one pattern, its examples, and how a match is read. Rules give candidates;
 * refiners, each with one task, make facts of them.
 */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { perLexicon } from '../lexicon/per-lexicon.ts';
import type { Span } from '../model/policy.ts';
import { overlaps } from '../model/span.ts';
import { bareContext, type PassageContext } from './context.ts';

/** The words around a match. */
export interface Around {
  /** up to `BEFORE` characters */
  before: string;
  /** up to `AFTER` characters */
  after: string;
  /** the whole text that is read, and where in it the match stands */
  text: string;
  start: number;
  end: number;
}

export interface Example<V> {
  text: string;
  /** what must be read from it: nothing, one thing, or several in order; fields left out are not compared */
  expect: null | Partial<V> | readonly Partial<V>[];
  /** what the rule must know beside the text */
  given?: Partial<Omit<PassageContext, 'lexicon' | 'trace'>>;
}

export interface Rule<V, A extends Around = Around> {
  /** the only one of its kind in the project: `by-day` */
  id: string;
  /** with the flag u; made from the words of the lexicon where it has some */
  pattern: RegExp | ((lexicon: Lexicon) => RegExp);
  /** null when the match is nothing after all */
  read(match: RegExpExecArray, around: A, context: PassageContext): V | Several<V> | null;
  /** run as tests: at least one that is read and one that is not */
  examples: readonly Example<V>[];
}

/** What a rule found. */
export interface Candidate<V> {
  rule: string;
  value: V;
  span: Span;
  text: string;
}

/** Several things in one match, each with its own words. */
export class Several<V> {
  readonly items: readonly { value: V; span: Span }[];
  constructor(items: readonly { value: V; span: Span }[]) {
    this.items = items;
  }
}

/** Rules that are read together. */
export interface RuleSet<V, A extends Around = Around> {
  /** deadlines, figures … */
  name: string;
  rules: readonly Rule<V, A>[];
  /** What one rule reads in an example; a set that reads in a way of its own says how. */
  readExample?(rule: Rule<V, A>, example: Example<V>, lexicon: Lexicon): V[];
}

const BEFORE = 80;
const AFTER = 60;

export interface CompiledRule<V, A extends Around = Around> {
  rule: Rule<V, A>;
  pattern: RegExp;
}

const compiled = perLexicon(() => new WeakMap<object, CompiledRule<never, never>[]>());

/** The rules of a set with their patterns, made once for a lexicon. */
export function compileRules<V, A extends Around>({ rules }: RuleSet<V, A>, lexicon: Lexicon): CompiledRule<V, A>[] {
  const known = compiled(lexicon);
  const found = known.get(rules) as CompiledRule<V, A>[] | undefined;
  if (found) return found;
  const made = rules.map((rule): CompiledRule<V, A> => {
    const { source, flags } = typeof rule.pattern === 'function' ? rule.pattern(lexicon) : rule.pattern;
    return { rule, pattern: new RegExp(source, flags.includes('g') ? flags : `${flags}g`) };
  });
  known.set(rules, made as unknown as CompiledRule<never, never>[]);
  return made;
}

/** All that the rules of a set read in a text, rule by rule, unrefined. Spans are offsets into the text. */
export function runRules<V>(set: RuleSet<V>, text: string, context: PassageContext): Candidate<V>[] {
  return compileRules(set, context.lexicon).flatMap((rule) => runRule(set.name, rule, text, context));
}

/** Behind the character at an offset: an emoji is two units, between which a pattern would begin at the first again. */
export function afterCharacter(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}

function runRule<V>(
  set: string,
  { rule, pattern }: CompiledRule<V>,
  text: string,
  context: PassageContext,
): Candidate<V>[] {
  const found: Candidate<V>[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    const around = {
      before: text.slice(Math.max(0, start - BEFORE), start),
      after: text.slice(end, end + AFTER),
      text,
      start,
      end,
    };
    // a rule may read a text of its own with this very pattern
    const { lastIndex } = pattern;
    const value = rule.read(match, around, context);
    pattern.lastIndex = lastIndex;
    const items =
      value === null ? [] : value instanceof Several ? value.items : [{ value, span: [start, end] as Span }];
    if (items.length === 0) {
      context.trace?.add({ set, rule: rule.id, outcome: 'declined', span: [start, end], text: match[0] });
      pattern.lastIndex = afterCharacter(text, start);
    }
    for (const item of items) {
      const candidate = { rule: rule.id, value: item.value, span: item.span, text: text.slice(...item.span) };
      found.push(candidate);
      context.trace?.add({ set, outcome: 'read', ...candidate });
    }
    if (items.length > 0 && match[0] === '') pattern.lastIndex = afterCharacter(text, start);
  }
  return found;
}

/** One step from candidates to facts: merge, drop, complete. */
export interface Refiner<V> {
  id: string;
  refine(candidates: readonly Candidate<V>[], text: string, context: PassageContext): readonly Candidate<V>[];
}

/** The refiners of a set, one after the other. */
export function runRefiners<V>(
  set: string,
  refiners: readonly Refiner<V>[],
  candidates: readonly Candidate<V>[],
  text: string,
  context: PassageContext,
): Candidate<V>[] {
  return refiners.reduce<Candidate<V>[]>(
    (before, refiner) => {
      const after = [...refiner.refine(before, text, context)];
      if (context.trace) tellChanges(set, refiner.id, before, after, context.trace);
      return after;
    },
    [...candidates],
  );
}

function tellChanges<V>(
  set: string,
  by: string,
  before: readonly Candidate<V>[],
  after: readonly Candidate<V>[],
  trace: NonNullable<PassageContext['trace']>,
): void {
  for (const candidate of before) {
    if (after.includes(candidate)) continue;
    const now = after.find(({ span, rule }) => rule === candidate.rule && overlaps(span, candidate.span));
    const { rule, span, text } = candidate;
    if (now) trace.add({ set, rule, outcome: 'changed', by, span: now.span, text: now.text, value: now.value });
    else trace.add({ set, rule, outcome: 'dropped', by, span, text });
  }
}

/**
 * Of candidates that share words the one that is preferred, of equal ones the first in the text; in the order of the
 * text.
 * @param preference negative where `a` is preferred
 */
export function withoutOverlaps<V>(
  candidates: readonly Candidate<V>[],
  preference: (a: Candidate<V>, b: Candidate<V>) => number,
): Candidate<V>[] {
  const kept: Candidate<V>[] = [];
  for (const candidate of [...candidates].sort((a, b) => preference(a, b) || a.span[0] - b.span[0]))
    if (!kept.some(({ span }) => overlaps(span, candidate.span))) kept.push(candidate);
  return kept.sort((a, b) => a.span[0] - b.span[0]);
}

/** Where several candidates share words the longest stays, of equal ones the first rule's. */
export function longestFirst<V>(id: string): Refiner<V> {
  return {
    id,
    refine(candidates) {
      const length = ({ span }: Candidate<V>) => span[1] - span[0];
      return withoutOverlaps(candidates, (a, b) => length(b) - length(a));
    },
  };
}

/** What a rule reads in one of its examples. */
export function readExample<V, A extends Around>(
  set: RuleSet<V, A>,
  rule: Rule<V, A>,
  example: Example<V>,
  lexicon: Lexicon,
): V[] {
  if (set.readExample) return set.readExample(rule, example, lexicon);
  const alone = { name: set.name, rules: [rule] } as unknown as RuleSet<V>;
  return runRules(alone, example.text, bareContext(lexicon, example.given)).map(({ value }) => value);
}
