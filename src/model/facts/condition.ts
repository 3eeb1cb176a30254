/** 条件: a stated threshold that a firm, a park or a place must meet. */
import { z } from 'zod';
import { printFigure } from './figures.ts';
import { factKind, span } from './kind.ts';

export const CONDITION_UNITS = ['元', '%', '家', '个', '人', '平方米', '年'] as const;

export const conditionSchema = z.strictObject({
  metric: z.string(),
  op: z.enum(['>', '>=', '<', '<=', '=']),
  value: z.number(),
  unit: z.enum(CONDITION_UNITS),
  appliesTo: z.string().nullable(),
  text: z.string(),
  span,
});
export type Condition = z.infer<typeof conditionSchema>;

const OPERATORS: Readonly<Record<Condition['op'], string>> = { '>': '＞', '>=': '≥', '<': '＜', '<=': '≤', '=': '＝' };

/** 年销售额 ≥ 2000万元 */
export function printCondition({ metric, op, value, unit, appliesTo }: Condition): string {
  return `${appliesTo ? `${appliesTo}：` : ''}${metric} ${OPERATORS[op]} ${printFigure(value, unit)}`;
}

export function notateCondition({ appliesTo, metric, op, value, unit }: Condition): string {
  return `${appliesTo ? `［${appliesTo}］` : ''}${metric}${op}${value}${unit}`;
}

export const conditionKind = factKind({
  singular: 'condition',
  code: 'c',
  label: '条件',
  sign: '件',
  colour: 'money',
  schema: conditionSchema,
  defaults: { op: '>=', appliesTo: null },
  title: () => '条件',
  print: printCondition,
  notate: notateCondition,
});
