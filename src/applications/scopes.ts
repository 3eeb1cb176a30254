/** Which parts of a document speak of which thing that can be applied for: a tree of scopes, laid over its clauses. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { ApplicationPart } from '../lexicon/schema.ts';
import type { Clause, Span } from '../model/policy.ts';
import { type ApplicationWords, applicationWords } from './words.ts';

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

/** Parts of which one must be told of a thing itself; the others may be told of all at once. */
const OWN: readonly ApplicationPart[] = ['applicants', 'conditions', 'materials'];

const emptyScope = (name: string | null, clause: Clause | null): Scope => ({
  name,
  clause,
  parts: new Map(),
  children: [],
});

export function addPart(scope: Scope, part: ApplicationPart, source: Source): void {
  scope.parts.set(part, [...(scope.parts.get(part) ?? []), source]);
}

/** @param handed what a clause says of handing in, in sentences of its text */
export function scopesOf(
  clauses: readonly Clause[],
  lexicon: Lexicon,
  handed: (clause: Clause) => readonly (readonly [ApplicationPart, Span])[],
): Scope {
  const words = applicationWords(lexicon);
  const root = emptyScope(null, null);
  for (const clause of clauses) if (clause.kind !== 'attachment') visit(clause, root, words, handed);
  return lifted(root);
}

function visit(
  clause: Clause,
  scope: Scope,
  words: ApplicationWords,
  handed: (clause: Clause) => readonly (readonly [ApplicationPart, Span])[],
): void {
  const headed = words.headed(clause.heading);
  const named = headed ? headed.name !== '' : words.names(clause.heading);
  const own = named ? emptyScope(headed ? headed.name : clause.heading, clause) : scope;
  if (own !== scope) scope.children.push(own);
  for (const part of headed?.parts ?? []) addPart(own, part, { clause, span: null });
  for (const { part, span } of words.labels(clause.text)) addPart(own, part, { clause, span });
  for (const [part, span] of handed(clause)) addPart(own, part, { clause, span });
  for (const child of clause.children) visit(child, own, words, handed);
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
  const clausesOf = (part: ApplicationPart) =>
    (scope.parts.get(part) ?? []).flatMap(({ clause, span }) => (span ? [] : clause.children));
  const headings = (part: ApplicationPart) =>
    new Set(
      clausesOf(part).flatMap(({ heading }) => (words.names(heading) && !words.headed(heading) ? [heading] : [])),
    );
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
