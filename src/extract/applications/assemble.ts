/** The parts that were found of one thing, put together as an application. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { perLexicon } from '../../lexicon/per-lexicon.ts';
import type { ApplicationPart } from '../../lexicon/schema-applications.ts';
import { anyOf } from '../../lexicon/words.ts';
import type { Application, FactReference, Quoted } from '../../model/application.ts';
import type { Clause, Department, Policy, Span } from '../../model/policy.ts';
import { overlaps } from '../../model/span.ts';
import { eachClause } from '../../model/walk.ts';
import { addressIn, addressRank, bearsNumber, contactFrom } from './places.ts';
import { type Cut, itemsOf, placesOf, quote, wordedConditions } from './quotes.ts';
import { bodiesNamed, handsToIssuer, recipientsIn } from './recipients.ts';
import type { Scope } from './scopes.ts';
import type { Source } from './source.ts';

export type Parts = ReadonlyMap<ApplicationPart, readonly Source[]>;

export interface Context {
  policy: Omit<Policy, 'applications'>;
  lexicon: Lexicon;
  cut: Cut;
  isCall: boolean;
  /** clauses that speak of one thing among several */
  things: ReadonlySet<Clause>;
}

const statesOf = perLexicon(({ applications }) => {
  const states = new RegExp(`^(?:并|且|同时|应|须)?[\\p{Script=Han}]{0,6}?(?:${anyOf(applications.states)})`, 'u');
  return (words: string) => words.length > 3 && states.test(words) && !/[的时后]$/u.test(words);
});

export function createAssembler(context: Context): (scope: Scope, parts: Parts, name: string) => Application {
  const { policy, lexicon, cut } = context;
  const states = statesOf(lexicon);
  const elsewhere = elsewhereIn(context);
  return (scope, parts, name) => {
    const sources = (part: ApplicationPart): readonly Source[] => {
      const all = parts.get(part) ?? [];
      const strong = all.filter(({ weak }) => !weak);
      return strong.length > 0 ? strong : all;
    };
    const places = (part: ApplicationPart) => sources(part).flatMap((source) => placesOf(source, cut));
    const items = (part: ApplicationPart) => once(sources(part).flatMap((source) => itemsOf(source, cut)));
    const first = scope.clause ?? [...parts.values()].flat()[0]?.clause;
    const asked = [...places('conditions'), ...places('applicants'), ...(scope.isThing ? own(scope) : [])];
    return {
      for: name,
      clause: first?.path ?? '',
      applicants: items('applicants')[0] ?? null,
      conditions: once(sources('conditions').flatMap((source) => wordedConditions(source, cut, states))),
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
      address: addressOf(places('address'), [...places('submitTo'), ...places('contact'), ...places('procedure')]),
      contact: contactOf(sources('contact'), cut),
      thresholds: unique(
        asked.flatMap(({ clause, within }) =>
          clause.conditions
            .filter(({ span }) => overlaps(span, within))
            .map(({ span }) => ({ clause: clause.path, span })),
        ),
      ),
      incentives: factsOf(scope, elsewhere, 'incentives'),
      restrictions: factsOf(scope, elsewhere, 'restrictions'),
    };
  };
}

interface Within {
  clause: Clause;
  within: Span;
}

function own({ clause, span }: Scope): Within[] {
  if (!clause) return [];
  if (span) return [{ clause, within: span }];
  return [...eachClause([clause])].map((one) => ({ clause: one, within: [0, one.text.length] }));
}

/** Places said to be one, the best first; else one that stands where it is said whom to go to. */
function addressOf(stated: readonly Within[], others: readonly Within[]): Quoted | null {
  const candidates = [
    ...stated.flatMap(({ clause, within }) => {
      const words = clause.text.slice(...within);
      const isLong = /[\n@]/u.test(words) || words.length > LONGEST_ADDRESS || bearsNumber(words);
      const span = isLong ? addressIn(clause.text, within) : within;
      return quote(clause, span ?? (words.length > LONGEST_ADDRESS ? [0, 0] : within)) ?? [];
    }),
    ...others.flatMap(({ clause, within }) => {
      const span = addressIn(clause.text, within);
      return span ? (quote(clause, span) ?? []) : [];
    }),
  ];
  return candidates.sort((a, b) => addressRank(a.text) - addressRank(b.text))[0] ?? null;
}
const LONGEST_ADDRESS = 60;

/** The first that bears a number, with the lines of contact behind it. */
function contactOf(sources: readonly Source[], cut: Cut): Quoted | null {
  const stated = sources
    .flatMap((source) => placesOf(source, cut).map((place) => ({ ...place, isWhole: source.span === null })))
    .flatMap(({ clause, within, isWhole }) => quote(clause, isWhole ? within : contactFrom(clause, within)) ?? []);
  return stated.find(({ text }) => bearsNumber(text)) ?? stated[0] ?? null;
}

function recipients(
  { clause, within }: Within,
  { issuers }: Pick<Policy, 'issuers'>,
  lexicon: Lexicon,
): { clause: string; department: Department }[] {
  const handedTo = recipientsIn(clause, within, lexicon);
  const issuer = handsToIssuer(clause.text.slice(...within), lexicon) ? issuers : [];
  const told = [...handedTo, ...issuer];
  const names = told.length > 0 ? told : bodiesNamed(clause, within, lexicon);
  return names.map((name) => ({ clause: clause.path, department: { name, id: lexicon.lineOf(name) } }));
}

/** Where facts are looked for that no clause of the thing itself states; found once for all things. */
interface Elsewhere {
  all: readonly Within[];
  /** in a call, the clauses that speak of no single thing speak of each */
  ofEach: readonly Within[];
  headed: ReadonlyMap<string, readonly Within[]>;
}

function elsewhereIn({ policy, isCall, things }: Context): Elsewhere {
  const clauses = [...eachClause(policy.clauses)];
  const headed = new Map<string, Within[]>();
  for (const clause of clauses) {
    if (clause.heading === null) continue;
    const known = headed.get(clause.heading);
    if (known) known.push(whole(clause));
    else headed.set(clause.heading, [whole(clause)]);
  }
  return {
    all: clauses.map(whole),
    ofEach: isCall ? clauses.filter((clause) => !things.has(clause)).map(whole) : [],
    headed,
  };
}

/** What the clauses that speak of the thing say of it; of a whole document, all of its clauses. */
function factsOf(
  scope: Scope,
  { all, ofEach, headed }: Elsewhere,
  kind: 'incentives' | 'restrictions',
): FactReference[] {
  const { clause, name } = scope;
  const places = clause === null ? all : [...own(scope), ...ofEach, ...(headed.get(name ?? '') ?? [])];
  return unique(
    places.flatMap(({ clause: one, within }) =>
      one[kind].filter(({ span }) => overlaps(span, within)).map(({ span }) => ({ clause: one.path, span })),
    ),
  );
}

const whole = (clause: Clause): Within => ({ clause, within: [0, clause.text.length] });

/** One quotation of the same words of a clause. */
const once = (quotes: readonly Quoted[]): Quoted[] => unique(quotes);

function unique<T>(rows: readonly T[]): T[] {
  const seen = new Map(rows.map((row) => [JSON.stringify(row), row]));
  return [...seen.values()];
}
