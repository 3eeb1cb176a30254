/** Tables of support whose columns are several benefits, or whose cells say how in words. */
import { expect, it } from 'vitest';
import { bareContext } from '../../src/extract/context.ts';
import { createFactExtractor } from '../../src/extract/extract.ts';
import { incentiveKind } from '../../src/model/facts/incentive.ts';
import { lexicon } from '../support/lexicon.ts';

const extract = createFactExtractor(lexicon);

it.each([
  [
    'two benefits, the second by a share with a cap',
    [
      '平台类别｜认定奖励（万元）｜建设补助比例（%）｜建设补助上限（万元）',
      '市级平台｜30｜20｜200',
      '区级平台｜10｜—｜—',
    ],
    ['奖励 300000元', '补助 20% ≤2000000元', '奖励 100000元'],
  ],
  [
    'one cap for all of a row',
    [
      '类型｜建设补助｜运营补助｜单站补助上限',
      '快充桩｜300元/千瓦｜0.2元/千瓦时｜80万元',
      '换电站｜设备投资额的15%｜—｜90万元',
    ],
    ['补助 300元 ≤800000元 每千瓦', '补助 0.2元 ≤800000元 每千瓦时', '补助 15% ≤900000元'],
  ],
  [
    'kinds by the words of a row, a cap in words',
    [
      '支持事项｜支持对象｜奖补标准（万元）',
      '龙头企业认定奖励｜国家级企业｜50',
      '冷库建设补助｜新建冷库｜按设备投资额的10%补助，最高60',
    ],
    ['奖励 500000元', '补助 10% ≤600000元'],
  ],
])('%s', (_, rows, benefits) => {
  const { facts, unread } = extract(rows.join('\n'), bareContext(lexicon));
  const read = facts.incentives.map((row) => incentiveKind.notate({ ...row, beneficiary: null, conditions: [] }));
  expect(read.map((words) => words.replace(/［[^］]*］/gu, ''))).toEqual(benefits);
  expect(unread.filter(({ kind }) => kind === 'figure')).toEqual([]);
});
