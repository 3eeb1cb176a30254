/** Every ledger that stands on a page: where, over which rows. Long ones go on on further pages, for readers without script. */
import type { Base } from '../corpus/base.ts';
import { regionEntries } from '../corpus/regions.ts';
import { countBy } from '../model/group.ts';
import { readChoice } from './choice.ts';
import { ledgerOf } from './kinds/index.ts';
import { ANY_STATUS, type LedgerKey, type LedgerRow } from './ledger.ts';
import { select } from './select.ts';

export interface LedgerPlace {
  ledger: LedgerKey;
  /** address of the page, of its first part where it has several */
  path: string;
  title: string;
  /** what the page is about, as it would stand in the address: `type=奖励` */
  fixed?: string | undefined;
}

export function ledgerPlaces(base: Base): LedgerPlace[] {
  const types = countBy(base.incentives, ({ fact }) => fact.type);
  const lines = countBy(
    base.assignments.flatMap(({ fact }) => (fact.line === null ? [] : [fact.line])),
    (line) => line,
  );
  return [
    { ledger: 'policies', path: '/policies/', title: '文件' },
    { ledger: 'applications', path: '/apply/', title: '可申报事项' },
    { ledger: 'incentives', path: '/incentives/', title: '扶持措施' },
    ...types.map(
      ([type]): LedgerPlace => ({
        ledger: 'incentives',
        path: `/incentives/${type}/`,
        title: type,
        fixed: `type=${type}`,
      }),
    ),
    { ledger: 'duties', path: '/departments/', title: '任务一览' },
    ...lines.map(
      ([line]): LedgerPlace => ({
        ledger: 'duties',
        path: `/departments/${line}/`,
        title: `${base.lexicon.lineLabel(line)}条线`,
        fixed: `line=${line}`,
      }),
    ),
    ...regionEntries(base).map(
      ({ region: { adcode, level, name } }): LedgerPlace => ({
        ledger: 'incentives',
        path: `/regions/${adcode}/`,
        title: `${name}的扶持措施`,
        fixed: `region=${adcode}&level=${level}`,
      }),
    ),
    { ledger: 'deadlines', path: '/deadlines/', title: '时限' },
    { ledger: 'targets', path: '/targets/', title: '量化目标' },
    { ledger: 'citations', path: '/citations/', title: '引用关系' },
  ];
}

/** Every page of a place, in both scripts, shows a part of the same rows. */
const chosen = new WeakMap<Base, Map<string, readonly LedgerRow[]>>();

/** The rows of a place without script: all of them, those that hold first. Chosen once. */
export function rowsOfPlace(
  base: Base,
  { ledger, fixed = '' }: Pick<LedgerPlace, 'ledger' | 'fixed'>,
  today: string,
): readonly LedgerRow[] {
  const memory = chosen.get(base) ?? new Map<string, readonly LedgerRow[]>();
  chosen.set(base, memory);
  const key = `${ledger} ${today} ${fixed}`;
  const known = memory.get(key);
  if (known) return known;
  const asked = readChoice(new URLSearchParams(fixed));
  const choice = { ...asked, facets: { ...asked.facets, status: [ANY_STATUS] } };
  const { rows } = select(ledgerOf(base, ledger), choice, today);
  memory.set(key, rows);
  return rows;
}

/**
 * Name of the data that a place loads: that of its ledger; of the longest, the duties, only the part of its line. What
 * is fixed is of one facet and one value there.
 */
export function dataOfPlace({ ledger, fixed }: Pick<LedgerPlace, 'ledger' | 'fixed'>): string {
  return ledger === 'duties' && fixed ? `${ledger}-${fixed.replace(/^.*=/u, '')}` : ledger;
}

/** Rows on one page of a ledger without script: with all its words it stays well under 300 KB. */
export const PAGE_ROWS = 80;

/** Numbers of the pages after the first. */
export const furtherPages = (rows: number): number[] =>
  Array.from({ length: Math.max(0, Math.ceil(rows / PAGE_ROWS) - 1) }, (_, i) => i + 2);
