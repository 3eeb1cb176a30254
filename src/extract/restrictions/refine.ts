/** From cues to restrictions. */

import { overlaps } from '../../model/span.ts';
import type { Candidate, Refiner } from '../rule.ts';
import { withConditions } from './fragment.ts';
import { RESTRICTIONS, type RestrictionValue } from './rules.ts';

const priority = new Map(RESTRICTIONS.rules.map(({ id }, i) => [id, i]));
const rank = ({ rule }: Candidate<RestrictionValue>) => priority.get(rule) ?? 0;

/** A fragment is told once, as the first kind that fits it. */
const onePerFragment: Refiner<RestrictionValue> = {
  id: 'restrictions/one-per-fragment',
  refine(candidates) {
    const kept: Candidate<RestrictionValue>[] = [];
    for (const candidate of [...candidates].sort((a, b) => a.span[0] - b.span[0] || rank(a) - rank(b))) {
      const before = kept.at(-1);
      if (!before || !overlaps(before.span, candidate.span)) kept.push(candidate);
      else if (rank(candidate) < rank(before)) kept[kept.length - 1] = candidate;
    }
    return kept;
  },
};

/** 从高享受，不叠加: neighbours of one kind are one restriction. */
const joinNeighbours: Refiner<RestrictionValue> = {
  id: 'restrictions/join-neighbours',
  refine(candidates, text) {
    const kept: Candidate<RestrictionValue>[] = [];
    for (const candidate of candidates) {
      const before = kept.at(-1);
      if (before && before.rule === candidate.rule && text.slice(before.span[1], candidate.span[0]) === '，') {
        const span: Candidate<RestrictionValue>['span'] = [before.span[0], candidate.span[1]];
        kept[kept.length - 1] = { ...before, span, text: text.slice(...span) };
      } else kept.push(candidate);
    }
    return kept;
  },
};

/** 骗取资金的，全额追缴: what it is said of stands before it. */
const addConditions: Refiner<RestrictionValue> = {
  id: 'restrictions/conditions',
  refine(candidates, text) {
    let end = 0;
    return candidates.map((candidate) => {
      const [start, stop] = withConditions(text, candidate.span);
      // a condition that a restriction before it has taken is not said twice
      const span: Candidate<RestrictionValue>['span'] = [start < end ? candidate.span[0] : start, stop];
      end = stop;
      return { ...candidate, span, text: text.slice(...span) };
    });
  },
};

export const RESTRICTION_REFINERS: readonly Refiner<RestrictionValue>[] = [
  onePerFragment,
  addConditions,
  joinNeighbours,
];
