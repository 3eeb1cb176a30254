import { describe, expect, it } from 'vitest';
import { extractCitations } from '../../src/extract/citations/index.ts';
import { bareContext } from '../../src/extract/context.ts';
import type { Relation } from '../../src/model/facts/citation.ts';
import { lexicon } from '../support/lexicon.ts';

/** Title, relation and the words that say it, of every citation. */
const read = (text: string) =>
  extractCitations(text, bareContext(lexicon)).map(({ title, relation, relationSpan }) => [
    title,
    relation,
    relationSpan && text.slice(...relationSpan),
  ]);

describe('what a text does with the documents it mentions', () => {
  it.each<[string, [string, Relation, string | null][]]>([
    [
      '为深入贯彻落实《甲省关于发展会展业的意见》（甲府〔2021〕7号，以下简称《意见》）和市委《行动方案》精神，制定本措施。',
      [
        ['甲省关于发展会展业的意见', 'implements', '为深入贯彻落实'],
        ['行动方案', 'implements', '为深入贯彻落实'],
      ],
    ],
    ['严格落实《冷库安全规定》，定期检查。', [['冷库安全规定', 'implements', '严格落实']]],
    [
      '为贯彻《甲规划》，按照省商务厅《乙通知》要求，现就有关事项通知如下。',
      [
        ['甲规划', 'implements', '为贯彻'],
        ['乙通知', 'based-on', '按照'],
      ],
    ],
    ['落实省长对《甲报告》的批示', [['甲报告', 'cites', null]]],
    ['检查各区贯彻《甲意见》情况', [['甲意见', 'cites', null]]],
    ['根据《甲条例》（甲政令第12号）有关规定，经市政府研究，现批复如下。', [['甲条例', 'based-on', '根据']]],
    ['根据《甲办法》申报的项目，不再受理。', [['甲办法', 'cites', null]]],
    ['各学校要按照《甲法》制定本单位的管理制度。', [['甲法', 'cites', null]]],
    ['依据《甲省会展条例》，制定本实施办法。', [['甲省会展条例', 'implements', '依据']]],
    ['按甲府办〔2012〕131号文件《关于加快发展的意见》执行。', [['关于加快发展的意见', 'cites', null]]],
    ['根据甲府办〔2012〕131号文件《关于加快发展的意见》，特制定本方案。', [['关于加快发展的意见', 'based-on', '根据']]],
    [
      '原《甲办法》（甲府〔2018〕5号）、《乙细则》自本办法施行之日起同时废止。',
      [
        ['甲办法', 'replaces', '自本办法施行之日起同时废止'],
        ['乙细则', 'replaces', '自本办法施行之日起同时废止'],
      ],
    ],
    ['《甲办法》（甲府〔2018〕5号），自2024年3月1日起停止执行。', [['甲办法', 'replaces', '自2024年3月1日起停止执行']]],
    ['《甲办法》与本办法不一致的，以本办法为准。', [['甲办法', 'cites', null]]],
    ['《甲办法》第八条同时废止。', [['甲办法', 'cites', null]]],
    ['《甲办法》废止前已受理的，按原标准执行。', [['甲办法', 'cites', null]]],
    [
      '经研究，决定废止《甲办法》和《乙办法》。',
      [
        ['甲办法', 'replaces', '废止'],
        ['乙办法', 'replaces', '废止'],
      ],
    ],
    ['现对《甲办法》作如下修改：', [['甲办法', 'amends', '作如下修改']]],
    ['将《甲办法》第五条修改为：“补助十万元。”', [['甲办法', 'amends', '修改为：']]],
    ['2026年底前修订《甲办法》。', [['甲办法', 'cites', null]]],
    [
      '经研究，《甲办法》（甲府〔2020〕2号）有效期延长至2027年6月30日。',
      [['甲办法', 'extends', '有效期延长至2027年6月30日']],
    ],
    ['《甲办法》继续执行至2027年6月30日。', [['甲办法', 'extends', '继续执行至2027年6月30日']]],
    ['《甲办法》有效期不再延长。', [['甲办法', 'cites', null]]],
    ['现就《甲若干措施》解读如下：', [['甲若干措施', 'explains', '解读如下']]],
    ['加强《甲若干措施》宣传解读。', [['甲若干措施', 'cites', null]]],
    ['可享受《甲意见》规定的优惠政策。', [['甲意见', 'cites', null]]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('words of a title say nothing', () => {
    expect(read('见《关于贯彻落实〈甲办法〉的通知》《关于废止〈乙办法〉的决定》。')).toEqual([
      ['关于贯彻落实〈甲办法〉的通知', 'cites', null],
      ['关于废止〈乙办法〉的决定', 'cites', null],
    ]);
  });

  it('holds in headings, with words counted in them', () => {
    const heading = '贯彻落实《甲法》';
    expect(extractCitations(heading, bareContext(lexicon), 'heading')).toMatchObject([
      { relation: 'implements', relationSpan: [0, 4], place: 'heading' },
    ]);
  });
});
