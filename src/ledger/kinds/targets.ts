/** 量化目标: what a government promises to reach. */
import { printFigure } from '../../model/facts/figures.ts';
import type { Target } from '../../model/policy.ts';
import type { LedgerKind } from './kind.ts';
import { CLAUSE, DOCUMENT, LEAD, linesOf, REGION, rolesOf, STATUS, SUPPORT } from './place.ts';

const BOUNDS: Readonly<Record<Target['op'], string>> = { '>=': '不低于 ', '<=': '不超过 ', '=': '', '≈': '约 ' };

export const TARGETS: LedgerKind<Target> = {
  key: 'targets',
  title: '量化目标',
  rows: ({ targets }) => targets,
  columns: [
    { key: 'metric', label: '指标', kind: 'text', cell: ({ fact }) => fact.metric },
    {
      key: 'goal',
      label: '目标值',
      kind: 'text',
      sortBy: 'value',
      cell: ({ fact: { op, value, unit } }) => `${BOUNDS[op]}${printFigure(value, unit)}`,
    },
    { key: 'end', label: '时限', kind: 'date', cell: ({ fact }) => fact.end },
    REGION,
    LEAD,
    SUPPORT,
    STATUS,
    CLAUSE,
    { key: 'words', label: '原文', kind: 'words', cell: ({ fact }) => fact.text },
    { key: 'value', label: '数值', kind: 'number', fileOnly: true, cell: ({ fact }) => fact.value },
    { key: 'unit', label: '单位', kind: 'text', fileOnly: true, cell: ({ fact }) => fact.unit },
    ...DOCUMENT,
  ],
  facets: { line: linesOf, role: rolesOf },
  ends: ({ fact }) => fact.end,
};
