/** Columns and facets that several kinds of ledger share: where a row stands, who is charged with it, its words. */
import type { Row } from '../../corpus/row.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { printDeadline } from '../../model/facts/deadline.ts';
import { type Passage, type Responsibility, ROLE_LABELS, ROLES, type Role, type Span } from '../../model/policy.ts';
import { overlaps } from '../../model/span.ts';
import type { FacetValue } from '../ledger.ts';
import type { ColumnOf } from './kind.ts';

/** The attributions that govern a place of a passage: those whose scope holds where it begins. */
function governing({ passage }: Row<unknown>, [start]: Span): Responsibility[] {
  return passage.responsibilities.filter(({ scope }) => start >= scope[0] && start < scope[1]);
}

/** Names in the roles asked for, each once. */
export function namesIn(rows: readonly Responsibility[], roles: readonly Role[]): string[] {
  return [...new Set(rows.flatMap((row) => roles.flatMap((role) => row[role].map(({ name }) => name))))];
}

/** Times that are told within a stretch of a passage; how long the document itself holds is told by its status. */
export function timesIn({ deadlines }: Passage, within: Span): string[] {
  return deadlines
    .filter(({ span, kind }) => kind !== 'validity' && overlaps(span, within))
    .map((deadline) => printDeadline(deadline));
}

interface Spanned {
  span: Span;
}

/** 牵头: who leads, or answers for it alone. */
export const LEAD: ColumnOf<Spanned> = {
  key: 'lead',
  label: '牵头',
  kind: 'lines',
  cell: (row) => namesIn(governing(row, row.fact.span), ['lead', 'responsible']),
};
export const SUPPORT: ColumnOf<Spanned> = {
  key: 'support',
  label: '配合',
  kind: 'lines',
  cell: (row) => namesIn(governing(row, row.fact.span), ['support']),
};
export const REGION: ColumnOf<unknown> = {
  key: 'region',
  label: '地区',
  kind: 'text',
  cell: ({ policy }) => policy.region?.name ?? null,
};
export const STATUS: ColumnOf<unknown> = { key: 'status', label: '时效', kind: 'status', cell: () => null };
/** As the document numbers it, and the document by its number. */
export const CLAUSE: ColumnOf<unknown> = {
  key: 'clause',
  label: '条款',
  kind: 'lines',
  width: 'wide',
  cell: ({ number, policy }) => [number, policy.docNumber ?? policy.title],
};
export const DOCUMENT: readonly ColumnOf<unknown>[] = [
  { key: 'document', label: '文件', kind: 'text', fileOnly: true, cell: ({ policy }) => policy.title },
  { key: 'docNumber', label: '文号', kind: 'text', fileOnly: true, cell: ({ policy }) => policy.docNumber },
  { key: 'issued', label: '成文日期', kind: 'date', fileOnly: true, cell: ({ policy }) => policy.dateIssued },
  { key: 'heading', label: '条款标题', kind: 'text', fileOnly: true, cell: ({ trail }) => trail.join(' › ') },
];

/** The lines of government that are charged with a place. */
export function linesOf(row: Row<Spanned>, lexicon: Lexicon): FacetValue[] {
  return governing(row, row.fact.span)
    .flatMap((one) => ROLES.flatMap((role) => one[role]))
    .flatMap(({ id }) => (id === null ? [] : [{ value: id, label: lexicon.lineLabel(id) }]));
}

export function rolesOf(row: Row<Spanned>): FacetValue[] {
  const rows = governing(row, row.fact.span);
  return ROLES.filter((role) => rows.some((one) => one[role].length > 0)).map(roleValue);
}

export const roleValue = (role: Role): FacetValue => ({ value: role, label: ROLE_LABELS[role] });
