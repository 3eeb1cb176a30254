/** 时限: when something is to be done, may be applied for, or is valid. */
import { DEADLINE_LABELS, printDeadline } from '../../model/facts/deadline.ts';
import type { Deadline } from '../../model/policy.ts';
import { sentenceAround } from '../../text/sentence.ts';
import type { LedgerKind } from './kind.ts';
import { CLAUSE, DOCUMENT, LEAD, linesOf, REGION, rolesOf, STATUS, SUPPORT } from './place.ts';

export const DEADLINES: LedgerKind<Deadline> = {
  key: 'deadlines',
  title: '时限',
  rows: ({ deadlines }) => deadlines,
  columns: [
    { key: 'time', label: '时限', kind: 'text', sortBy: 'end', cell: ({ fact }) => printDeadline(fact) },
    { key: 'type', label: '种类', kind: 'text', cell: ({ fact }) => DEADLINE_LABELS[fact.kind] },
    REGION,
    LEAD,
    SUPPORT,
    STATUS,
    CLAUSE,
    {
      key: 'words',
      label: '原文',
      kind: 'words',
      cell: ({ fact, passage }) => sentenceAround(passage.text, fact.span),
    },
    { key: 'start', label: '起', kind: 'date', fileOnly: true, cell: ({ fact }) => fact.start },
    { key: 'end', label: '止', kind: 'date', fileOnly: true, cell: ({ fact }) => fact.end },
    { key: 'rrule', label: '周期', kind: 'text', fileOnly: true, cell: ({ fact }) => fact.rrule },
    { key: 'duration', label: '期限', kind: 'text', fileOnly: true, cell: ({ fact }) => fact.duration },
    ...DOCUMENT,
  ],
  facets: {
    type: ({ fact }) => [{ value: fact.kind, label: DEADLINE_LABELS[fact.kind] }],
    line: linesOf,
    role: rolesOf,
  },
  ends: ({ fact }) => (fact.recurrence === null ? fact.end : null),
};
