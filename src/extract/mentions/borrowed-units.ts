/** 分别给予10、20、30万元: numbers before a figure have its unit, and its multiplier where they have none. */
import type { Span } from '../../model/policy.ts';
import { parseNumeral } from '../../text/numerals.ts';
import type { Candidate, Refiner } from '../rule.ts';
import type { FigureValue } from './figure.ts';
import { MULTIPLIERS } from './multipliers.ts';

const JOINT = '(?:、|和|及|或|以及)';
const BEFORE = new RegExp(
  `(?<![\\d.第年月条款项])(?<number>\\d{1,9}(?:\\.\\d{1,4})?)(?<multiplier>[万亿])?${JOINT}$`,
  'u',
);
const JOIN = new RegExp(`^${JOINT}$`, 'u');
const REACH = 24;

export const borrowUnits: Refiner<FigureValue> = {
  id: 'figure-borrowed-unit',
  refine(candidates, text) {
    const result: Candidate<FigureValue>[] = [];
    let free = 0;
    for (const candidate of candidates) {
      // 分别给予500万、100万元: a bare 万 is of the unit behind it
      const last = result.at(-1);
      if (last?.value.unit === '' && JOIN.test(text.slice(last.span[1], candidate.span[0])))
        result[result.length - 1] = { ...last, value: { ...last.value, unit: candidate.value.unit } };
      const borrowed: Candidate<FigureValue>[] = [];
      let at = candidate.value.inner[0];
      const multiplier = /[万亿](?=\D*$)/u.exec(text.slice(...candidate.value.inner))?.[0] ?? '';
      for (;;) {
        const from = Math.max(free, at - REACH);
        const match = BEFORE.exec(text.slice(from, at));
        const number = match?.groups?.number;
        const value = number ? parseNumeral(number) : null;
        if (!match || number === undefined || value === null) break;
        const start = from + match.index;
        const printed = number + (match.groups?.multiplier ?? '');
        const span: Span = [start, start + printed.length];
        const times = MULTIPLIERS[match.groups?.multiplier ?? multiplier] ?? 1;
        borrowed.unshift({
          rule: 'figure-borrowed-unit',
          value: { ...candidate.value, value: value * times, max: null, bound: null, inner: span },
          span,
          text: printed,
        });
        at = start;
      }
      result.push(...borrowed, candidate);
      free = candidate.span[1];
    }
    return result;
  },
};
