/** Which parts of a document speak of which thing that can be applied for: a tree of scopes, laid over its clauses. */
import type { ApplicationPart } from '../../lexicon/schema.ts';
import type { Clause, Span } from '../../model/policy.ts';
import type { ApplicationWords } from './words.ts';

/** A clause with all that stands under it, or some words of its text. */
export interface Source {
  clause: Clause;
  span: Span | null;
}

export interface Scope {
  /** null: the document itself */
  name: string | null;
  clause: Clause | null;
  parts: Map<ApplicationPart, Source[]>;
  children: Scope[];
}

/** Where the walk stands. */
interface Place {
  scope: Scope;
  /** under a heading that names a part: what stands below are its items, no things of their own */
  insidePart: boolean;
  /** nearest heading above that names something */
  above: string | null;
}

/** What a clause says of handing in, in sentences of its text. */
export type HandedIn = (clause: Clause) => readonly (readonly [ApplicationPart, Span])[];

/** Parts of which one must be told of a thing itself; the others may be told of all at once. */
const OWN: readonly ApplicationPart[] = ['applicants', 'conditions', 'materials'];

function emptyScope(name: string | null, clause: Clause | null): Scope {
  return { name, clause, parts: new Map(), children: [] };
}

function addPart(scope: Scope, part: ApplicationPart, source: Source): void {
  scope.parts.set(part, [...(scope.parts.get(part) ?? []), source]);
}

export interface Scopes {
  root: Scope;
  /** clauses that say how to hand in, though no heading says that they do: things of their own in a measure */
  loose: Scope[];
}

/** @param isCall a document that calls for applications speaks of them in every clause; a measure only here and there */
export function scopesOf(
  clauses: readonly Clause[],
  words: ApplicationWords,
  handedIn: HandedIn,
  isCall: boolean,
): Scopes {
  const root = emptyScope(null, null);
  const loose: Scope[] = [];
  const visit = (clause: Clause, { scope, insidePart, above }: Place): void => {
    const headed = words.headed(clause.heading);
    const names = words.names(clause.heading);
    const opens = !insidePart && (headed ? headed.name !== '' : names);
    const own = opens ? emptyScope(headed ? headed.name : clause.heading, clause) : scope;
    if (opens) scope.children.push(own);
    for (const part of headed?.parts ?? []) addPart(own, part, { clause, span: null });
    for (const { part, span } of words.labels(clause.text)) addPart(own, part, { clause, span });
    const within = insidePart || headed !== null;
    const handed = handedIn(clause);
    if (isCall || within) for (const [part, span] of handed) addPart(own, part, { clause, span });
    else if (handed.length > 0) {
      const alone = emptyScope(names && !headed ? clause.heading : above, clause);
      for (const [part, span] of handed) addPart(alone, part, { clause, span });
      loose.push(alone);
    }
    const place = { scope: own, insidePart: within, above: names && !headed ? clause.heading : above };
    for (const child of clause.children) visit(child, place);
  };
  for (const clause of clauses)
    if (clause.kind !== 'attachment') visit(clause, { scope: root, insidePart: false, above: null });
  return { root: lifted(root), loose };
}

/** A thing of which nothing is told but when and where is none of its own: what is told belongs to what it stands in. */
function lifted(scope: Scope): Scope {
  const children: Scope[] = [];
  for (const child of scope.children.map(lifted)) {
    if (child.children.length > 0 || OWN.some((part) => child.parts.has(part))) children.push(child);
    else for (const [part, sources] of child.parts) for (const source of sources) addPart(scope, part, source);
  }
  return { ...scope, children };
}

/**
 * Kinds of applicants that conditions name as well (电商平台试点, 电商服务商试点) are things of their own: the clauses
 * of that heading speak of them, those without one of all.
 */
export function bySubject(scope: Scope, words: ApplicationWords): Scope {
  if (scope.children.length > 0) return { ...scope, children: scope.children.map((child) => bySubject(child, words)) };
  // what is headed as a part is a source of its own
  const clausesOf = (part: ApplicationPart) =>
    (scope.parts.get(part) ?? []).flatMap(({ clause, span }) =>
      span ? [] : clause.children.filter(({ heading }) => !words.headed(heading)),
    );
  const headings = (part: ApplicationPart) =>
    new Set(clausesOf(part).flatMap(({ heading }) => (words.names(heading) ? [heading] : [])));
  const asked = headings('conditions');
  const shared = [...headings('applicants')].filter((heading) => asked.has(heading));
  if (shared.length < 2) return scope;
  const children = shared.map((name): Scope => {
    const child = emptyScope(name, clausesOf('applicants').find(({ heading }) => heading === name) ?? scope.clause);
    for (const part of ['applicants', 'conditions'] as const)
      for (const clause of clausesOf(part))
        if (clause.heading === name || !words.names(clause.heading)) addPart(child, part, { clause, span: null });
    return child;
  });
  const parts = new Map(scope.parts);
  parts.delete('applicants');
  parts.delete('conditions');
  return { ...scope, parts, children };
}

/** Clauses of one name speak of one thing. */
export function byName(scopes: readonly Scope[]): Scope[] {
  const named = new Map<string | null, Scope>();
  for (const scope of scopes) {
    const known = named.get(scope.name);
    if (!known) named.set(scope.name, scope);
    else for (const [part, sources] of scope.parts) for (const source of sources) addPart(known, part, source);
  }
  return [...named.values()];
}
