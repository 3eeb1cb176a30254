import { describe, expect, it } from 'vitest';
import { readMarker } from '../../src/genre/markers.ts';

describe('readMarker', () => {
  it.each([
    ['PART1加速发展', 'part', 'PART1', 1],
    ['PART 7落实保障措施', 'part', 'PART7', 7],
    ['第二部分重点任务', 'part', '第二部分', 2],
    ['第一编总则', 'book', '第一编', 1],
    ['第十二章附则', 'chapter', '第十二章', 12],
    ['第三节用地', 'section', '第三节', 3],
    ['第一百零三条为了', 'article', '第一百零三条', 103],
    ['第5条本办法', 'article', '第5条', 5],
    ['一、总体要求', 'ideograph', '一、', 1],
    ['十一、附则', 'ideograph', '十一、', 11],
    ['（一）指导思想', 'bracketedIdeograph', '（一）', 1],
    ['（二十六）强化组织领导', 'bracketedIdeograph', '（二十六）', 26],
    ['1.工作举措：推动', 'number', '1.', 1],
    ['1、遵守国家', 'number', '1、', 1],
    ['12．其他', 'number', '12.', 12],
    ['（1）注册资金', 'bracketedNumber', '（1）', 1],
    ['3）其他', 'bracketedNumber', '3）', 3],
    ['③平台', 'circled', '③', 3],
    ['附件1', 'attachment', '附件1', 1],
    ['附件2：推荐表', 'attachment', '附件2', 2],
    ['附件', 'attachment', '附件', 1],
    ['附：', 'attachment', '附', 1],
    ['附录B计算办法', 'attachment', '附录B', 2],
    ['第二步：提交材料', 'enumerated', '第二步', 2],
    ['第三，修好道路', 'enumerated', '第三，', 3],
    ['a.申请表', 'letter', 'a.', 1],
    ['C、合同', 'letter', 'C、', 3],
    ['㈡修道路', 'bracketedIdeograph', '（二）', 2],
    ['⑶开工', 'bracketedNumber', '（3）', 3],
    ['⒉修道路', 'number', '2.', 2],
    ['1.80周岁及以上的', 'number', '1.', 1],
    ['2.3人以上的小组', 'number', '2.', 2],
    ['2.2021、2022、2023年度考核表', 'number', '2.', 2],
    ['2.1人员管理', 'decimal', '2.1', 1],
    ['2.3家庭医生', 'decimal', '2.3', 3],
  ])('%s is %s %s', (line, kind, marker, number) => {
    expect(readMarker(line)).toMatchObject({ kind, marker, number });
  });

  it.each([
    '2015年底前',
    '1.5亿元',
    '第三条规定的',
    '第五款',
    '第一步骤',
    'A、B两类企业',
    'A股上市公司',
    'e.g.',
    '第一时间',
    '一是否同意',
    '附件说明见后',
    '三农问题',
    '12345热线',
    '（含电商楼宇）',
    '',
  ])('%j bears no marker', (line) => {
    expect(readMarker(line)).toBeNull();
  });
});
