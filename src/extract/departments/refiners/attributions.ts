/** Attributions of a passage: labels that belong together joined, what stands in another left out, 下同 carried on. */

import { overlaps } from '../../../model/span.ts';
import type { Candidate, Refiner } from '../../rule.ts';
import { firstLeads, readAttribution } from '../attribution.ts';
import type { ReadAttribution } from '../rules/attributions.ts';

/** 牵头单位：… ⏎ 配合单位：… are one group, on one line or on two. */
const adjoiningLabels: Refiner<ReadAttribution> = {
  id: 'adjoining-labels',
  refine(candidates, text, { lexicon }) {
    const joined: Candidate<ReadAttribution>[] = [];
    for (const candidate of [...candidates].sort((a, b) => a.span[0] - b.span[0])) {
      const last = joined.at(-1);
      const adjoins =
        last?.rule === candidate.rule &&
        candidate.rule === 'attribution-behind-a-label' &&
        /^[\s；。]*$/u.test(text.slice(last.span[1], candidate.span[0]));
      const span: [number, number] = [last?.span[0] ?? 0, candidate.span[1]];
      const printed = text.slice(...span);
      const roles = adjoins ? readAttribution(printed.replace(/[。\n]+/gu, '；'), lexicon) : null;
      if (last && roles) {
        const leadsFirst = last.value.leadsFirst ?? candidate.value.leadsFirst;
        joined[joined.length - 1] = { ...candidate, value: { ...roles, leadsFirst }, span, text: printed };
      } else joined.push(candidate);
    }
    return joined;
  },
};

const outermost: Refiner<ReadAttribution> = {
  id: 'outermost-attribution',
  refine: (candidates) =>
    candidates.filter((candidate, i) => !candidates.slice(0, i).some((other) => overlaps(other.span, candidate.span))),
};

const carryFirst: Refiner<ReadAttribution> = {
  id: 'first-leads-from-here-on',
  refine(candidates, _, context) {
    let holds = context.firstLeads;
    return candidates.map((candidate) => {
      holds ??= candidate.value.leadsFirst;
      return holds ? { ...candidate, value: { ...candidate.value, ...firstLeads(candidate.value, holds) } } : candidate;
    });
  },
};

export const ATTRIBUTION_REFINERS: readonly Refiner<ReadAttribution>[] = [adjoiningLabels, outermost, carryFirst];
