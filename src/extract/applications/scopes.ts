/** Which parts of a document speak of which thing that can be applied for: a tree of scopes, laid over its clauses. */
import type { ApplicationPart } from '../../lexicon/schema-applications.ts';
import type { Clause, Span } from '../../model/policy.ts';
import { eachClause } from '../../model/walk.ts';
import type { ListWords } from './lists.ts';
import type { Cut } from './quotes.ts';
import type { HandedIn, Source } from './source.ts';
import { rowsOfThings } from './tables.ts';
import type { ApplicationWords } from './words.ts';

export interface Scope {
  /** null: the document itself */
  name: string | null;
  clause: Clause | null;
  /** of a row of a table: where it stands in the clause's text */
  span: Span | null;
  /** listed among others of its kind with what it gives: a thing of its own, though it tells no part */
  isThing: boolean;
  parts: Map<ApplicationPart, Source[]>;
  children: Scope[];
}

/** Where the walk stands. */
interface Place {
  scope: Scope;
  /** parts that a heading above names: what stands below are its items, no things of their own */
  inside: readonly ApplicationPart[];
  /** nearest heading above that names something */
  above: string | null;
  parent: Clause | null;
  things: ReadonlySet<Clause>;
}

/** A clause that says how to apply, though no heading says that it does. */
interface Loose {
  scope: Scope;
  /** the headed clause that it stands in, else itself */
  section: Clause;
}

/** Parts of which one must be told of a thing itself; the others may be told of all at once. */
const OWN: readonly ApplicationPart[] = ['applicants', 'conditions', 'materials'];
/** Under a heading of these, every sentence of handing in is meant. */
const TELLS_HOW: readonly ApplicationPart[] = ['procedure', 'windows', 'submitTo', 'materials'];
const LONGEST_NAME = 40;

export function emptyScope(name: string | null, clause: Clause | null): Scope {
  return { name, clause, span: null, isThing: false, parts: new Map(), children: [] };
}

export function addPart(scope: Scope, part: ApplicationPart, source: Source): void {
  const known = scope.parts.get(part);
  if (known) known.push(source);
  else scope.parts.set(part, [source]);
}

export interface Scopes {
  root: Scope;
  /** told of the document itself, under no heading that names a thing */
  direct: Scope['parts'];
  loose: Loose[];
  cut: Cut;
}

export const gives = (clause: Clause): boolean =>
  [...eachClause([clause])].some(({ incentives }) => incentives.length > 0);

/** @param isCall a document that calls for applications speaks of them in every clause; a measure only here and there */
export function scopesOf(
  clauses: readonly Clause[],
  words: ApplicationWords,
  lists: ListWords,
  handedIn: (clause: Clause, broadly: boolean) => readonly HandedIn[],
  isCall: boolean,
): Scopes {
  const root = emptyScope(null, null);
  const loose: Loose[] = [];
  const claimed = new Set<Clause>();
  const visit = (clause: Clause, { scope, inside, above, parent, things }: Place): void => {
    const headed = words.headed(clause.heading);
    const names = words.names(clause.heading);
    const opens = inside.length === 0 && (headed ? headed.name !== '' : names);
    const own = opens ? emptyScope(headed ? headed.name : clause.heading, clause) : scope;
    if (opens) {
      own.isThing = things.has(clause);
      scope.children.push(own);
    }
    const question = headed ? null : lists.asked(clause);
    if (question?.about && own.name === null && words.names(question.about)) own.name = question.about;
    if (words.isNameOf(clause.heading) && clause.text !== '' && clause.text.length <= LONGEST_NAME)
      scope.name ??= clause.text.replace(/。$/u, '');
    const parts = headed?.parts ?? (question ? [question.part] : []);
    for (const part of parts) addPart(own, part, { clause, span: null });
    const tellsHow = [...inside, ...parts].some((part) => TELLS_HOW.includes(part));
    // a list leads in what it says, wherever it stands
    const listed = isCall || inside.length > 0 ? lists.listedUnder(clause) : null;
    const isList = listed !== null && parts.length === 0 && !inside.some((part) => part === listed);
    if (isList) {
      claimed.add(clause);
      if (listed !== 'excluded') addPart(own, listed, { clause, span: null });
    }
    for (const { part, span } of words.labels(clause.text)) addPart(own, part, { clause, span });
    if (isCall && !headed)
      for (const row of rowsOfThings(clause, words)) {
        const child = { ...emptyScope(row.name, clause), span: row.span, isThing: true };
        for (const { part, span } of row.cells) addPart(child, part, { clause, span });
        own.children.push(child);
      }
    const handed = handedIn(clause, isCall || tellsHow);
    if (isCall || inside.length + parts.length > 0)
      for (const { part, span, weak } of handed) addPart(own, part, { clause, span, weak });
    else if (opens && gives(clause))
      for (const { part, span, weak } of handed) addPart(own, part, { clause, span, weak });
    else if (handed.length > 0) {
      const alone = emptyScope(names && !headed ? clause.heading : above, clause);
      for (const { part, span, weak } of handed) addPart(alone, part, { clause, span, weak });
      loose.push({ scope: alone, section: clause.heading || !parent?.heading ? clause : parent });
    }
    const place: Place = {
      scope: own,
      inside: isList && listed !== 'excluded' ? [listed] : [...inside, ...parts],
      above: names && !headed ? clause.heading : above,
      parent: clause,
      things: isCall && !headed ? thingsUnder(clause, words) : NO_THINGS,
    };
    for (const child of clause.children) visit(child, place);
  };
  for (const clause of clauses)
    if (clause.kind !== 'attachment')
      visit(clause, { scope: root, inside: [], above: null, parent: null, things: NO_THINGS });
  const cut: Cut = {
    skips: (clause) => claimed.has(clause) || words.headed(clause.heading) !== null,
    until: ({ text }) => {
      const whom = words.labels(text).find(({ part, line }) => line > 0 && (part === 'contact' || part === 'address'));
      return whom?.line ?? text.length;
    },
  };
  return { root: lifted(root, words, isCall), direct: root.parts, loose, cut };
}

const NO_THINGS: ReadonlySet<Clause> = new Set();

/** 二、支持方向 （一）某某项目。… （二）某某项目。…: several that each give something, under a heading that names none. */
function thingsUnder({ heading, children }: Clause, words: ApplicationWords): ReadonlySet<Clause> {
  if (heading === null || (words.names(heading) && !words.listsThings(heading))) return NO_THINGS;
  const things = children.filter((child) => words.names(child.heading) && !words.headed(child.heading) && gives(child));
  return things.length > 1 ? new Set(things) : NO_THINGS;
}

/**
 * A thing of which nothing is told but when and where is none of its own: what is told belongs to what it stands in.
 * In a measure it is, where it gives something.
 */
function lifted(scope: Scope, words: ApplicationWords, isCall: boolean): Scope {
  const parts = new Map(scope.parts);
  const children: Scope[] = [];
  for (const child of scope.children.map((one) => lifted(one, words, isCall))) {
    const isBenefit = words.givesBenefit(child.name ?? '') || (child.clause !== null && gives(child.clause));
    const givesSomething = !isCall && isBenefit && child.parts.size > 0;
    const tellsOwn = OWN.some((part) => child.parts.get(part)?.some(({ weak }) => !weak));
    if (child.children.length > 0 || child.isThing || tellsOwn || givesSomething) children.push(child);
    else for (const [part, sources] of child.parts) parts.set(part, [...(parts.get(part) ?? []), ...sources]);
  }
  return { ...scope, parts, children };
}
