/** All facts of one passage. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { emptyFacts, FACT_KEYS, type Facts } from '../model/facts/index.ts';
import type { SetAside, Span } from '../model/policy.ts';
import { extractCitations } from './citations/index.ts';
import type { PassageContext } from './context.ts';
import { extractDeadlines } from './deadlines/index.ts';
import type { Validity } from './deadlines/validity-of.ts';
import { createResponsibilityExtractor } from './departments/index.ts';
import { createIncentiveExtractor } from './incentives/index.ts';
import { classifyQuantities } from './quantities/classify.ts';
import { readConditions } from './quantities/conditions.ts';
import { recogniseQuantities } from './quantities/recognise.ts';
import { readTargets } from './quantities/targets.ts';
import { extractRestrictions } from './restrictions/index.ts';
import { maskTitles, pieces } from './units.ts';

export interface Extraction {
  facts: Facts;
  /** words that were seen and are no fact, with the rule that says why */
  setAside: SetAside[];
  /** what is said of the time in which the document is in force */
  validity: Validity[];
}

/** Reads the facts of a text. Spans are offsets into it. */
export type FactExtractor = (text: string, context: PassageContext) => Extraction;

export function createFactExtractor(lexicon: Lexicon): FactExtractor {
  const responsibilities = createResponsibilityExtractor(lexicon);
  const incentives = createIncentiveExtractor(lexicon);
  const read = (text: string, context: PassageContext, taken: readonly Span[], said: Validity[]): Facts => {
    const input = { text, heading: context.heading, above: context.above };
    const masked = { ...input, text: maskTitles(text) };
    const { deadlines, validity } = extractDeadlines(text, context);
    said.push(...validity);
    const quantities = classifyQuantities(masked, recogniseQuantities(masked.text), deadlines, lexicon);
    const conditions = readConditions(text, quantities);
    return {
      responsibilities: responsibilities.fromText(text, taken),
      deadlines,
      incentives: incentives(input, quantities, conditions),
      conditions,
      targets: readTargets(text, quantities, deadlines),
      citations: extractCitations(text, context),
      restrictions: extractRestrictions(text, context),
    };
  };
  return (text, context) => {
    const rows = responsibilities.fromTables(text);
    const facts = emptyFacts();
    const validity: Validity[] = [];
    let row = 0;
    for (const piece of pieces(text)) {
      const { start, end } = piece;
      // rows are in order, so that each piece takes its own from where the last one stopped
      const taken: Span[] = [];
      for (let scope = rows[row]?.scope; scope && scope[0] < end; scope = rows[row]?.scope) {
        taken.push([scope[0] - start, scope[1] - start]);
        if (scope[1] > end) break;
        row += 1;
      }
      append(facts, read(piece.text, { ...context, trace: context.trace?.at(start) }, taken, validity), start);
    }
    if (context.heading !== null) facts.citations.unshift(...extractCitations(context.heading, context, 'heading'));
    facts.responsibilities = [...rows, ...facts.responsibilities].sort((a, b) => a.span[0] - b.span[0]);
    return { facts, setAside: [], validity };
  };
}

/** Facts of a piece that begins at an offset of the passage. */
function append(facts: Facts, more: Facts, offset: number): void {
  for (const kind of FACT_KEYS) (facts[kind] as object[]).push(...more[kind].map((fact) => moved(fact, offset)));
}

/** A fact, or a condition within one, with its spans moved. */
function moved<T extends object>(fact: T, offset: number): T {
  if (offset === 0) return fact;
  const copy: Record<string, unknown> = Object.fromEntries(Object.entries(fact));
  for (const key of ['span', 'scope']) if (copy[key]) copy[key] = shifted(copy[key] as Span, offset);
  if (Array.isArray(copy.conditions)) copy.conditions = copy.conditions.map((condition) => moved(condition, offset));
  return copy as T;
}

function shifted([start, end]: Span, offset: number): Span {
  return [start + offset, end + offset];
}
