/** A ledger made by hand, for laws of choosing and for files. */
import { ANY_STATUS, type Ledger, type LedgerRow } from '../../src/ledger/ledger.ts';

export const TODAY = '2024-06-30';

export function rowOf(n: number, given: Partial<LedgerRow> & { cells: LedgerRow['cells'] }): LedgerRow {
  return {
    id: `doc-${n}#sec_1#1`,
    href: `/policies/doc-${n}/#sec_1.i1`,
    facets: {},
    validity: { effectiveFrom: null, effectiveTo: null },
    ends: null,
    ...given,
  };
}

export const LEDGER: Ledger = {
  key: 'incentives',
  title: '扶持措施',
  columns: [
    { key: 'type', label: '类型', kind: 'text' },
    { key: 'cap', label: '封顶', kind: 'money' },
    { key: 'who', label: '对象与条件', kind: 'lines' },
    { key: 'status', label: '时效', kind: 'status' },
    { key: 'words', label: '原文', kind: 'words' },
    { key: 'rate', label: '比例（%）', kind: 'number', fileOnly: true },
  ],
  facets: [
    {
      key: 'region',
      label: '地区',
      values: [
        { value: '430000', label: '甲省' },
        { value: '430100', label: '甲市', parent: '430000' },
        { value: '430200', label: '乙市', parent: '430000' },
      ],
    },
    {
      key: 'type',
      label: '类型',
      values: [
        { value: '奖励', label: '奖励' },
        { value: '补助', label: '补助' },
      ],
    },
    {
      key: 'status',
      label: '时效',
      values: [
        { value: 'in-force', label: '现行有效' },
        { value: 'pending', label: '尚未施行' },
        { value: 'unstated', label: '未载明有效期' },
        { value: 'expired', label: '已失效' },
        { value: 'over', label: '期限已过' },
        { value: ANY_STATUS, label: '连同失效的' },
      ],
    },
  ],
  rows: [
    rowOf(1, {
      cells: ['奖励', 500000, ['仓储企业', '面积 ≥ 500平方米'], null, '给予仓储企业50万元奖励', null],
      facets: { region: ['430000', '430100'], type: ['奖励'] },
      validity: { effectiveFrom: null, effectiveTo: '2025-12-31' },
    }),
    rowOf(2, {
      cells: ['补助', null, ['快递企业'], null, '按租金的30%给予补助', 30],
      facets: { region: ['430000', '430200'], type: ['补助'] },
    }),
    rowOf(3, {
      cells: ['补助', 200000, [], null, '=最高20万元', 10],
      facets: { region: ['430000'], type: ['补助'] },
      validity: { effectiveFrom: null, effectiveTo: '2020-12-31' },
    }),
    rowOf(4, {
      cells: ['奖励', 80000, [], null, '2023年底前完成的奖励8万元', null],
      facets: { region: ['430000', '430100'], type: ['奖励'] },
      ends: '2023-12-31',
    }),
  ],
};
