/** All facts of one passage. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { emptyFacts, type Facts, type Span } from '../model/policy.ts';
import { extractCitations } from './citations.ts';
import type { ExtractContext, PassageInput } from './context.ts';
import { extractDeadlines } from './deadlines/index.ts';
import { createResponsibilityExtractor } from './departments/index.ts';
import { createIncentiveExtractor } from './incentives/index.ts';
import { classifyQuantities } from './quantities/classify.ts';
import { readConditions } from './quantities/conditions.ts';
import { recogniseQuantities } from './quantities/recognise.ts';
import { readTargets } from './quantities/targets.ts';
import { maskTitles, pieces } from './units.ts';

export type FactExtractor = (input: PassageInput, context: ExtractContext) => Facts;

/** Spans are offsets into `input.text`. */
export function createFactExtractor(lexicon: Lexicon): FactExtractor {
  const responsibilities = createResponsibilityExtractor(lexicon);
  const incentives = createIncentiveExtractor(lexicon);
  const read = (input: PassageInput, context: ExtractContext, taken: readonly Span[]): Facts => {
    const masked = { ...input, text: maskTitles(input.text) };
    const deadlines = extractDeadlines(input.text, context);
    const quantities = classifyQuantities(masked, recogniseQuantities(masked.text), deadlines, lexicon);
    const conditions = readConditions(input.text, quantities);
    return {
      responsibilities: responsibilities.fromText(input.text, taken),
      deadlines,
      incentives: incentives(input, quantities, conditions),
      conditions,
      targets: readTargets(input.text, quantities, deadlines),
      citations: extractCitations(input.text, context),
    };
  };
  return (input, context) => {
    const rows = responsibilities.fromTables(input.text);
    const facts = emptyFacts();
    let row = 0;
    for (const { text, start, end } of pieces(input.text)) {
      // rows are in order, so that each piece takes its own from where the last one stopped
      const taken: Span[] = [];
      for (let scope = rows[row]?.scope; scope && scope[0] < end; scope = rows[row]?.scope) {
        taken.push([scope[0] - start, scope[1] - start]);
        if (scope[1] > end) break;
        row += 1;
      }
      append(facts, read({ ...input, text }, context, taken), start);
    }
    facts.responsibilities = [...rows, ...facts.responsibilities].sort((a, b) => a.span[0] - b.span[0]);
    return facts;
  };
}

/** Facts of a piece that begins at an offset of the passage. */
function append(facts: Facts, more: Facts, offset: number): void {
  const moved = <T extends { span: Span }>(fact: T): T => ({ ...fact, span: shifted(fact.span, offset) });
  facts.responsibilities.push(
    ...more.responsibilities.map((row) => ({ ...moved(row), scope: shifted(row.scope, offset) })),
  );
  facts.deadlines.push(...more.deadlines.map(moved));
  facts.incentives.push(...more.incentives.map((row) => ({ ...moved(row), conditions: row.conditions.map(moved) })));
  facts.conditions.push(...more.conditions.map(moved));
  facts.targets.push(...more.targets.map(moved));
  facts.citations.push(...more.citations.map(moved));
}

function shifted([start, end]: Span, offset: number): Span {
  return [start + offset, end + offset];
}
