/** The rows that a choice leaves, in the order asked for, and how many each further value would leave. */
import type { Choice } from './choice.ts';
import {
  ANY_STATUS,
  type Cell,
  columnIndex,
  LEDGER_FACETS,
  type Ledger,
  type LedgerFacet,
  type LedgerRow,
} from './ledger.ts';
import { compareOpenings, HOLDING, isLapsed, printRowStatus, rowStatus } from './status.ts';

export interface Selection {
  rows: LedgerRow[];
  /** rows that would be shown beside them, were lapsed ones asked for */
  lapsed: number;
  /** for every facet and value: rows when this facet's own choice is set aside */
  counts: Record<LedgerFacet, Map<string, number>>;
  /** the same of rows that lapsed, where they are not asked for: a value that only they have is still found */
  lapsedCounts: Record<LedgerFacet, Map<string, number>>;
}

/**
 * @param today ISO date, the reader's own in China
 * @param fold words on common ground: one script, one width, one case
 */
export function select(
  ledger: Ledger,
  choice: Choice,
  today: string,
  fold: (text: string) => string = (text) => text.toLowerCase(),
): Selection {
  const words = choice.words.map(fold);
  const [counts, lapsedCounts] = [noCounts(), noCounts()];
  const rows: LedgerRow[] = [];
  let lapsed = 0;
  for (const row of ledger.rows) {
    if (!words.every((word) => textOf(row, fold).includes(word))) continue;
    const values = valuesOf(row, today);
    const missed = LEDGER_FACETS.filter((facet) => !fits(values(facet), choice, facet));
    if (choice.facets.status.length === 0 && missed.includes('status')) {
      const others = missed.filter((facet) => facet !== 'status');
      if (others.length <= 1) count(lapsedCounts, others.length === 0 ? LEDGER_FACETS : others, values);
    }
    if (missed.length > 1) continue;
    count(counts, missed.length === 0 ? LEDGER_FACETS : missed, values);
    if (missed.length === 0) rows.push(row);
    else if (missed[0] === 'status' && choice.facets.status.length === 0) lapsed += 1;
  }
  return { rows: sorted(rows, ledger, choice, today), lapsed, counts, lapsedCounts };
}

type Counts = Selection['counts'];
type Values = (facet: LedgerFacet) => readonly string[];

const noCounts = () => Object.fromEntries(LEDGER_FACETS.map((facet) => [facet, new Map<string, number>()])) as Counts;

function count(counts: Counts, facets: readonly LedgerFacet[], values: Values): void {
  for (const facet of facets)
    for (const value of values(facet)) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
}

function valuesOf(row: LedgerRow, today: string): Values {
  const status = [rowStatus(row, today).code];
  return (facet) => (facet === 'status' ? status : (row.facets[facet] ?? []));
}

/** Values of one facet are alternatives; without any asked for, all fit, but for what lapsed. */
function fits(values: readonly string[], { facets }: Choice, facet: LedgerFacet): boolean {
  const chosen = facet === 'status' && facets.status.length === 0 ? HOLDING : facets[facet];
  if (chosen.length === 0 || (facet === 'status' && chosen.includes(ANY_STATUS))) return true;
  return values.some((value) => chosen.includes(value));
}

const printed = new WeakMap<LedgerRow, string>();

/** All words of a row, as a reader may ask for them. */
function textOf(row: LedgerRow, fold: (text: string) => string): string {
  const known = printed.get(row);
  if (known !== undefined) return known;
  const text = row.cells.map((cell) => fold(Array.isArray(cell) ? cell.join(' ') : String(cell ?? ''))).join(' ');
  printed.set(row, text);
  return text;
}

function sorted(rows: readonly LedgerRow[], ledger: Ledger, { sort }: Choice, today: string): LedgerRow[] {
  const asked = ledger.columns.find(({ key }) => key === sort?.column);
  if (!sort || !asked)
    return rows.toSorted(
      (a, b) => Number(isLapsed(a, today)) - Number(isLapsed(b, today)) || compareOpenings(a, b, today),
    );
  const at = columnIndex(ledger.columns, asked.sortBy ?? asked.key);
  const key = (row: LedgerRow): Cell =>
    asked.kind === 'status' ? printRowStatus(row, today, ledger.facets) : (row.cells[at] ?? null);
  const keyed = rows.map((row, i) => ({ row, i, value: key(row) }));
  return keyed
    .sort((a, b) => {
      // what the document does not say comes last, in either order
      const empty = Number(isEmpty(a.value)) - Number(isEmpty(b.value));
      if (empty !== 0) return empty;
      return (sort.descending ? -1 : 1) * compare(a.value, b.value) || a.i - b.i;
    })
    .map(({ row }) => row);
}

const isEmpty = (cell: Cell) => cell === null || cell === '' || (Array.isArray(cell) && cell.length === 0);

const COLLATOR = new Intl.Collator('zh-Hans-CN', { numeric: true });

function compare(a: Cell, b: Cell): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const text = (cell: Cell) => (Array.isArray(cell) ? cell.join('、') : String(cell ?? ''));
  return COLLATOR.compare(text(a), text(b));
}
