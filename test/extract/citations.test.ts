import { describe, expect, it } from 'vitest';
import { extractCitations } from '../../src/extract/citations/index.ts';
import { announcedAttachments } from '../../src/extract/citations/own.ts';
import { collectShortTitles } from '../../src/extract/citations/short-titles.ts';
import { bareContext } from '../../src/extract/context.ts';
import { lexicon } from '../support/lexicon.ts';

const read = (text: string, known: Parameters<typeof bareContext>[1] = {}) =>
  extractCitations(text, bareContext(lexicon, known)).map(({ title, docNumber }) => [title, docNumber]);

describe('extractCitations', () => {
  it.each<[string, [string, string | null][]]>([
    [
      '根据《国务院关于大力发展电子商务的意见》（国发〔2015〕24号）精神',
      [['国务院关于大力发展电子商务的意见', '国发〔2015〕24号']],
    ],
    [
      '《电子商务模式规范》、《网络交易服务规范》（SB/T10519-2009）',
      [
        ['电子商务模式规范', null],
        ['网络交易服务规范', 'SB/T10519-2009'],
      ],
    ],
    ['按照《关于印发〈管理办法〉的通知》执行', [['关于印发〈管理办法〉的通知', null]]],
    ['《规划纲要（2015—2020年）》等文件', [['规划纲要（2015—2020年）', null]]],
    ['严格按照《示范企业标准（试行）》（详见附件1）', []],
    ['获得《支付业务许可证》的机构', []],
    ['现将《若干措施》印发给你们', []],
  ])('%s', (text, expected) => {
    expect(read(text, { ownTitles: ['若干措施'] })).toEqual(expected);
  });

  it('reads a short form as what it stands for', () => {
    const text =
      '根据《某省电子商务发展规划》（某府〔2016〕8号，以下简称《规划》）和省《办法》制定。落实《规划》和《方案》要求。';
    const shortTitles = collectShortTitles([
      text,
      '《某省扶持办法》（以下简称省《办法》）、《某市试点方案》（以下简称《方案》）',
    ]);
    expect(read(text, { shortTitles, ownTitles: ['某市试点方案'] })).toEqual([
      ['某省电子商务发展规划', '某府〔2016〕8号'],
      ['某省扶持办法', null],
      ['某省电子商务发展规划', '某府〔2016〕8号'],
    ]);
  });

  it('an attachment is one wherever its title is mentioned', () => {
    const texts = [
      '制定《某市产品目录》（以下简称《目录》，见附件）。',
      '按《核对说明》（附件2）办理。',
      '按《某办法》（见某发〔2020〕1号）执行。',
    ];
    const ownTitles = announcedAttachments(texts);
    expect(ownTitles).toEqual(['某市产品目录', '核对说明']);
    const shortTitles = collectShortTitles(texts);
    expect(read('列入《目录》的，参照《核对说明》和《某办法》执行。', { ownTitles, shortTitles })).toEqual([
      ['某办法', null],
    ]);
  });

  it('reads headings with spans into them', () => {
    const heading = '贯彻《某法》';
    expect(extractCitations(heading, bareContext(lexicon), 'heading')).toMatchObject([
      { title: '某法', place: 'heading', span: [2, 6] },
    ]);
  });
});
