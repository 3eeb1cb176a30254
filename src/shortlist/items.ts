/** Things for the shortlist, and what has become of them since. */
import { cellLines, shownColumns } from '../ledger/client/cell.ts';
import { columnIndex, type Ledger, type LedgerRow, type RowStatus } from '../ledger/ledger.ts';
import { printRowStatus, rowStatus } from '../ledger/status.ts';
import { type Status, statusOf } from '../model/status.ts';
import type { DocumentClauses } from './clauses.ts';
import { CLAUSES, type Kept, policyOf } from './kept.ts';

export interface Keeping {
  script: Kept['script'];
  /** ISO date, the reader's own in China */
  today: string;
}

/** Columns that are told apart from what a row says: where it stands, whether it holds, its words. */
const APART: ReadonlySet<string> = new Set(['region', 'clause']);
const APART_KINDS: ReadonlySet<string> = new Set(['status', 'words']);

/** A row of a ledger. Its words are kept whole, not as they are cut on the screen. */
export function keptRow(ledger: Ledger, row: LedgerRow, { script, today }: Keeping): Kept {
  const cell = (key: string) => {
    const value = row.cells[columnIndex(ledger.columns, key)];
    return typeof value === 'string' ? value : '';
  };
  const clause = row.cells[columnIndex(ledger.columns, 'clause')];
  const words = row.cells[ledger.columns.findIndex(({ kind }) => kind === 'words')];
  return {
    source: ledger.key,
    id: row.id,
    script,
    href: plainHref(row.href),
    document: cell('document'),
    kind: ledger.title,
    region: cell('region'),
    place: Array.isArray(clause) ? String(clause[0] ?? '') : String(clause ?? ''),
    content: shownColumns(ledger.columns)
      .filter(({ column }) => !APART.has(column.key) && !APART_KINDS.has(column.kind))
      .map(({ column, i }) => ({ column, lines: cellLines(ledger, i, row, today) }))
      .filter(({ lines }) => lines.join('') !== '')
      .map(({ column, lines }) => `${column.label}：${lines.join('、')}`),
    words: typeof words === 'string' ? words : '',
    day: today,
  };
}

/** A clause of a document. @param kind 条款, in the characters of the page; null: the document has no such clause */
export function keptClause(
  policy: string,
  anchor: string,
  document: DocumentClauses,
  { script, today, kind }: Keeping & { kind: string },
): Kept | null {
  const clause = Object.hasOwn(document.clauses, anchor) ? document.clauses[anchor] : undefined;
  if (!clause) return null;
  return {
    source: CLAUSES,
    id: `${policy}#${anchor}`,
    script,
    href: `/policies/${policy}/#${anchor}`,
    document: document.title,
    kind,
    region: document.region,
    place: clause.place,
    content: [clause.heading],
    words: clause.words,
    day: today,
  };
}

const plainHref = (href: string) => href.replace(/^\/zh-hant(?=\/)/, '');

/** What the site says now, in one script; null: the site has it no more; undefined: it was not read. */
export interface Current {
  ledger(key: string): Ledger | null | undefined;
  document(policy: string): DocumentClauses | null | undefined;
}

export interface Listed {
  /** as it was put here */
  kept: Kept;
  /** as it is now, in the characters of the page; as it was, when it is gone or could not be looked up */
  shown: Kept;
  /** unchecked: the site's data could not be read */
  state: 'same' | 'changed' | 'gone' | 'unchecked';
  /** what of it was other words, as they were */
  was: readonly string[];
  /** by the reader's own day, in the characters of the page; null where it is not known any more */
  status: { code: RowStatus; words: string } | null;
}

/** The reader's day, and the page's words for clauses, which no ledger has. */
export interface LookingUp extends Keeping {
  kind: string;
  statuses: Readonly<Record<Status['code'], string>>;
}

/** @param currents by script: that of the page and that of the words kept */
export function lookUp(kept: Kept, currents: Readonly<Record<Kept['script'], Current>>, page: LookingUp): Listed {
  const own = find(kept, currents[kept.script], { ...page, script: kept.script });
  if (own === undefined) return { kept, shown: kept, state: 'unchecked', was: [], status: null };
  if (own === null) return { kept, shown: kept, state: 'gone', was: [], status: null };
  const shown = page.script === kept.script ? own : find({ ...kept, id: own.item.id }, currents[page.script], page);
  return {
    kept,
    shown: shown?.item ?? kept,
    state: alike(kept, own.item) ? 'same' : 'changed',
    was: [
      ...kept.content.filter((line) => !own.item.content.includes(line)),
      ...(kept.words === own.item.words ? [] : [kept.words]),
    ],
    status: (shown ?? own).status,
  };
}

interface Found {
  item: Kept;
  status: Listed['status'];
}

function find(kept: Kept, current: Current, page: LookingUp): Found | null | undefined {
  const policy = policyOf(kept);
  if (kept.source === CLAUSES) {
    const document = current.document(policy);
    if (!document) return document;
    const item = keptClause(policy, kept.id.slice(policy.length + 1), document, page);
    const { code, date } = statusOf(document.validity, page.today);
    return item && { item, status: { code, words: [page.statuses[code], date].filter(Boolean).join(' ') } };
  }
  const ledger = current.ledger(kept.source);
  if (!ledger) return ledger;
  const at = ledger.rows.findIndex(({ id }) => id === kept.id);
  const sibling = kept.id.replace(/#\d+$/, '#');
  // rows of a clause are numbered: one read anew before it moves it on
  const moved = ledger.rows.findIndex((row) => row.id.startsWith(sibling) && alike(kept, keptRow(ledger, row, page)));
  const row = ledger.rows[moved >= 0 ? moved : at];
  if (!row) return null;
  const status = { code: rowStatus(row, page.today).code, words: printRowStatus(row, page.today, ledger.facets) };
  return { item: keptRow(ledger, row, page), status };
}

const alike = (a: Kept, b: Kept) => a.words === b.words && a.content.join('\n') === b.content.join('\n');
