/** Results as a sheet that every file format writes: a row a clause found, with its facts, in the order of the screen. */

import type { FactLine } from '../../corpus/listing.ts';
import type { Sheet } from '../../ledger/sheet.ts';
import type { TakenRow, TakenRows } from './protocol.ts';

export interface ResultSheetWords {
  title: string;
  /** of the columns, the address last */
  heads: readonly string[];
  status(row: TakenRow): string;
  /** address of a clause in the site, from the root */
  address(path: string): string;
  about: Sheet['about'];
  cut: string;
}

const KINDS = [
  'text',
  'text',
  'text',
  'text',
  'text',
  'lines',
  'lines',
  'lines',
  'lines',
  'lines',
  'lines',
  'status',
  'words',
  'address',
] as const satisfies Sheet['kinds'];

/** @param page address of the page, absolute */
export function resultSheet({ rows }: TakenRows, page: string, words: ResultSheetWords): Sheet {
  const list = (values: readonly string[]) => (values.length > 0 ? values.join('\n') : null);
  const of = (facts: readonly FactLine[], kind: FactLine['kind']) =>
    list(facts.filter((fact) => fact.kind === kind).map(({ text }) => text));
  return {
    title: words.title,
    heads: words.heads,
    kinds: KINDS,
    rows: rows.map((row) => {
      const { policy, clause } = row;
      return [
        policy.region || null,
        policy.title,
        policy.docNumber,
        row.number,
        row.heading || null,
        list(row.topics),
        list(row.lead),
        list(row.support),
        of(row.facts, 'time'),
        of(row.facts, 'money'),
        list(row.targets),
        words.status(row),
        row.text || null,
        new URL(`${words.address(`/policies/${policy.id}/`)}#${clause.slice(policy.id.length + 1)}`, page).href,
      ];
    }),
    about: words.about,
    cut: words.cut,
  };
}
