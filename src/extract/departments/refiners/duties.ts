/** Duties of a passage: outside its attributions, one a fragment, helpers beside those whom they help. */
import type { Span } from '../../../model/policy.ts';
import { overlaps } from '../../../model/span.ts';
import { type Candidate, type Refiner, withoutOverlaps } from '../../rule.ts';
import { sentences, unitAt } from '../../units.ts';
import type { Roles } from '../attribution.ts';
import { DUTIES } from '../rules/duties.ts';

const HELPERS_RULE = 'duty-of-helpers';
const SEAT_RULE = 'duty-of-the-seat';
const RANK = new Map(DUTIES.rules.map(({ id }, i) => [id, i]));

/** @param taken spans of attributions and of rows of tables: what stands there is told */
export function outsideOf(taken: readonly Span[]): Refiner<Roles> {
  return {
    id: 'duty-outside-attributions',
    refine: (candidates) => candidates.filter(({ span }) => !taken.some((other) => overlaps(other, span))),
  };
}

/** Of duties that share words the one whose rule comes first. */
const oneEach: Refiner<Roles> = {
  id: 'one-duty-for-the-same-words',
  refine(candidates) {
    const rank = ({ rule }: Candidate<Roles>) => RANK.get(rule) ?? 0;
    return withoutOverlaps(candidates, (a, b) => rank(a) - rank(b));
  },
};

/** A要落实资金，会同B制定办法: B helps A, whose duty it is. Without anybody to help there is no duty. */
const helpersJoin: Refiner<Roles> = {
  id: 'helpers-join-the-duty',
  refine(candidates, text) {
    if (!candidates.some(({ rule }) => rule === HELPERS_RULE)) return [...candidates];
    const units = sentences(text);
    const joined: Candidate<Roles>[] = [];
    for (const candidate of candidates) {
      const last = joined.at(-1);
      if (candidate.rule !== HELPERS_RULE) joined.push(candidate);
      else if (last && unitAt(units, last.span[0]) === unitAt(units, candidate.span[0])) {
        const span: Span = [last.span[0], candidate.span[1]];
        const value: Roles = {
          lead: [...last.value.lead, ...last.value.responsible],
          support: [...last.value.support, ...candidate.value.support],
          responsible: [],
        };
        joined[joined.length - 1] = { ...last, value, span, text: text.slice(...span) };
      }
    }
    return joined;
  },
};

/** 办公室设在A，由A承担日常工作: told once. */
const seatOnce: Refiner<Roles> = {
  id: 'seat-told-once',
  refine(candidates, text) {
    const units = sentences(text);
    const names = ({ value }: Candidate<Roles>) => value.responsible.map(({ name }) => name).join('、');
    return candidates.filter((candidate, i) => {
      const last = candidates[i - 1];
      return !(
        last?.rule === SEAT_RULE &&
        names(last) !== '' &&
        names(last) === names(candidate) &&
        unitAt(units, last.span[0]) === unitAt(units, candidate.span[0])
      );
    });
  },
};

export const DUTY_REFINERS: readonly Refiner<Roles>[] = [oneEach, helpersJoin, seatOnce];
