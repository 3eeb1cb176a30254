/** The shortlist as a ledger: the rows on screen, in their order, for every file that a ledger can be taken away as. */
import type { Column, Ledger } from '../ledger/ledger.ts';
import type { Listed } from './items.ts';
import { policyOf } from './kept.ts';

/** Words of the page, in its own characters. */
export interface ShortlistWords {
  title: string;
  /** of the columns */
  kind: string;
  content: string;
  region: string;
  status: string;
  clause: string;
  words: string;
  check: string;
  /** what became of a row */
  gone: string;
  changed: string;
  unchecked: string;
}

/** Documents in the order in which the first of each was put here. */
export function byDocument(listed: readonly Listed[]): Listed[][] {
  return [...Map.groupBy(listed, ({ kept }) => policyOf(kept)).values()];
}

/** 已失效 2018-12-31; of a row that is not known any more, why. */
export function statusWords({ status, state }: Listed, words: ShortlistWords): string {
  if (status) return status.words;
  return state === 'gone' ? words.gone : words.unchecked;
}

/** What it was before it changed; empty when it is as it was, or when its status says what became of it. */
export function changeWords({ state, was, shown }: Listed, words: ShortlistWords): string {
  if (state !== 'changed') return '';
  // a line that the row did not have then
  return `${words.changed}${was.length > 0 ? was.join('；') : shown.words}`;
}

export function shortlistLedger(listed: readonly Listed[], words: ShortlistWords): Ledger {
  const column = (key: keyof ShortlistWords & string, kind: Column['kind'], more: Partial<Column> = {}): Column => ({
    key,
    label: String(words[key as 'kind']),
    kind,
    ...more,
  });
  return {
    key: 'shortlist',
    title: words.title,
    columns: [
      column('kind', 'text'),
      column('content', 'lines', { width: 'wide' }),
      column('region', 'text'),
      // already in words: a row that is gone has no validity to tell a status by
      column('status', 'text'),
      column('clause', 'lines'),
      column('words', 'words'),
      column('check', 'text', { fileOnly: true }),
    ],
    facets: [],
    rows: listed.map((row) => ({
      id: row.kept.id,
      href: row.shown.href,
      cells: [
        row.shown.kind,
        row.shown.content,
        row.shown.region,
        statusWords(row, words),
        [row.shown.place, row.shown.document],
        row.shown.words,
        changeWords(row, words) || null,
      ],
      facets: {},
      validity: { effectiveFrom: null, effectiveTo: null },
      ends: null,
    })),
  };
}
