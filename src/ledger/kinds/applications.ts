/** 申报事项: what can be applied for, by whom, from whom, until when. */

import type { Opening } from '../../corpus/applications.ts';
import type { Row } from '../../corpus/row.ts';
import { printCondition } from '../../model/facts/condition.ts';
import { printDeadline } from '../../model/facts/deadline.ts';
import { printBenefit } from '../../model/facts/incentive.ts';
import { scheduleOf } from '../../model/schedule.ts';
import type { FacetValue } from '../ledger.ts';
import { bandOf } from './incentives.ts';
import type { LedgerKind } from './kind.ts';
import { CLAUSE, DOCUMENT, LEAD, linesOf, REGION, rolesOf, STATUS, SUPPORT } from './place.ts';

/** Lines of a long list that the page shows. */
const SHOWN = 3;

const isFigured = ({ fact: { benefits } }: Row<Opening>) =>
  benefits.some(({ amountYuan, capYuan, ratePct }) => amountYuan !== null || capYuan !== null || ratePct !== null);

/** Says where the document does not say how to apply, and whom to ask. */
function toWhom({ procedureTold, submitTo, ask }: Opening): string[] {
  if (submitTo.length > 0) return submitTo;
  return [`${procedureTold ? '原文未写明受理单位' : '原文未写申报办法'}，可询：${ask.join('、')}`];
}

export const APPLICATIONS: LedgerKind<Opening> = {
  key: 'applications',
  title: '申报事项',
  rows: ({ openings }) => openings,
  // what is told in full before what is to be asked for
  figured: (row) => row.fact.procedureTold || isFigured(row),
  columns: [
    { key: 'for', label: '申报事项', kind: 'text', width: 'wide', cell: ({ fact }) => fact.name },
    { ...STATUS, label: '状态' },
    { key: 'time', label: '时限', kind: 'lines', cell: ({ fact }) => fact.windows.map((one) => printDeadline(one)) },
    REGION,
    {
      key: 'who',
      label: '对象与条件',
      kind: 'lines',
      width: 'wide',
      lines: SHOWN,
      cell: ({ fact }) => [...fact.applicants, ...fact.thresholds.map(printCondition), ...fact.conditions],
    },
    {
      key: 'benefit',
      label: '可得',
      kind: 'lines',
      width: 'wide',
      lines: SHOWN,
      cell: ({ fact }) => fact.benefits.map((benefit) => `${benefit.type}：${printBenefit(benefit)}`),
    },
    { key: 'to', label: '向谁申报', kind: 'lines', cell: ({ fact }) => toWhom(fact) },
    { key: 'materials', label: '材料', kind: 'lines', lines: SHOWN, cell: ({ fact }) => fact.materials },
    { key: 'contact', label: '地址与联系', kind: 'lines', lines: SHOWN, cell: ({ fact }) => fact.contact },
    CLAUSE,
    {
      key: 'words',
      label: '原文',
      kind: 'words',
      cell: ({ fact, passage, clause }) => passage.text.slice(...fact.span) || (clause?.heading ?? ''),
    },
    { ...LEAD, fileOnly: true },
    { ...SUPPORT, fileOnly: true },
    { key: 'procedure', label: '程序', kind: 'lines', fileOnly: true, cell: ({ fact }) => fact.procedure },
    {
      key: 'restrictions',
      label: '限制',
      kind: 'lines',
      fileOnly: true,
      cell: ({ fact }) => fact.restrictions.map(({ text }) => text),
    },
    ...DOCUMENT,
  ],
  facets: {
    type: ({ fact }) => fact.benefits.map(({ type }) => ({ value: type, label: type })),
    line: linesOf,
    role: rolesOf,
    amount: ({ fact }) => fact.benefits.flatMap((benefit): FacetValue[] => bandOf(benefit)),
    stated: (row) => [isFigured(row) ? { value: 'yes', label: '载明' } : { value: 'no', label: '未载明' }],
  },
  windows: ({ fact, policy }) => fact.windows.map((one) => scheduleOf(one, policy)),
};
