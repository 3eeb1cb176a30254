import { describe, expect, it } from 'vitest';
import { extractCitations } from '../../src/extract/citations.ts';
import { bareContext } from '../../src/extract/context.ts';
import { lexicon } from '../support/lexicon.ts';

const read = (text: string, ownTitles: string[] = []) =>
  extractCitations(text, bareContext(lexicon, { ownTitles })).map(({ title, docNumber }) => [title, docNumber]);

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
    expect(read(text, ['若干措施'])).toEqual(expected);
  });
});
