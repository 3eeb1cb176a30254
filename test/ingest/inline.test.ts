import { describe, expect, it } from 'vitest';
import { splitInline } from '../../src/ingest/inline.ts';
import { eachClause } from '../../src/model/walk.ts';
import { twin } from '../../src/text/twin.ts';
import { lexicon } from '../support/lexicon.ts';
import { parseText } from '../support/parse.ts';

const split = (text: string) => {
  const found = splitInline(twin(text), lexicon);
  return found && [found.intro.text, ...found.items.map(({ marker, rest }) => `${marker.marker}|${rest.text}`)];
};

describe('items inside one paragraph', () => {
  it.each<[string, string[] | null]>([
    [
      '重点任务：一是建设基地；二是培育人才；三是拓展市场。',
      ['重点任务：', '一是|建设基地；', '二是|培育人才；', '三是|拓展市场。'],
    ],
    ['一是建设基地。二是培育人才。', ['', '一是|建设基地。', '二是|培育人才。']],
    ['申报条件：①在本市注册；②依法纳税。', ['申报条件：', '①|在本市注册；', '②|依法纳税。']],
    ['包括：（1）申请表；（2）执照。', ['包括：', '（1）|申请表；', '（2）|执照。']],
    // what follows speaks for all
    ['一是建设基地；二是培育人才。（市商务局负责）', null],
    ['一是建设基地；二是培育人才。此外，加强宣传。', null],
    ['一是建设基地。', null],
    ['（包括：①申请表；②执照）应当齐全。', null],
    ['建设一是为民、二是利企的平台。', null],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('become clauses of the clause they stand in', async () => {
    const policy = await parseText(
      '苏州市人民政府关于电子商务的若干政策措施\n第一条 培育市场主体\n1.1 支持企业上规模。对首次纳入统计的企业，给予10万元奖励。\n1.2 支持总部落户。引进电商总部。\n第二条 拓展应用场景\n一是推进直播电商；二是推进社区电商。\n第三条 附则\n本措施自2022年7月15日起施行。',
    );
    expect([...eachClause(policy.clauses)].map(({ path, marker, heading }) => [path, marker, heading])).toEqual([
      ['1', '第一条', '培育市场主体'],
      ['1.1', '1.1', '支持企业上规模'],
      ['1.2', '1.2', '支持总部落户'],
      ['2', '第二条', '拓展应用场景'],
      ['2.1', '一是', null],
      ['2.2', '二是', null],
      ['3', '第三条', '附则'],
    ]);
  });
});
