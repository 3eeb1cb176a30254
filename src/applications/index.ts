/** What can be applied for under a document, put together from the clauses that state its parts. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { ApplicationPart } from '../lexicon/schema.ts';
import type { Application, Quoted } from '../model/application.ts';
import type { Clause, Department, Policy } from '../model/policy.ts';
import { overlaps } from '../model/span.ts';
import { eachClause } from '../model/walk.ts';
import { handingIn, handsToIssuer } from './handing-in.ts';
import { itemsOf, placesOf, quote, wordedConditions } from './quotes.ts';
import { bySubject, type Scope, type Source, scopesOf } from './scopes.ts';
import { applicationWords } from './words.ts';

type Parts = ReadonlyMap<ApplicationPart, readonly Source[]>;

/** A measure that only says when, or only to whom, tells no application. */
const FEWEST_PARTS = 2;

export function readApplications(policy: Omit<Policy, 'applications'>, lexicon: Lexicon): Application[] {
  const words = applicationWords(lexicon);
  const isCall = words.isCall(policy.title);
  const root = bySubject(
    scopesOf(policy.clauses, lexicon, (clause) => handingIn(clause, isCall, lexicon)),
    words,
  );
  const headed = (clause: Clause) => words.headed(clause.heading) !== null;
  const found: Application[] = [];
  const emit = (scope: Scope, above: Parts, title: string | null): void => {
    const parts = merged(scope.parts, above);
    const named = scope.name ?? title;
    if (scope.children.length > 0) {
      for (const child of scope.children) emit(child, parts, named);
      return;
    }
    const told = [...parts.keys()].filter((part) => part !== 'contact' && part !== 'address');
    if (
      told.length < (isCall ? 1 : FEWEST_PARTS) ||
      (scope.name === null && !isCall && scope.parts.size < FEWEST_PARTS)
    )
      return;
    found.push(applicationOf(scope, parts, named ?? words.objectOf(policy.title), policy, lexicon, headed));
  };
  emit(root, new Map(), null);
  return found;
}

/** What a thing says itself stands before what holds for all. */
function merged(own: Parts, above: Parts): Parts {
  const all = new Map<ApplicationPart, readonly Source[]>(own);
  for (const [part, sources] of above) all.set(part, [...(own.get(part) ?? []), ...sources]);
  return all;
}

function applicationOf(
  scope: Scope,
  parts: Parts,
  name: string,
  policy: Omit<Policy, 'applications'>,
  lexicon: Lexicon,
  headed: (clause: Clause) => boolean,
): Application {
  const sources = (part: ApplicationPart) => parts.get(part) ?? [];
  const places = (part: ApplicationPart) => sources(part).flatMap((source) => placesOf(source, headed));
  const items = (part: ApplicationPart) => sources(part).flatMap((source) => itemsOf(source, headed));
  const labelled = (part: ApplicationPart): Quoted | null =>
    sources(part).flatMap(({ clause, span }) => (span ? (quote(clause, span) ?? []) : []))[0] ?? items(part)[0] ?? null;
  const first = scope.clause ?? [...parts.values()].flat()[0]?.clause;
  return {
    for: name,
    clause: first?.path ?? '',
    applicants: items('applicants')[0] ?? null,
    conditions: sources('conditions').flatMap((source) => wordedConditions(source, headed)),
    materials: items('materials'),
    procedure: items('procedure'),
    windows: unique(
      places('windows').flatMap(({ clause, within }) =>
        clause.deadlines
          .filter(({ span, kind }) => overlaps(span, within) && kind !== 'validity')
          .map((deadline) => ({ clause: clause.path, deadline })),
      ),
    ),
    submitTo: unique(places('submitTo').flatMap((place) => recipients(place, policy, lexicon))),
    address: labelled('address'),
    contact: labelled('contact'),
    incentives: benefitsOf(scope, policy),
  };
}

function recipients(
  { clause, within }: { clause: Clause; within: [number, number] },
  { issuers }: Pick<Policy, 'issuers'>,
  lexicon: Lexicon,
): { clause: string; department: Department }[] {
  const named = clause.setAside
    .filter(({ kind, rule, span }) => kind === 'body' && rule === 'recipient' && overlaps(span, within))
    .map(({ text }) => text);
  const own = handsToIssuer(clause.text.slice(...within), lexicon) ? issuers : [];
  return [...named, ...own].map((name) => ({ clause: clause.path, department: { name, id: lexicon.lineOf(name) } }));
}

/** The benefits of the clauses that speak of the thing; of a whole document, all. */
function benefitsOf({ clause }: Scope, policy: Omit<Policy, 'applications'>): Application['incentives'] {
  const clauses = clause ? [clause, ...eachClause(clause.children)] : [...eachClause(policy.clauses)];
  return clauses.flatMap((one) => one.incentives.map(({ span }) => ({ clause: one.path, span })));
}

function unique<T>(rows: readonly T[]): T[] {
  const seen = new Map(rows.map((row) => [JSON.stringify(row), row]));
  return [...seen.values()];
}
