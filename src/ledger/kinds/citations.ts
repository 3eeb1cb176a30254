/** 引用: which document rests on which. */
import { printDeadline } from '../../model/facts/deadline.ts';
import type { Citation } from '../../model/policy.ts';
import { overlaps } from '../../model/span.ts';
import { sentenceAround, sentenceSpan } from '../../text/sentence.ts';
import type { LedgerKind } from './kind.ts';
import { CLAUSE, DOCUMENT, LEAD, REGION, STATUS, SUPPORT } from './place.ts';

const held = ({ policyId }: Citation) =>
  policyId === null ? { value: 'missing', label: '未入库' } : { value: 'held', label: '已入库' };

export const CITATIONS: LedgerKind<Citation> = {
  key: 'citations',
  title: '引用文件',
  rows: ({ citations }) => citations,
  columns: [
    { key: 'cited', label: '被引文件', kind: 'text', cell: ({ fact }) => `《${fact.title}》` },
    { key: 'citedNumber', label: '被引文号', kind: 'text', cell: ({ fact }) => fact.docNumber },
    { key: 'held', label: '入库', kind: 'text', cell: ({ fact }) => held(fact).label },
    REGION,
    STATUS,
    CLAUSE,
    {
      key: 'words',
      label: '原文',
      kind: 'words',
      around: 'cited',
      cell: ({ fact, passage, trail }) =>
        fact.place === 'heading' ? (trail.at(-1) ?? fact.text) : sentenceAround(passage.text, fact.span),
    },
    { ...LEAD, fileOnly: true },
    { ...SUPPORT, fileOnly: true },
    {
      key: 'time',
      label: '时限',
      kind: 'lines',
      fileOnly: true,
      cell: ({ fact, passage }) => {
        const sentence = sentenceSpan(passage.text, fact.span);
        return passage.deadlines.filter(({ span }) => overlaps(span, sentence)).map((one) => printDeadline(one));
      },
    },
    ...DOCUMENT,
  ],
  facets: { type: ({ fact }) => [held(fact)] },
  labels: { type: '入库' },
};
