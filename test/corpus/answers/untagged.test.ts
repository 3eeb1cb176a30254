/** The check of topic tags. */
import { expect, it } from 'vitest';
import { untaggedTopics } from '../../../src/corpus/answers/untagged.ts';
import { lexicon } from '../../support/lexicon.ts';
import { parseText } from '../../support/parse.ts';

it('lists the clauses that say a topic and do not bear it', async () => {
  const policy = await parseText(
    [
      '清远市人民政府关于促进会展业发展的意见',
      '一、建设会展场馆。对新建展馆给予补助，完善展馆周边的冷链设施和餐饮配套。',
      '二、发展冷链物流。建设冷链物流配送中心。',
    ].join('\n'),
  );
  const found = untaggedTopics(policy, lexicon).map(({ clause, topic, words }) => [clause.path, topic, words]);
  expect(found).toContainEqual(['1', 'logistics', ['冷链']]);
  expect(found.filter(([path, topic]) => path === '2' && topic === 'logistics')).toEqual([]);
});
