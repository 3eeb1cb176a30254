import { describe, expect, it } from 'vitest';
import { withoutPageNumbers } from '../../src/ingest/page-numbers.ts';
import { twin } from '../../src/text/twin.ts';
import { parseText } from '../support/parse.ts';

const sentence = '各区要把仓库建设纳入年度计划，按季度调度进展，及时协调解决用地、用电和道路方面的问题。';
const page = (number: number) => [...Array.from({ length: 8 }, () => sentence), String(number)];
const dropped = (texts: string[]) =>
  withoutPageNumbers(texts.map((text, i) => ({ value: twin(text), number: i + 1 }))).dropped.map(
    ({ value }) => value.text,
  );

describe('page numbers', () => {
  it('a run that rises by one, a page apart', () => {
    expect(dropped([...page(1), ...page(2), ...page(3), '特此通知。', '4'])).toEqual(['1', '2', '3', '4']);
  });

  it.each<[string, string[]]>([
    ['ages in a list', ['姓名', '年龄', '张三', '63', '李四', '64', '王五', '65']],
    ['serials of a table copied cell by cell', ['1', '甲公司', '120', '2', '乙公司', '80', '3', '丙公司', '60']],
    ['serials of long rows under their head', ['序号', '内容', ...page(1), ...page(2), ...page(3)]],
    ['a single figure between paragraphs', [sentence, '3', sentence]],
    ['numbers that do not rise by one', [...page(12), ...page(30), ...page(7)]],
  ])('keeps %s', (_, texts) => {
    expect(dropped(texts)).toEqual([]);
  });

  it('the numbers of a list of persons stay in the text', async () => {
    const policy = await parseText(
      '青岭市第二批技师名单公示\n现将名单公示如下。\n一、名单\n姓名\n年龄\n张三\n63\n李四\n56\n公示期五天，有异议的请来电。',
    );
    expect(policy.clauses[0]?.text.match(/\d+/g)).toEqual(['63', '56']);
  });
});
