/** 扶持措施: what can be had. */
import type { Row } from '../../corpus/row.ts';
import { printCondition } from '../../model/facts/condition.ts';
import { printBenefit } from '../../model/facts/incentive.ts';
import type { Incentive } from '../../model/policy.ts';
import { overlaps } from '../../model/span.ts';
import type { FacetValue } from '../ledger.ts';
import type { LedgerKind } from './kind.ts';
import { CLAUSE, DOCUMENT, LEAD, linesOf, REGION, rolesOf, STATUS, SUPPORT, timesIn } from './place.ts';

/** Largest sum that a row names, in yuan; null without one. */
function largest({ amountYuan, amountMaxYuan, capYuan }: Incentive): number | null {
  const sums = [amountYuan, amountMaxYuan, capYuan].filter((sum): sum is number => sum !== null);
  return sums.length > 0 ? Math.max(...sums) : null;
}

/** Sums in yuan, from the first up to the next. */
const BANDS: readonly [from: number, label: string][] = [
  [0, '10万元以下'],
  [1e5, '10万～50万元'],
  [5e5, '50万～100万元'],
  [1e6, '100万～500万元'],
  [5e6, '500万元以上'],
];

/** The band of its largest sum; none without one. */
export function bandOf(benefit: Incentive): FacetValue[] {
  const sum = largest(benefit);
  const band = sum === null ? undefined : BANDS.findLast(([from]) => sum >= from);
  return band ? [{ value: String(band[0]), label: band[1] }] : [];
}

const isFigured = ({ fact }: Row<Incentive>) => largest(fact) !== null || fact.ratePct !== null;

export const INCENTIVES: LedgerKind<Incentive> = {
  key: 'incentives',
  title: '扶持措施',
  rows: ({ incentives }) => incentives,
  figured: isFigured,
  columns: [
    { key: 'type', label: '类型', kind: 'text', cell: ({ fact }) => fact.type },
    REGION,
    {
      key: 'benefit',
      label: '额度',
      kind: 'text',
      width: 'wide',
      sortBy: 'amount',
      cell: ({ fact }) => printBenefit({ ...fact, capYuan: null }),
    },
    { key: 'cap', label: '封顶', kind: 'money', cell: ({ fact }) => fact.capYuan },
    {
      key: 'who',
      label: '对象与条件',
      kind: 'lines',
      width: 'wide',
      cell: ({ fact }) => [...(fact.beneficiary ? [fact.beneficiary] : []), ...fact.conditions.map(printCondition)],
    },
    LEAD,
    SUPPORT,
    {
      key: 'time',
      label: '时限',
      kind: 'lines',
      cell: ({ fact, passage }) => timesIn(passage, fact.span),
    },
    STATUS,
    CLAUSE,
    { key: 'words', label: '原文', kind: 'words', cell: ({ fact }) => fact.text },
    { key: 'amount', label: '金额（元）', kind: 'number', fileOnly: true, cell: ({ fact }) => fact.amountYuan },
    { key: 'amountMax', label: '金额至（元）', kind: 'number', fileOnly: true, cell: ({ fact }) => fact.amountMaxYuan },
    { key: 'rate', label: '比例（%）', kind: 'number', fileOnly: true, cell: ({ fact }) => fact.ratePct },
    { key: 'rateOf', label: '比例基数', kind: 'text', fileOnly: true, cell: ({ fact }) => fact.rateOf },
    {
      key: 'step',
      label: '每增',
      kind: 'text',
      fileOnly: true,
      cell: ({ fact: { step } }) => (step ? `${step.metric ?? ''}${step.value}${step.unit}` : null),
    },
    { key: 'per', label: '计量', kind: 'text', fileOnly: true, cell: ({ fact }) => fact.per },
    { key: 'years', label: '年限', kind: 'number', fileOnly: true, cell: ({ fact }) => fact.durationYears },
    ...DOCUMENT,
  ],
  facets: {
    type: ({ fact }) => [{ value: fact.type, label: fact.type }],
    line: linesOf,
    role: rolesOf,
    amount: ({ fact }) => bandOf(fact),
    stated: (row) => [isFigured(row) ? { value: 'yes', label: '载明' } : { value: 'no', label: '未载明' }],
  },
  ends: ({ fact, passage }) =>
    passage.deadlines
      .filter(({ span, end, recurrence }) => end !== null && recurrence === null && overlaps(span, fact.span))
      .map(({ end }) => end)
      .sort()
      .at(-1) ?? null,
};
