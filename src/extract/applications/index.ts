/** What can be applied for under a document, put together from the clauses that state its parts. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { ApplicationPart } from '../../lexicon/schema-applications.ts';
import type { Application } from '../../model/application.ts';
import type { Clause, Policy } from '../../model/policy.ts';
import { eachClause } from '../../model/walk.ts';
import { type Context, createAssembler, type Parts } from './assemble.ts';
import { handingIn } from './handing-in.ts';
import { listWords } from './lists.ts';
import { addPart, emptyScope, gives, type Scope, scopesOf } from './scopes.ts';
import type { Source } from './source.ts';
import { byName, bySubject } from './subjects.ts';
import { type ApplicationWords, applicationWords } from './words.ts';

/** A measure that only says for whom, or on which conditions, tells no application. */
const FEWEST_PARTS = 2;
const HOW: readonly ApplicationPart[] = ['materials', 'procedure', 'windows', 'submitTo'];
/** A sentence of handing in that tells neither tells nothing. */
const WHERE: readonly ApplicationPart[] = ['windows', 'submitTo'];

export function readApplications(policy: Omit<Policy, 'applications'>, lexicon: Lexicon): Application[] {
  const words = applicationWords(lexicon);
  const lists = listWords(lexicon);
  const isCall = words.isCall(policy.title);
  const givesSomething =
    words.givesBenefit(policy.title) || policy.clauses.some((one) => givesOnApplication(one, lexicon));
  if (!isCall && !givesSomething) return [];
  const { root, direct, loose, cut } = scopesOf(
    policy.clauses,
    words,
    lists,
    (clause, broadly) => handingIn(clause, broadly, lexicon),
    isCall,
  );
  const tree = bySubject(root, words, lists);
  const context: Context = { policy, lexicon, cut, isCall, things: thingsOf(tree) };
  const applicationOf = createAssembler(context);
  const named = (scope: Scope, name: string | null) => name ?? scope.name ?? words.objectOf(policy);

  const found: Application[] = [];
  const covered = new Set<Clause>();
  const cover = (scope: Scope) => {
    for (const clause of eachClause(scope.clause ? [scope.clause] : [])) covered.add(clause);
  };
  const { own, shared, all } = looseByReach(loose, words);
  const emit = (scope: Scope, above: Parts, outer: string | null): void => {
    const parts = merged(scope.parts, above);
    // 试点申报条件 in a call for one thing: its title says more
    const isOnly = isCall && tree.children.length === 1 && scope === tree.children[0];
    const name = isOnly ? null : (scope.name ?? outer);
    if (scope.children.length > 0) {
      for (const child of scope.children) emit(child, parts, name);
      return;
    }
    if (!tellsEnough(scope, parts, isCall)) return;
    cover(scope);
    found.push(applicationOf(scope, parts, name ?? words.objectOf(policy)));
  };

  // a measure that says of all its benefits at once how to apply for them: each is had so
  const benefits = isCall || tree.children.length > 0 ? [] : benefitScopes(policy, lexicon, words.names);
  const forAll = merged(direct, shared);
  // 补贴管理办法 with its conditions: they are asked for what the title names
  const asksForOne = direct.has('conditions') && words.givesBenefit(policy.title);
  const splits = benefits.length > 1 && WHERE.some((part) => forAll.has(part)) && !asksForOne;
  if (tree.children.length > 0) emit(tree, shared, null);
  else if (!splits) emit(tree, new Map(), null);

  for (const scope of byName(own.filter(({ clause }) => clause === null || !covered.has(clause))))
    if (WHERE.some((part) => scope.parts.has(part))) {
      found.push(applicationOf(scope, scope.parts, named(scope, null)));
      cover(scope);
    }
  if (splits) {
    for (const scope of benefits)
      if (!scope.clause || !covered.has(scope.clause)) found.push(applicationOf(scope, forAll, named(scope, null)));
  } else if (found.length === 0 && WHERE.some((part) => all.has(part)))
    found.push(applicationOf(emptyScope(null, null), all, words.objectOf(policy)));
  return found;
}

function tellsEnough(scope: Scope, parts: Parts, isCall: boolean): boolean {
  const told = [...parts.keys()].filter((part) => part !== 'contact' && part !== 'address');
  const givesSomething = scope.clause !== null && gives(scope.clause);
  if (told.length < (isCall || givesSomething ? 1 : FEWEST_PARTS) || !told.some((part) => isCall || HOW.includes(part)))
    return false;
  return scope.name === null || isCall || scope.parts.size > 0;
}

/** What a thing says itself stands before what holds for all. */
function merged(own: Parts, above: Parts): Parts {
  const all = new Map<ApplicationPart, readonly Source[]>(own);
  for (const [part, sources] of above) all.set(part, [...(own.get(part) ?? []), ...sources]);
  return all;
}

/** The clauses and rows that speak of one thing only. */
function thingsOf(scope: Scope): Set<Clause> {
  const clauses = scope.children.flatMap((child) => [
    ...(child.clause ? eachClause([child.clause]) : []),
    ...thingsOf(child),
  ]);
  return new Set(clauses);
}

/**
 * A clause that gives something and says how to apply speaks of that; one that gives nothing and speaks of all that
 * the document gives, of all: its section then tells the procedure. What the others speak of is not said.
 */
function looseByReach(
  loose: ReturnType<typeof scopesOf>['loose'],
  words: ApplicationWords,
): { own: Scope[]; shared: Parts; all: Parts } {
  const own: Scope[] = [];
  const shared = emptyScope(null, null);
  const all = emptyScope(null, null);
  for (const { scope, section } of loose) {
    if ((scope.clause && gives(scope.clause)) || (words.names(section.heading) && gives(section))) {
      own.push(scope);
      continue;
    }
    const speaksOfAll = words.speaksOfAll(`${section.heading ?? ''}\n${scope.clause?.text ?? ''}`);
    for (const target of speaksOfAll ? [shared, all] : [all]) {
      for (const [part, sources] of scope.parts) for (const source of sources) addPart(target, part, source);
      if (handedOn(scope)) continue;
      const teller = words.names(section.heading) ? scope.clause : section;
      if (teller && !target.parts.get('procedure')?.some(({ clause }) => clause === teller))
        addPart(target, 'procedure', { clause: teller, span: null });
    }
  }
  return { own, shared: shared.parts, all: all.parts };
}

/** All that it says is that others pass on what was handed in. */
const handedOn = ({ parts }: Scope): boolean => [...parts.values()].flat().every(({ weak }) => weak);

const givesOnApplication = (clause: Clause, lexicon: Lexicon): boolean =>
  [...eachClause([clause])].some(({ incentives }) => incentives.some(({ type }) => lexicon.isAppliedFor(type)));

/** The clauses that give what is had on application, by the nearest heading that names it. */
function benefitScopes(
  { clauses }: Pick<Policy, 'clauses'>,
  lexicon: Lexicon,
  names: (heading: string | null) => boolean,
): Scope[] {
  return clauses.flatMap((clause): Scope[] => {
    if (clause.kind === 'attachment' || !givesOnApplication(clause, lexicon)) return [];
    const below = benefitScopes({ clauses: clause.children }, lexicon, names);
    if (below.length > 0) return below;
    return names(clause.heading) ? [{ ...emptyScope(clause.heading, clause), isThing: true }] : [];
  });
}
