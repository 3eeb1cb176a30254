/**
 * What can be applied for under all documents: the applications that they state, and the benefits of which none says
 * how they are applied for, one a clause.
 */
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Application, FactReference, Quoted } from '../model/application.ts';
import type { Condition, Deadline, Incentive, Policy, Restriction, Span } from '../model/policy.ts';
import { overlaps } from '../model/span.ts';
import { factAnchor, type PlacedPassage, placedPassages } from '../model/walk.ts';
import type { Row } from './row.ts';

export interface Opening {
  name: string;
  /** false: the document gives the benefit and does not say how to apply for it */
  procedureTold: boolean;
  applicants: string[];
  thresholds: Condition[];
  conditions: string[];
  benefits: Incentive[];
  restrictions: Restriction[];
  materials: string[];
  procedure: string[];
  windows: Deadline[];
  /** bodies that it is handed to */
  submitTo: string[];
  /** whom to ask where that is not said: who leads the matter, else who issued the document */
  ask: string[];
  contact: string[];
  /** in the passage of the row */
  span: Span;
}

type Placed = ReadonlyMap<string, PlacedPassage>;

export function openingsOf(policies: readonly Policy[], lexicon: Lexicon): Row<Opening>[] {
  return policies.flatMap((policy) => {
    const placed = placedPassages(policy);
    const byPath: Placed = new Map(placed.flatMap((one) => (one.clause ? [[one.clause.path, one]] : [])));
    const stated = policy.applications.flatMap((application) => statedRow(policy, application, byPath));
    const told = new Set(policy.applications.flatMap(({ incentives }) => incentives.map(referenceKey)));
    return [...stated, ...placed.flatMap((place) => benefitRow(policy, place, told, lexicon))];
  });
}

const referenceKey = ({ clause, span }: FactReference) => `${clause} ${span[0]} ${span[1]}`;

function rowAt(policy: Policy, place: PlacedPassage, fact: Opening, anchor: string): Row<Opening> {
  const { clause, passage, trail, number } = place;
  return { policy, clause, passage, trail, number, anchor: place.anchor, factAnchor: anchor, fact };
}

function statedRow(policy: Policy, application: Application, byPath: Placed): Row<Opening>[] {
  const place = byPath.get(application.clause);
  if (!place) return [];
  const texts = (quotes: readonly Quoted[]) => quotes.map(({ text }) => text);
  const opt = (quoted: Quoted | null) => (quoted ? [quoted.text] : []);
  const facts = <K extends 'conditions' | 'incentives' | 'restrictions'>(
    kind: K,
    references: readonly FactReference[],
  ) =>
    references.flatMap(({ clause, span }) =>
      (byPath.get(clause)?.passage[kind] ?? []).filter((fact) => fact.span[0] === span[0] && fact.span[1] === span[1]),
    ) as PlacedPassage['passage'][K];
  const submitTo = [...new Set(application.submitTo.map(({ department }) => department.name))];
  const fact: Opening = {
    name: application.for,
    procedureTold: true,
    applicants: opt(application.applicants),
    thresholds: facts('conditions', application.thresholds),
    conditions: texts(application.conditions),
    benefits: facts('incentives', application.incentives),
    restrictions: facts('restrictions', application.restrictions),
    materials: texts(application.materials),
    procedure: texts(application.procedure),
    windows: application.windows.map(({ deadline }) => deadline),
    submitTo,
    ask: submitTo.length > 0 ? [] : whomToAsk(policy, place),
    contact: [...opt(application.address), ...opt(application.contact)],
    span: [0, place.passage.text.length],
  };
  return [rowAt(policy, place, fact, place.anchor)];
}

/** The benefits of a clause that are had on application, without those that an application of the document gives. */
function benefitRow(policy: Policy, place: PlacedPassage, told: ReadonlySet<string>, lexicon: Lexicon): Row<Opening>[] {
  const { clause, passage, trail } = place;
  const benefits = passage.incentives.filter(
    ({ type, span }) =>
      lexicon.isAppliedFor(type) && !(clause && told.has(referenceKey({ clause: clause.path, span }))),
  );
  const [first] = benefits;
  if (!first) return [];
  const span: Span = [first.span[0], Math.max(...benefits.map((benefit) => benefit.span[1]))];
  const fact: Opening = {
    name: clause?.heading ?? trail.at(-2) ?? policy.title,
    procedureTold: false,
    applicants: [...new Set(benefits.flatMap(({ beneficiary }) => (beneficiary ? [beneficiary] : [])))],
    thresholds: passage.conditions,
    conditions: [],
    benefits,
    restrictions: passage.restrictions,
    materials: [],
    procedure: [],
    windows: passage.deadlines.filter(
      (deadline) => tellsWhen(deadline) && benefits.some((benefit) => overlaps(benefit.span, deadline.span)),
    ),
    submitTo: [],
    ask: whomToAsk(policy, place),
    contact: [],
    span,
  };
  return [rowAt(policy, place, fact, factAnchor(place.anchor, 'incentives', passage.incentives.indexOf(first)))];
}

function whomToAsk(policy: Policy, { passage }: PlacedPassage): string[] {
  const charged = passage.responsibilities.flatMap(({ lead, responsible }) => [...lead, ...responsible]);
  const names = [...new Set(charged.map(({ name }) => name))];
  return names.length > 0 ? names : policy.issuers;
}

/** 每年补助30万元 tells how often it is paid, not when it is applied for. */
const tellsWhen = ({ kind, recurrence }: Deadline): boolean =>
  kind !== 'validity' && (recurrence === null || recurrence.months.length + recurrence.days.length > 0);
