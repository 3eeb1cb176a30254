import { describe, expect, it } from 'vitest';
import { documentOf, metadataOf, page, rulesOf, text } from '../support/metadata.ts';

const SAID = {
  docNumber: '梅市商〔2023〕15号',
  issuers: ['梅州市商务局'],
  dateIssued: '2023-03-10',
  datePublished: '2023-03-14',
  title: '梅州市商务局关于印发电商扶持办法的通知',
};
const VALUES = [
  ['索 引 号：', '441400/2023-0001'],
  ['发文机关：', '梅州市商务局'],
  ['文　　号：', '梅市商〔2023〕15号'],
  ['成文日期：', '2023年03月10日'],
  ['发布日期：', '2023-03-14 10:33'],
  ['有 效 性：', '有效'],
] as const;
const bare = (label: string) => label.replace(/[\s：]/g, '');
const row = (cells: readonly string[], tag = 'td') =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;

describe('the table above a text', () => {
  it.each<[string, string]>([
    [
      'two pairs a row',
      `<table>${row([...VALUES[0], ...VALUES[1]])}${row([...VALUES[2], ...VALUES[3]])}${row([...VALUES[4], ...VALUES[5]])}</table>`,
    ],
    ['labels without a colon', `<table>${VALUES.map(([label, value]) => row([bare(label), value])).join('')}</table>`],
    [
      'a row of labels over a row of values',
      `<table>${row(
        VALUES.map(([label]) => bare(label)),
        'th',
      )}${row(VALUES.map(([, value]) => value))}</table>`,
    ],
    [
      'label and value in one cell',
      `<table>${row(VALUES.slice(0, 3).map((pair) => pair.join('')))}${row(VALUES.slice(3).map((pair) => pair.join('')))}</table>`,
    ],
    ['list items', `<ul>${VALUES.map(([label, value]) => `<li><span>${label}</span>${value}</li>`).join('')}</ul>`],
    [
      'a definition list',
      `<dl>${VALUES.map(([label, value]) => `<dt>${bare(label)}</dt><dd>${value}</dd>`).join('')}</dl>`,
    ],
    [
      'label and value in two elements',
      VALUES.map(([label, value]) => `<div>${bare(label)}</div><div>${value}</div>`).join(''),
    ],
    ['all in one line', `<div>${VALUES.map((pair) => pair.join('')).join('&nbsp;&nbsp;')}</div>`],
    ['labels in brackets', `<div>${VALUES.map(([label, value]) => `[${bare(label)}] ${value}`).join(' ')}</div>`],
  ])('%s', async (_, above) => {
    const document = await documentOf(page(above));
    expect(document.metadata).toMatchObject(SAID);
    expect(document.markdown.startsWith('为促进电子商务发展')).toBe(true);
  });

  it('stands in a plain text with tabs', async () => {
    const head = [
      '索引号：\t441400/2023-0001\t发布机构：\t梅州市商务局',
      '文 号：\t梅市商〔2023〕15号\t发布日期：\t2023年3月14日',
      SAID.title,
      '各县（市、区）商务局：',
    ];
    expect(await metadataOf(text(head))).toMatchObject(SAID);
  });

  it('is no part of the text, where such words are its own', async () => {
    const { markdown, metadata } = await documentOf(
      text(
        [SAID.title, '各县（市、区）商务局：'],
        ['三、活动安排', '时间：2023年5月1日', '责任单位：市商务局', '名称：某活动', '梅州市商务局', '2023年3月10日'],
      ),
    );
    expect(markdown).toContain('时间：2023年5月1日');
    expect(markdown).toContain('责任单位：市商务局');
    expect(metadata.datePublished).toBeNull();
  });

  it('takes the day from a line whose gaps are lost', async () => {
    const metadata = await metadataOf(
      text([SAID.title, '来源：梅州市商务局　　时间：2023-03-14 10:30　　字号：大 中 小']),
    );
    expect(metadata.datePublished).toBe('2023-03-14');
  });

  it('may stand under the text', async () => {
    const { metadata, markdown } = await documentOf(
      text([SAID.title], ['梅州市商务局', '2023年3月10日', '发布时间：2023-03-14 来源：梅州市商务局']),
    );
    expect(metadata.datePublished).toBe('2023-03-14');
    expect(markdown).not.toContain('发布时间');
  });

  it('says from when to when the document holds', async () => {
    expect(await metadataOf(page('<div>生效日期：2023-04-01</div><div>失效日期：2026年3月31日</div>'))).toMatchObject({
      effectiveFrom: '2023-04-01',
      effectiveTo: '2026-03-31',
    });
    expect(await rulesOf(page('<div>有效性：已失效</div>'))).toContain('not-in-force');
  });
});

describe('the head of a page', () => {
  it.each([
    ['2023-03-14 10:33:05', '2023-03-14'],
    ['20230314103305', '2023-03-14'],
    ['2023/3/14', '2023-03-14'],
    ['2023.3.14', '2023-03-14'],
    ['2023-03-14T10:33:05+08:00', '2023-03-14'],
    ['二〇二三年三月十四日', '2023-03-14'],
  ])('PubDate %s', async (printed, date) => {
    expect((await metadataOf(page('', { head: `<META NAME="pubdate" CONTENT="${printed}">` }))).datePublished).toBe(
      date,
    );
  });

  it('names the document as JSON-LD and as <meta> do', async () => {
    const head =
      '<script type="application/ld+json">{"headline":"梅州市商务局关于印发电商扶持办法的通知","datePublished":"2023-03-14"}</script>';
    expect(await metadataOf(page('<h1>梅州市商务局</h1>', { head }))).toMatchObject({
      title: SAID.title,
      datePublished: '2023-03-14',
    });
  });

  it('names the source, which is the issuer where nothing better does', async () => {
    const said = (source: string, end: string[] = []) =>
      page('', { head: `<meta name="ContentSource" content="${source}">`, title: '电商企业补贴申报指南', end });
    expect((await metadataOf(said('梅州市商务局'))).issuers).toEqual(['梅州市商务局']);
    expect(await rulesOf(said('梅州市商务局'))).toContain('issuer-from-publisher');
    expect((await metadataOf(said('某某日报'))).issuers).toEqual([]);
    expect((await metadataOf(said('本网'))).issuers).toEqual([]);
    expect((await metadataOf(said('梅州市财政局', ['梅州市商务局', '2023年3月10日']))).issuers).toEqual([
      '梅州市商务局',
    ]);
  });
});

describe('what contradicts is told', () => {
  it.each([
    ['<div>发文字号：梅市财〔2023〕2号</div>', 'doc-number-unread', false],
    ['<div>发文字号：梅市商〔202315号</div>', 'doc-number-unread', true],
    ['<div>发文机关：梅州市财政局</div>', 'issuer-differs', true],
    ['<div>成文日期：2023-03-12</div>', 'date-differs', true],
    ['<div>发布日期：2023-03-14</div><div>公开日期：2023-03-15</div>', 'published-differs', true],
  ])('%s', async (above, rule, told) => {
    expect((await rulesOf(page(above))).includes(rule)).toBe(told);
  });
});
