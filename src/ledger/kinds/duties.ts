/** 责任分工: one body in one role in one attribution. */
import type { Assignment } from '../../corpus/base.ts';
import { otherLines } from '../../corpus/together.ts';
import { ROLE_LABELS } from '../../model/policy.ts';
import type { LedgerKind } from './kind.ts';
import { CLAUSE, DOCUMENT, namesIn, REGION, roleValue, STATUS, timesIn } from './place.ts';

export const DUTIES: LedgerKind<Assignment> = {
  key: 'duties',
  title: '责任分工',
  rows: ({ assignments }) => assignments,
  columns: [
    { key: 'department', label: '部门', kind: 'text', cell: ({ fact }) => fact.name },
    { key: 'role', label: '职责', kind: 'text', cell: ({ fact }) => ROLE_LABELS[fact.role] },
    REGION,
    {
      key: 'lead',
      label: '牵头',
      kind: 'lines',
      cell: ({ fact }) => namesIn([fact.responsibility], ['lead', 'responsible']),
    },
    { key: 'support', label: '配合', kind: 'lines', cell: ({ fact }) => namesIn([fact.responsibility], ['support']) },
    {
      key: 'time',
      label: '时限',
      kind: 'lines',
      cell: ({ fact, passage }) => timesIn(passage, fact.responsibility.scope),
    },
    STATUS,
    CLAUSE,
    {
      key: 'words',
      label: '任务原文',
      kind: 'words',
      cell: ({ fact, passage }) => passage.text.slice(...fact.responsibility.scope),
    },
    {
      key: 'line',
      label: '条线',
      kind: 'text',
      fileOnly: true,
      cell: ({ fact }, { lexicon }) => (fact.line ? lexicon.lineLabel(fact.line) : null),
    },
    {
      key: 'manner',
      label: '写法',
      kind: 'text',
      fileOnly: true,
      cell: ({ fact }) => (fact.responsibility.kind === 'explicit' ? '标注' : '行文'),
    },
    ...DOCUMENT,
  ],
  facets: {
    line: ({ fact }, lexicon) => (fact.line ? [{ value: fact.line, label: lexicon.lineLabel(fact.line) }] : []),
    role: ({ fact }) => [roleValue(fact.role)],
    with: ({ fact }, lexicon) => otherLines(fact).map((line) => ({ value: line, label: lexicon.lineLabel(line) })),
  },
};
