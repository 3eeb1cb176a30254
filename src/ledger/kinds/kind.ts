/** How a kind of ledger is made: its columns, each with what a row says in it, and its facets. */
import type { Base } from '../../corpus/base.ts';
import { LEVEL_LABELS, regionsOf, topicsOf } from '../../corpus/listing.ts';
import type { Row } from '../../corpus/row.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type ApplicationWindow, windowOf } from '../../model/application-state.ts';
import { documentDate } from '../../model/status.ts';
import {
  ANY_STATUS,
  type Cell,
  type Column,
  type Facet,
  type FacetValue,
  type Ledger,
  type LedgerFacet,
  type LedgerKey,
  type LedgerRow,
} from '../ledger.ts';
import { FACT_STATUS_LABELS, OPENING_STATUS_LABELS } from '../status.ts';

export interface ColumnOf<Fact> extends Column {
  cell(row: Row<Fact>, base: Base): Cell;
}

export interface LedgerKind<Fact> {
  key: LedgerKey;
  title: string;
  rows(base: Base): readonly Row<Fact>[];
  columns: readonly ColumnOf<Fact>[];
  /** values of a row in the facets that this kind has beside those that every row has */
  facets: Partial<Record<LedgerFacet, (row: Row<Fact>, lexicon: Lexicon) => readonly FacetValue[]>>;
  /** the last day of the row itself, ISO */
  ends?(row: Row<Fact>): string | null;
  /** what a calendar shows of a row */
  dates?(row: Row<Fact>, base: Base): NonNullable<LedgerRow['dates']>;
  /** when it can be applied for, of kinds that can */
  windows?(row: Row<Fact>): readonly ApplicationWindow[];
  /** names of facets that mean something of its own here */
  labels?: Partial<Record<LedgerFacet, string>>;
  /** rows are documents, not words in them */
  whole?: true;
  /** rows that say a figure come before those that do not */
  figured?(row: Row<Fact>): boolean;
}

const FACET_LABELS: Readonly<Record<Exclude<LedgerFacet, 'status'>, string>> = {
  region: '地区',
  level: '层级',
  type: '类型',
  line: '部门条线',
  role: '职责',
  with: '共同承担',
  topic: '主题',
  amount: '金额',
  stated: '载明金额',
  year: '年份',
};

/** Told by the reader's own day. */
function statusFacet(label: string, statuses: Readonly<Record<string, string>>): Facet {
  const values = Object.entries(statuses).map(([value, name]) => ({ value, label: name }));
  return { key: 'status', label, values: [...values, { value: ANY_STATUS, label: '连同失效的' }] };
}

/** Facets that the place of a row gives. */
const PLACE_FACETS = {
  region: ({ policy }: Row<unknown>): FacetValue[] => {
    const trail = regionsOf(policy);
    return trail.map(({ adcode, name }, i) => {
      const above = trail[i - 1];
      return { value: adcode, label: name, ...(above && { parent: above.adcode }) };
    });
  },
  level: ({ policy }: Row<unknown>): FacetValue[] =>
    policy.region ? [{ value: policy.region.level, label: LEVEL_LABELS[policy.region.level] }] : [],
  topic: ({ clause }: Row<unknown>, lexicon: Lexicon): FacetValue[] =>
    topicsOf(clause).map((topic) => ({ value: topic, label: lexicon.topicName(topic) })),
  year: ({ policy }: Row<unknown>): FacetValue[] => {
    const year = documentDate(policy)?.slice(0, 4);
    return year ? [{ value: year, label: year }] : [];
  },
};

/** The ledger of a kind over the rows of the base, or over some of them. */
export function makeLedger<Fact>(kind: LedgerKind<Fact>, base: Base, given?: readonly Row<Fact>[]): Ledger {
  const { columns, ends, dates, figured, whole, windows } = kind;
  const facets = { ...PLACE_FACETS, ...kind.facets };
  const keys = Object.keys(FACET_LABELS).filter((key) => key in facets) as (keyof typeof FACET_LABELS)[];
  const seen = new Map(keys.map((key) => [key, new Map<string, FacetValue>()]));
  const numbers = new Map<string, number>();
  const all = given ?? kind.rows(base);
  const ordered = figured ? [...all.filter((row) => figured(row)), ...all.filter((row) => !figured(row))] : all;
  const rows = ordered.map((row): LedgerRow => {
    const place = `${row.policy.id}#${row.anchor}`;
    const n = (numbers.get(place) ?? 0) + 1;
    numbers.set(place, n);
    const values: LedgerRow['facets'] = {};
    for (const key of keys) {
      const own = facets[key]?.(row, base.lexicon) ?? [];
      for (const value of own) seen.get(key)?.set(value.value, value);
      values[key] = [...new Set(own.map(({ value }) => value))];
    }
    return {
      id: whole ? row.policy.id : `${place}#${n}`,
      href: whole ? `/policies/${row.policy.id}/` : `/policies/${row.policy.id}/#${row.factAnchor}`,
      cells: columns.map((column) => column.cell(row, base)),
      facets: values,
      validity: { effectiveFrom: row.policy.effectiveFrom, effectiveTo: row.policy.effectiveTo },
      ends: ends?.(row) ?? null,
      ...(dates && { dates: dates(row, base) }),
      ...(windows && { windows: windows(row).map(windowOf) }),
    };
  });
  return {
    key: kind.key,
    title: kind.title,
    columns: columns.map(({ cell: _, ...column }) => column),
    facets: [
      ...keys.map(
        (key): Facet => ({
          key,
          label: kind.labels?.[key] ?? FACET_LABELS[key],
          values: [...(seen.get(key)?.values() ?? [])],
        }),
      ),
      windows ? statusFacet('状态', OPENING_STATUS_LABELS) : statusFacet('时效', FACT_STATUS_LABELS),
    ],
    rows,
  };
}
