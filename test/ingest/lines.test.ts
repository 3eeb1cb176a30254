import { describe, expect, it } from 'vitest';
import { createFurnitureRemover } from '../../src/ingest/furniture.ts';
import { joinBrokenLines } from '../../src/ingest/join.ts';
import type { Line } from '../../src/ingest/lines.ts';
import { stripStrayMarkup } from '../../src/ingest/markup.ts';
import { twin } from '../../src/text/twin.ts';
import { lexicon } from '../support/lexicon.ts';

const lines = (...texts: string[]): Line[] => texts.map((text, i) => ({ value: twin(text), number: i + 1 }));
const texts = (result: readonly Line[]) => result.map(({ value }) => value.text);

describe('stripStrayMarkup', () => {
  it.each([
    ['<strong>PART1 加速發展', 'PART1 加速發展'],
    ['[返回首页](#) [网站声明](#)', '返回首页 网站声明'],
    ['<p class="x">第一段</p><p>第二段</p>', '第一段\n第二段\n'],
    ['**一、总则**', '一、总则'],
    ['# 标题', '标题'],
    ['甲&nbsp;乙&lt;', '甲 乙<'],
    ['销售额<500万元且>100万元', '销售额<500万元且>100万元'],
    ['<script>alert(1)</script>', 'alert(1)'],
  ])('%s → %s', (line, text) => {
    expect(stripStrayMarkup(line)).toBe(text);
  });
});

describe('joinBrokenLines', () => {
  it.each([
    [
      'a sentence over a page break',
      ['改善民生服务和发展，成为促进创业、稳定就业、改善民生服务。继续推进，改善民生服务', '的重要平台。'],
      1,
    ],
    ['after a comma', ['抓紧制订具体工作方案，狠抓工作落实，', '大力推动电子商务发展。'], 1],
    [
      'inside quotation marks',
      ['支持电子商务平台宣传和销售地理标志产品，鼓励电子商务平台服务“一', '村一品”，促进名优农特产品。'],
      1,
    ],
    ['not a title line and its text', ['（一）开展创建活动', '以党的十八大精神为指引，开展创建。'], 2],
    [
      'not before a marker',
      ['持续推进网络的提速降费，不断提升和优化各类电子商务服务的整体发展水平和综合保障能力', '（七）完善物流'],
      2,
    ],
    ['not an attribution of its own', ['坚决打击违法犯罪行为。', '（省公安厅、商务厅负责）'], 2],
    ['not signature and date', ['河源市人民政府办公室', '2015年12月10日'], 2],
    ['not two whole paragraphs', ['第一段说完了。', '第二段开始。'], 2],
  ])('%s', (_, input, count) => {
    const joined = joinBrokenLines(lines(...input), lexicon);
    expect(joined).toHaveLength(count);
    expect(texts(joined).join('')).toBe(input.join(''));
  });

  it('joins a file wrapped at a fixed width', () => {
    const paragraph =
      '为进一步优化我省电子商务发展环境激发电子商务带动经济发展的潜力推进电子商务创新发展现制订本实施方案请各地各部门结合实际认真抓好贯彻落实工作确保各项任务按期完成';
    const wrapped = paragraph.repeat(5).match(/.{1,30}/gu) ?? [];
    expect(joinBrokenLines(lines(...wrapped), lexicon)).toHaveLength(1);
  });
});

describe('createFurnitureRemover', () => {
  it('takes the page away and keeps the text', () => {
    const page = lines(
      '全国7X24小时免费服务热线',
      '400-0831-003',
      '在线咨询',
      '当前位置：首页>政策',
      '河源市人民政府办公室关于推动电子商务发展的意见',
      '来源：本网发布时间：2020-04-27【大中小】【打印】',
      '一、总则',
      '正文第一段，来源于实践。',
      '分享到：',
      '相关文章：',
      '某某新闻标题',
      '粤ICP备10019568号',
    );
    const { lines: kept, dropped } = createFurnitureRemover(lexicon)(page);
    expect(texts(kept)).toEqual([
      '河源市人民政府办公室关于推动电子商务发展的意见',
      '一、总则',
      '正文第一段，来源于实践。',
    ]);
    expect(kept.length + dropped.length).toBe(page.length);
  });

  it.each([
    '【返回顶部】【关闭窗口】',
    '浏览次数：-分享',
    '阅读量：218次',
    '分享文章到',
    '分享到：微信、微博',
    '快转发给需要的人！',
    '编辑：王小明',
    '（本文有删减）',
    '发布',
  ])('%s is of the page', (text) => {
    expect(createFurnitureRemover(lexicon)(lines('一、总则', text, '二、附则')).dropped).toHaveLength(1);
  });

  it.each(['【返回路线】', '发布预警信息', '审核：区局审核材料', '分享经济', '（有删减情形的除外）'])(
    '%s is text',
    (text) => {
      expect(createFurnitureRemover(lexicon)(lines('一、总则', text, '二、附则')).dropped).toEqual([]);
    },
  );
});
