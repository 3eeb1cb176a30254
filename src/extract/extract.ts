/** All facts of one passage. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Facts } from '../model/policy.ts';
import { extractCitations } from './citations.ts';
import type { ExtractContext, PassageInput } from './context.ts';
import { extractDeadlines } from './deadlines/index.ts';
import { createResponsibilityExtractor } from './departments/index.ts';
import { createIncentiveExtractor } from './incentives/index.ts';
import { classifyQuantities } from './quantities/classify.ts';
import { readConditions } from './quantities/conditions.ts';
import { recogniseQuantities } from './quantities/recognise.ts';
import { readTargets } from './quantities/targets.ts';
import { maskTitles } from './units.ts';

export type FactExtractor = (input: PassageInput, context: ExtractContext) => Facts;

/** Spans are offsets into `input.text`. */
export function createFactExtractor(lexicon: Lexicon): FactExtractor {
  const responsibilities = createResponsibilityExtractor(lexicon);
  const incentives = createIncentiveExtractor(lexicon);
  return (input, context) => {
    const masked = { ...input, text: maskTitles(input.text) };
    const deadlines = extractDeadlines(input.text, context);
    const quantities = classifyQuantities(masked, recogniseQuantities(masked.text), deadlines, lexicon);
    const conditions = readConditions(input.text, quantities);
    return {
      responsibilities: responsibilities(input.text),
      deadlines,
      incentives: incentives(input, quantities, conditions),
      conditions,
      targets: readTargets(input.text, quantities, deadlines),
      citations: extractCitations(input.text, context),
    };
  };
}
