/** 量化目标: what the government promises to reach, and what it sets aside for it. */
import { z } from 'zod';
import { printFigure } from './figures.ts';
import { factKind, isoDate, span } from './kind.ts';

const schema = z.strictObject({
  metric: z.string(),
  op: z.enum(['>=', '=', '≈', '<=']),
  value: z.number(),
  unit: z.string(),
  end: isoDate.nullable(),
  text: z.string(),
  span,
});
export type Target = z.infer<typeof schema>;

const SIGNS: Readonly<Record<Target['op'], string>> = { '>=': ' ≥ ', '<=': ' ≤ ', '=': ' ', '≈': ' 约' };

/** 网络零售额 ≥ 6000亿元 */
export function printTarget({ metric, op, value, unit }: Target): string {
  return `${metric}${SIGNS[op]}${printFigure(value, unit)}`;
}

export const targetKind = factKind({
  singular: 'target',
  code: 't',
  label: '量化目标',
  sign: '标',
  colour: 'time',
  schema,
  defaults: { op: '=', end: null },
  title: () => '目标',
  print: (row) => `${printTarget(row)}${row.end ? `（${row.end}）` : ''}`,
  notate: ({ metric, op, value, unit, end }) => `${metric}${op}${value}${unit}${end ? ` ..${end}` : ''}`,
});
