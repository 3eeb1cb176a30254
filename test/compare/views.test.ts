/** What differs is marked, and nothing of the data is read as markup. */
import { expect, it } from 'vitest';
import { h, toHtml } from '../../src/compare/markup.ts';
import { markDifferences } from '../../src/compare/views/clauses.ts';

const SIGNS: Readonly<Record<string, string>> = { ins: '[', mark: '[=' };
const marked = (first: string, second: string) =>
  markDifferences(first, second)
    ?.parts.map(({ tag, children }) => (tag === 'span' ? children.join('') : `${SIGNS[tag]}${children.join('')}]`))
    .join('') ?? null;

it.each([
  ['对新建冷库给予补助，最高50万元。', '对新建冷库给予补助，最高80万元。', '对新建冷库给予补助，最高[80]万元。'],
  ['支持企业参加展会。', '支持企业参加展会。', '支持企业参加展会。'],
  ['支持企业参加展会。', '由商务部门支持企业参加展会。', '[由商务部门]支持企业参加展会。'],
  // a single character in common, among others, is chance
  ['支持农产品上网销售给予奖励', '支持农产品上网推广补贴物流', '支持农产品上网[推广补贴物流]'],
  // little in common: what is the same is marked
  [
    '建设冷链物流中心，对企业给予补助。',
    '对企业举办创业大赛、参加境外展会和培训，按实际费用安排经费。',
    '[=对企业]举办创业大赛、参加境外展会和培训，按实际费用安排经费。',
  ],
  ['完善冷链物流设施。', '举办创业大赛。', null],
])('%s → %s', (first, second, expected) => {
  expect(marked(first, second)).toBe(expected);
});

it('gives every word of the second once, in its order', () => {
  const first = '鼓励建设电商产业园，对入驻企业给予租金补助。';
  const second = '对入驻产业园的企业给予租金补助，鼓励建设电商产业园。';
  expect(
    markDifferences(first, second)
      ?.parts.flatMap(({ children }) => children)
      .join(''),
  ).toBe(second);
});

it('escapes words and attributes', () => {
  expect(toHtml(h('p', { title: '"<&' }, '<b>&', h('input', { checked: true, hidden: false })))).toBe(
    '<p title="&quot;&lt;&amp;">&lt;b&gt;&amp;<input checked=""></p>',
  );
});
