/** A ledger as a table of the data package: the rows and columns of its page, with the keys that join the tables. */
import { readChoice } from '../../ledger/choice.ts';
import { ledgerOf } from '../../ledger/kinds/index.ts';
import { ANY_STATUS, LEDGER_KEYS, type LedgerKey } from '../../ledger/ledger.ts';
import { makeSheet, type Sheet } from '../../ledger/sheet.ts';
import type { DataSource } from './source.ts';
import { type Field, KEY, POLICIES, POLICY_KEY, type Table } from './table.ts';

/** The documents have a table of their own, which all others lead to. */
export const LEDGER_TABLES: readonly LedgerKey[] = LEDGER_KEYS.filter((key: string) => key !== POLICIES);

const TYPES: Readonly<Record<Sheet['kinds'][number], Omit<Field, 'name'>>> = {
  text: { type: 'string' },
  lines: { type: 'string', description: '几项各占一行' },
  date: { type: 'date' },
  money: { type: 'number', description: '单位：元' },
  number: { type: 'number' },
  status: { type: 'string', description: '按生成当日；别的日子请按文件表的施行日期、有效期至和本表的末日推算' },
  words: { type: 'string', description: '文件里的原话' },
  address: { type: 'string', format: 'uri', description: '原文所在的地址', constraints: { required: true } },
};

export function ledgerTable({ base, site, name: siteName, today }: DataSource, key: LedgerKey): Table {
  const ledger = ledgerOf(base, key);
  const everything = readChoice(new URLSearchParams({ status: ANY_STATUS }));
  const origin = { site: siteName, address: new URL(`/data/${key}.csv`, site).href, today, ticked: false };
  const { heads, kinds, rows } = makeSheet(ledger, ledger.rows, everything, origin);
  return {
    name: key,
    title: ledger.title,
    description: key === 'duties' ? '一个部门一行，含已失效和已过的。' : '一项一行，含已失效和已过的。',
    fields: [
      { name: KEY, type: 'string', description: '文件编号#条款#序号', constraints: { required: true, unique: true } },
      { name: POLICY_KEY, type: 'string', constraints: { required: true } },
      ...heads.map((name, i): Field => ({ name, ...TYPES[kinds[i] ?? 'text'] })),
      { name: '末日', type: 'date', description: '本行自己的最后一天；过了即“期限已过”' },
    ],
    rows: rows.map((cells, i) => {
      const row = ledger.rows[i];
      return [row?.id ?? null, row?.id.split('#')[0] ?? null, ...cells, row?.ends ?? null];
    }),
  };
}
