/** 扶持措施: what one can get. */
import { z } from 'zod';
import { conditionSchema, notateCondition } from './condition.ts';
import { printFigure, printYuan, trim } from './figures.ts';
import { factKind, span } from './kind.ts';

export const INCENTIVE_TYPES = [
  '奖励',
  '补助',
  '贴息',
  '税收优惠',
  '用地支持',
  '融资支持',
  '人才支持',
  '租金场地补助',
  '购买服务',
  '认定授牌',
  '便利化',
] as const;
export type IncentiveType = (typeof INCENTIVE_TYPES)[number];

/** 每增加1000万元奖励10万元: `value` 10000000, `unit` 元, `metric` what grows */
const stepSchema = z.strictObject({ value: z.number(), unit: z.string(), metric: z.string().nullable() });

const schema = z.strictObject({
  type: z.enum(INCENTIVE_TYPES),
  amountYuan: z.number().nullable(),
  /** the upper end of a range, 2万元-4万元; else null */
  amountMaxYuan: z.number().nullable(),
  ratePct: z.number().nullable(),
  /** what the rate is of: 实际投资额 */
  rateOf: z.string().nullable(),
  capYuan: z.number().nullable(),
  step: stepSchema.nullable(),
  per: z.string().nullable(),
  times: z.enum(['once', 'annual', 'monthly']).nullable(),
  durationYears: z.number().nullable(),
  conditions: z.array(conditionSchema),
  beneficiary: z.string().nullable(),
  text: z.string(),
  span,
});
export type Incentive = z.infer<typeof schema>;

type Benefit = Pick<
  Incentive,
  'amountYuan' | 'amountMaxYuan' | 'ratePct' | 'rateOf' | 'capYuan' | 'step' | 'per' | 'times' | 'durationYears'
>;

/** What is paid, in one line: 实际投资额的25%，最高50万元. Without a figure: 未载明金额. */
export function printBenefit(incentive: Benefit): string {
  const { amountYuan, amountMaxYuan, ratePct, rateOf, capYuan, step, per, times, durationYears } = incentive;
  const parts: string[] = [];
  if (amountYuan !== null) {
    const amount =
      amountMaxYuan === null ? printYuan(amountYuan) : `${printYuan(amountYuan)}～${printYuan(amountMaxYuan)}`;
    const each = step ? `每${step.metric ?? ''}${printFigure(step.value, step.unit)} ` : '';
    parts.push(`${each}${times === 'once' ? '一次性' : ''}${amount}${per ? `/${per}` : ''}`);
  }
  if (ratePct !== null) parts.push(`${rateOf ? `${rateOf}的` : ''}${trim(ratePct)}%`);
  if (capYuan !== null) parts.push(`最高${printYuan(capYuan)}`);
  if (parts.length === 0) return '未载明金额';
  if (durationYears !== null) parts.push(`连续${durationYears}年`);
  return parts.join('，');
}

export const incentiveKind = factKind({
  singular: 'incentive',
  code: 'i',
  label: '扶持措施',
  sign: '得',
  colour: 'money',
  schema,
  defaults: {
    amountYuan: null,
    amountMaxYuan: null,
    ratePct: null,
    rateOf: null,
    capYuan: null,
    step: null,
    per: null,
    times: null,
    durationYears: null,
    conditions: [],
    beneficiary: null,
  },
  title: (row) => row.type,
  print: printBenefit,
  notate(row) {
    const { type, amountYuan, amountMaxYuan, ratePct, rateOf, capYuan, step, per, times, durationYears } = row;
    return [
      type,
      step === null ? '' : `每增${step.metric ? `［${step.metric}］` : ''}${step.value}${step.unit}`,
      amountYuan === null ? '' : `${amountYuan}${amountMaxYuan === null ? '' : `~${amountMaxYuan}`}元`,
      ratePct === null ? '' : `${rateOf === null ? '' : `［${rateOf}］`}${ratePct}%`,
      capYuan === null ? '' : `≤${capYuan}元`,
      per === null ? '' : `每${per}`,
      times ?? '',
      durationYears === null ? '' : `${durationYears}年`,
      row.conditions.length > 0 ? `（${row.conditions.map(notateCondition).join('，')}）` : '',
      row.beneficiary === null ? '' : `给${row.beneficiary}`,
    ]
      .filter((part) => part !== '')
      .join(' ');
  },
});
