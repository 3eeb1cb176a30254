import { describe, expect, it } from 'vitest';
import { extractTopics } from '../../src/extract/topics.ts';
import { lexicon } from '../support/lexicon.ts';

const topics = (heading: string | null, text: string, above: string[] = []) =>
  extractTopics({ heading, text, above }, lexicon);

describe('extractTopics', () => {
  it.each<[string | null, string, string[]]>([
    ['发展跨境电子商务', '支持企业建设海外仓。', ['cross-border']],
    ['加强住房保障', '公共租赁住房租金按市场租金的一定比例确定。', ['housing']],
    ['强化组织领导', '由分管副市长牵头。', ['organisation']],
    [null, '医疗机构应当公示收费标准，规范医疗服务行为。', ['health']],
    [null, '义务教育阶段学校招生实行免试就近入学。', ['education']],
    [null, '推广节水灌溉，建设高标准农田，扩大粮食种植。', ['agriculture']],
  ])('%s: %s', (heading, text, expected) => {
    expect(topics(heading, text)).toEqual(expected);
  });

  it('takes a single weak word for nothing', () => {
    expect(topics(null, '申请人应当办理登记，接受监管。')).toEqual([]);
    expect(topics(null, '在本市合法就业或创业；')).toEqual([]);
  });

  it('does not read matters from the names of bodies and of documents', () => {
    expect(topics(null, '由市教育局、市卫生健康委会同市文化旅游局组织实施。')).toEqual([]);
    expect(topics(null, '按照《某市旅游发展专项资金管理办法》执行（市旅游局负责）。')).toEqual([]);
  });

  it('wants a word of the clause beside the heading above', () => {
    expect(topics(null, '县里高度重视，有专人负责。', ['农村电子商务示范县标准'])).toEqual([]);
    expect(topics(null, '农产品资源丰富，特色鲜明。', ['农村电子商务示范县标准'])).toContain('rural');
  });
});
