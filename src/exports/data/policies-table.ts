/** The documents as a table: what every other table's rows belong to. */
import type { BaseRecord } from '../../corpus/base.ts';
import { ledgerOf } from '../../ledger/kinds/index.ts';
import { countBy } from '../../model/group.ts';
import { statusOf } from '../../model/status.ts';
import { placedPassages } from '../../model/walk.ts';
import { LEDGER_TABLES } from './ledger-table.ts';
import { addressOf, type DataSource } from './source.ts';
import { type FieldOf, KEY, POLICIES, type Table, tableOf } from './table.ts';

const LEVEL_LABELS = { nation: '国家', province: '省', city: '市', county: '县' } as const;
const SCRIPT_LABELS = { hans: '简体', hant: '繁体' } as const;

export function policiesTable(source: DataSource): Table {
  const { base, site, today } = source;
  const counted = LEDGER_TABLES.map((key) => {
    const { title, rows } = ledgerOf(base, key);
    return { title, counts: new Map(countBy(rows, ({ id }) => id.split('#')[0] ?? '')) };
  });
  const columns: FieldOf<BaseRecord>[] = [
    {
      name: KEY,
      type: 'string',
      description: '其他各表的“文件编号”',
      constraints: { required: true, unique: true },
      value: ({ policy }) => policy.id,
    },
    { name: '标题', type: 'string', constraints: { required: true }, value: ({ policy }) => policy.title },
    { name: '文种', type: 'string', value: ({ policy }) => policy.docType },
    {
      name: '发文机关',
      type: 'string',
      description: '几个各占一行',
      value: ({ policy }) => policy.issuers.join('\n') || null,
    },
    { name: '发文字号', type: 'string', value: ({ policy }) => policy.docNumber },
    { name: '主送机关', type: 'string', value: ({ policy }) => policy.addressee },
    { name: '成文日期', type: 'date', value: ({ policy }) => policy.dateIssued },
    { name: '发布日期', type: 'date', value: ({ policy }) => policy.datePublished },
    { name: '施行日期', type: 'date', value: ({ policy }) => policy.effectiveFrom },
    { name: '有效期至', type: 'date', value: ({ policy }) => policy.effectiveTo },
    { name: '时效', type: 'string', description: '按生成当日', value: ({ policy }) => statusOf(policy, today).label },
    {
      name: '地区代码',
      type: 'string',
      description: 'GB/T 2260，六位',
      value: ({ policy }) => policy.region?.adcode ?? null,
    },
    { name: '地区', type: 'string', value: ({ policy }) => policy.region?.name ?? null },
    {
      name: '级别',
      type: 'string',
      constraints: { enum: Object.values(LEVEL_LABELS) },
      value: ({ policy }) => (policy.region ? LEVEL_LABELS[policy.region.level] : null),
    },
    {
      name: '原件字体',
      type: 'string',
      constraints: { enum: Object.values(SCRIPT_LABELS) },
      value: ({ policy }) => SCRIPT_LABELS[policy.sourceScript],
    },
    { name: '段数', type: 'integer', value: ({ policy }) => placedPassages(policy).length },
    ...counted.map(
      ({ title, counts }): FieldOf<BaseRecord> => ({
        name: `${title}行数`,
        type: 'integer',
        value: ({ policy }) => counts.get(policy.id) ?? 0,
      }),
    ),
    { name: '待校核', type: 'integer', description: '程序拿不准之处', value: ({ doubts }) => doubts.open.length },
    { name: '原件', type: 'string', description: '收到时的文件名', value: (record) => record.source.file },
    { name: '原件校验', type: 'string', description: 'SHA-256', value: (record) => record.source.sha256 },
    { name: '地址', type: 'string', format: 'uri', value: ({ policy }) => addressOf(site, policy.id) },
  ];
  return tableOf(
    { name: POLICIES, title: '文件', description: '库中每份文件一行；其他各表以文件编号与它相连。' },
    columns,
    base.records,
  );
}
