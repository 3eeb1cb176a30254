/** Thresholds that a firm, park or place must meet. */
import type { Condition } from '../../model/policy.ts';
import { sentences, unitAt } from '../units.ts';
import type { ClassifiedQuantity } from './classify.ts';
import { appliesTo, metricOf, wordsBefore } from './metric.ts';

const UNIT: Readonly<Record<string, { unit: Condition['unit']; factor: number }>> = {
  元: { unit: '元', factor: 1 },
  '%': { unit: '%', factor: 1 },
  家: { unit: '家', factor: 1 },
  户: { unit: '家', factor: 1 },
  个: { unit: '个', factor: 1 },
  人: { unit: '人', factor: 1 },
  名: { unit: '人', factor: 1 },
  平方米: { unit: '平方米', factor: 1 },
  // one 亩 is 1/15 of a hectare
  亩: { unit: '平方米', factor: 10000 / 15 },
  年: { unit: '年', factor: 1 },
};

export function readConditions(text: string, quantities: readonly ClassifiedQuantity[]): Condition[] {
  const units = sentences(text);
  const rows: Condition[] = [];
  let previousSentence = -1;
  for (const [i, quantity] of quantities.entries()) {
    const known = UNIT[quantity.unit];
    const sentence = unitAt(units, quantity.span[0]);
    if (quantity.purpose !== 'condition' || !known || !sentence) continue;
    const words = wordsBefore(sentence, quantity, quantities[i - 1]);
    const last = previousSentence === sentence.start ? rows.at(-1) : undefined;
    // 年销售额2000万元以上、5000万元以下: the second figure measures what the first does
    const metric = metricOf(words) || last?.metric || '';
    const start = sentence.start + sentence.text.slice(0, quantity.span[0] - sentence.start).length - words.length;
    rows.push({
      metric,
      op: quantity.bound === null || quantity.bound === '≈' ? '>=' : quantity.bound,
      value: Math.round(quantity.value * known.factor * 100) / 100,
      unit: known.unit,
      // 成都企业…500万元以上或交易额5亿元以上: the second is asked of the same
      appliesTo:
        appliesTo(words) ?? (metricOf(words) === '' || /^(或|且|、)/u.test(words) ? (last?.appliesTo ?? null) : null),
      text: text.slice(start, quantity.span[1]),
      span: [start, quantity.span[1]],
    });
    previousSentence = sentence.start;
  }
  return rows;
}
