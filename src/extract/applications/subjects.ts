/** Things told apart by what clauses say of whom: kinds of applicants, clauses of one name. */
import type { ApplicationPart } from '../../lexicon/schema-applications.ts';
import type { Clause } from '../../model/policy.ts';
import type { ListWords } from './lists.ts';
import { addPart, emptyScope, type Scope } from './scopes.ts';
import type { ApplicationWords } from './words.ts';

/**
 * Kinds of applicants that conditions name as well (电商平台试点, 电商服务商试点) are things of their own: the clauses
 * of that heading, or led in by that name (电商平台试点应当具备以下条件：), speak of them, those without one of all.
 */
export function bySubject(scope: Scope, words: ApplicationWords, lists: ListWords): Scope {
  if (scope.children.length > 0)
    return { ...scope, children: scope.children.map((child) => bySubject(child, words, lists)) };
  // what is headed as a part is a source of its own
  const clausesOf = (part: ApplicationPart) =>
    (scope.parts.get(part) ?? []).flatMap(({ clause, span }) =>
      span ? [] : clause.children.filter(({ heading }) => !words.headed(heading)),
    );
  const subjectOf = ({ heading, text }: Clause): string | null => {
    const subject = heading ?? lists.subjectOf(text);
    return words.names(subject) ? subject : null;
  };
  const subjects = (part: ApplicationPart) => new Set(clausesOf(part).flatMap((clause) => subjectOf(clause) ?? []));
  const asked = subjects('conditions');
  const shared = [...subjects('applicants')].filter((subject) => asked.has(subject));
  if (shared.length < 2) return scope;
  const children = shared.map((name): Scope => {
    const child = emptyScope(
      name,
      clausesOf('applicants').find((clause) => subjectOf(clause) === name) ?? scope.clause,
    );
    for (const part of ['applicants', 'conditions'] as const)
      for (const clause of clausesOf(part)) {
        const subject = subjectOf(clause);
        if (
          subject === name ||
          subject === null ||
          (!shared.includes(subject) && part === 'conditions' && clause.heading === null)
        )
          addPart(child, part, { clause, span: null });
      }
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
