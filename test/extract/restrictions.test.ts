import { expect, it } from 'vitest';
import { bareContext } from '../../src/extract/context.ts';
import { extractRestrictions } from '../../src/extract/restrictions/index.ts';
import { lexicon } from '../support/lexicon.ts';

it.each<[string, string[]]>([
  [
    '骗取、套取资金的，全额追缴，三年内不再受理其申报。',
    ['repay 骗取、套取资金的，全额追缴', 'not-eligible 三年内不再受理其申报'],
  ],
  [
    '给予技能提升补贴2000元，每人每年只能享受一次；未按期完成的，不予补助。',
    ['once-in 每人每年只能享受一次', 'not-eligible 未按期完成的，不予补助'],
  ],
  ['与上级政策相同的，以上级标准为准，差额不补。', ['no-double 与上级政策相同的，以上级标准为准，差额不补']],
  ['申请补贴3000元（每人只能享受一次）。', ['once-in 每人只能享受一次']],
  ['同类事项按最高一档兑现，不累加。', ['higher-only 同类事项按最高一档兑现，不累加']],
  ['鼓励企业申报国家项目，给予最高100万元奖励。', []],
])('%s', (text, expected) => {
  const read = extractRestrictions(text, bareContext(lexicon));
  expect(read.map(({ kind, text: words }) => `${kind} ${words}`)).toEqual(expected);
});
