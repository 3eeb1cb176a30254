/** 文件: the documents themselves, a row each. */
import { countClauses, topicsOf } from '../../corpus/listing.ts';
import type { Row } from '../../corpus/row.ts';
import type { Policy } from '../../model/policy.ts';
import { ROLES } from '../../model/policy.ts';
import { documentDate } from '../../model/status.ts';
import { placedPassages } from '../../model/walk.ts';
import type { LedgerKind } from './kind.ts';
import { REGION, STATUS } from './place.ts';

const documentRow = (policy: Policy): Row<Policy> => ({
  policy,
  clause: null,
  passage: policy.preamble,
  trail: [],
  number: '',
  anchor: '',
  factAnchor: '',
  fact: policy,
});

const each = <T>(policy: Policy, pick: (placed: ReturnType<typeof placedPassages>[number]) => readonly T[]): T[] => [
  ...new Set(placedPassages(policy).flatMap(pick)),
];

export const POLICIES: LedgerKind<Policy> = {
  key: 'policies',
  title: '文件',
  labels: { type: '文种', line: '涉及部门条线' },
  whole: true,
  rows: ({ records }) => records.map(({ policy }) => documentRow(policy)),
  columns: [
    { key: 'title', label: '标题', kind: 'words', cell: ({ fact }) => fact.title },
    { key: 'type', label: '文种', kind: 'text', cell: ({ fact }) => fact.docType },
    REGION,
    { key: 'issuer', label: '发文机关', kind: 'lines', cell: ({ fact }) => fact.issuers },
    { key: 'docNumber', label: '文号', kind: 'text', width: 'wide', cell: ({ fact }) => fact.docNumber },
    { key: 'date', label: '成文日期', kind: 'date', cell: ({ fact }) => fact.dateIssued },
    STATUS,
    { key: 'clauses', label: '条款', kind: 'number', cell: ({ fact }) => countClauses([fact]) },
    {
      key: 'incentives',
      label: '扶持措施',
      kind: 'number',
      cell: ({ fact }) => each(fact, ({ passage }) => passage.incentives).length,
    },
    { key: 'published', label: '发布日期', kind: 'date', fileOnly: true, cell: ({ fact }) => fact.datePublished },
    { key: 'from', label: '施行日期', kind: 'date', fileOnly: true, cell: ({ fact }) => fact.effectiveFrom },
    { key: 'to', label: '有效期至', kind: 'date', fileOnly: true, cell: ({ fact }) => fact.effectiveTo },
    { key: 'dated', label: '排序日期', kind: 'date', fileOnly: true, cell: ({ fact }) => documentDate(fact) },
  ],
  facets: {
    type: ({ fact }) => (fact.docType ? [{ value: fact.docType, label: fact.docType }] : []),
    line: ({ fact }, lexicon) =>
      each(fact, ({ passage }) =>
        passage.responsibilities.flatMap((one) => ROLES.flatMap((role) => one[role].flatMap(({ id }) => id ?? []))),
      ).map((line) => ({ value: line, label: lexicon.lineLabel(line) })),
    topic: ({ fact }, lexicon) =>
      each(fact, ({ clause }) => topicsOf(clause)).map((topic) => ({
        value: topic,
        label: lexicon.topicName(topic),
      })),
  },
};
