/** Mentions of other documents: laws, plans, standards, notices, agreements between governments. */
import type { Citation } from '../../model/policy.ts';
import type { PassageContext } from '../context.ts';
import { longestFirst, runRefiners, runRules } from '../rule.ts';
import { CITATION_REFINERS } from './refine.ts';
import { relationsIn } from './relations.ts';
import { CITATIONS, type CitationValue } from './rules.ts';

const REFINERS = [longestFirst<CitationValue>('citations/overlaps'), ...CITATION_REFINERS];

/** @param place what the text is of its clause; spans are offsets into it */
export function extractCitations(text: string, context: PassageContext, place: Citation['place'] = 'text'): Citation[] {
  if (!/[《〔]/u.test(text)) return [];
  const relations = [...relationsIn(text, context)];
  return runRefiners(CITATIONS.name, REFINERS, runRules(CITATIONS, text, context), text, context).map(
    ({ value, span }) => {
      const said = relations.find(([at]) => span[0] <= at && at < span[1])?.[1];
      return {
        ...value,
        policyId: null,
        relation: said?.relation ?? 'cites',
        relationSpan: said?.span ?? null,
        place,
        text: text.slice(...span),
        span,
      };
    },
  );
}
