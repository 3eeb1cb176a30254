// @vitest-environment node
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, it } from 'vitest';
import Lineage from '../../src/components/Lineage.astro';
import PolicyList from '../../src/components/PolicyList.astro';
import { lineageTree } from '../../src/corpus/lineage/tree.ts';
import { baseOf, LONGER, NEW, OLD, OLD_NUMBER } from '../support/lineage.ts';

const TODAY = '2024-06-30';
const textOf = (html: string) => html.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');
const container = await AstroContainer.create();

async function treeOf(texts: string[], number: string, today = TODAY): Promise<string> {
  const base = await baseOf(...texts);
  const record = base.records.find(({ policy }) => policy.docNumber === number);
  if (!record) throw new Error(`no ${number}`);
  const { policy, fate } = record;
  return container.renderToString(Lineage, { props: { policy, fate, today, tree: lineageTree(base.lineage, policy) } });
}

describe('the tree of a document', () => {
  it('says what ended it, from which day, and how the two differ', async () => {
    const html = await treeOf([OLD, NEW], OLD_NUMBER);
    const text = textOf(html);
    expect(text).toContain('已被《株洲市人民政府关于会展业高质量发展的若干措施》废止 2023-07-01');
    expect(text).toContain('废止本文');
    expect(text).toMatch(/“同时废止”/u);
    expect(text).toMatch(/两个版本： ?0 条相同.*改动 2 条/u);
    expect(html).toMatch(/href="\/compare\/\?p=[a-z0-9-]+2019[a-z0-9-]*&(?:amp;|#38;)?p=[a-z0-9-]+"/u);
  });

  it('says beforehand what will end it', async () => {
    expect(textOf(await treeOf([OLD, NEW], OLD_NUMBER, '2023-06-15'))).toMatch(/现行有效 至 2023-06-30 ?，将被《/u);
  });

  it('says what made it last longer', async () => {
    const text = textOf(await treeOf([OLD, LONGER], OLD_NUMBER));
    expect(text).toContain('有效期经《株洲市人民政府办公室关于延长有关文件有效期的通知》延长至 2027-12-31');
    expect(text).toContain('现行有效 至 2027-12-31');
  });

  it('tells what it rests on and what it ended', async () => {
    const text = textOf(await treeOf([OLD, NEW], '株政发〔2023〕9号'));
    expect(text).toMatch(
      /贯彻落实 《湖南省人民政府关于发展会展业的意见》 湖南省 · 湘政发〔2022〕9号 未入库 序言 ?“为贯彻落实”/u,
    );
    expect(text).toMatch(/本文对其他文件 废止 株洲市人民政府关于促进会展业发展的若干措施/u);
  });

  it('does not say that there is nothing where nothing was read', async () => {
    expect(textOf(await treeOf([OLD], OLD_NUMBER))).toContain('没有读出本文依据或贯彻哪份文件');
  });
});

it('a list of documents tells it as well', async () => {
  const { records } = await baseOf(OLD, NEW);
  const html = await container.renderToString(PolicyList, { props: { records, today: TODAY } });
  expect(textOf(html)).toContain('已被《株洲市人民政府关于会展业高质量发展的若干措施》废止 2023-07-01');
});
