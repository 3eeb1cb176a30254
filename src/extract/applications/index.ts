/** What can be applied for under a document, put together from the clauses that state its parts. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { ApplicationPart } from '../../lexicon/schema.ts';
import type { Application, FactReference, Quoted } from '../../model/application.ts';
import type { Clause, Department, Policy } from '../../model/policy.ts';
import { overlaps } from '../../model/span.ts';
import { eachClause } from '../../model/walk.ts';
import { handingIn, handsToIssuer, recipientsIn } from './handing-in.ts';
import { itemsOf, placesOf, quote, wordedConditions } from './quotes.ts';
import { byName, bySubject, type Scope, type Source, scopesOf } from './scopes.ts';
import { applicationWords } from './words.ts';

type Parts = ReadonlyMap<ApplicationPart, readonly Source[]>;

/** A measure that only says for whom, or on which conditions, tells no application. */
const FEWEST_PARTS = 2;
const HOW: readonly ApplicationPart[] = ['materials', 'procedure', 'windows', 'submitTo'];

export function readApplications(policy: Omit<Policy, 'applications'>, lexicon: Lexicon): Application[] {
  const words = applicationWords(lexicon);
  const isCall = words.isCall(policy.title);
  const { root, loose } = scopesOf(policy.clauses, words, (clause) => handingIn(clause, isCall, lexicon), isCall);
  const headed = (clause: Clause) => words.headed(clause.heading) !== null;
  const found: Application[] = [];
  const covered = new Set<Clause>();
  const emit = (scope: Scope, above: Parts, outer: string | null): void => {
    const parts = merged(scope.parts, above);
    const name = scope.name ?? outer;
    if (scope.children.length > 0) {
      for (const child of scope.children) emit(child, parts, name);
      return;
    }
    const told = [...parts.keys()].filter((part) => part !== 'contact' && part !== 'address');
    if (told.length < (isCall ? 1 : FEWEST_PARTS) || !told.some((part) => isCall || HOW.includes(part))) return;
    if (scope.name === null && !isCall && scope.parts.size < FEWEST_PARTS) return;
    for (const clause of eachClause(scope.clause ? [scope.clause] : [])) covered.add(clause);
    found.push(applicationOf(scope, parts, name ?? words.objectOf(policy), policy, lexicon, headed));
  };
  emit(bySubject(root, words), new Map(), null);
  for (const scope of byName(loose.filter(({ clause }) => clause === null || !covered.has(clause))))
    if (scope.parts.has('submitTo') || scope.parts.has('windows'))
      found.push(applicationOf(scope, scope.parts, scope.name ?? words.objectOf(policy), policy, lexicon, headed));
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
    thresholds: unique(
      [...places('conditions'), ...places('applicants')].flatMap(({ clause, within }) =>
        clause.conditions
          .filter(({ span }) => overlaps(span, within))
          .map(({ span }) => ({ clause: clause.path, span })),
      ),
    ),
    incentives: factsOf(scope, policy, 'incentives'),
    restrictions: factsOf(scope, policy, 'restrictions'),
  };
}

function recipients(
  { clause, within }: { clause: Clause; within: [number, number] },
  { issuers }: Pick<Policy, 'issuers'>,
  lexicon: Lexicon,
): { clause: string; department: Department }[] {
  const named = recipientsIn(clause, within, lexicon);
  const own = handsToIssuer(clause.text.slice(...within), lexicon) ? issuers : [];
  return [...named, ...own].map((name) => ({ clause: clause.path, department: { name, id: lexicon.lineOf(name) } }));
}

/** What the clauses that speak of the thing say of it; of a whole document, all of its clauses. */
function factsOf(
  { clause }: Scope,
  policy: Omit<Policy, 'applications'>,
  kind: 'incentives' | 'restrictions',
): FactReference[] {
  return [...eachClause(clause ? [clause] : policy.clauses)].flatMap((one) =>
    one[kind].map(({ span }) => ({ clause: one.path, span })),
  );
}

function unique<T>(rows: readonly T[]): T[] {
  const seen = new Map(rows.map((row) => [JSON.stringify(row), row]));
  return [...seen.values()];
}
