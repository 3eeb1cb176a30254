import { describe, expect, it } from 'vitest';
import { BODY, documentOf, metadataOf, page, paragraphs, text } from '../support/metadata.ts';
import { parseText } from '../support/parse.ts';

const TITLE = '梅州市商务局关于印发电商扶持办法的通知';

describe('titles of pages', () => {
  it.each<[string, string, string]>([
    [
      'navigation before it',
      `<div>首页 政务公开</div><div>搜索</div><h1>梅州市电商申报指南</h1>`,
      '梅州市电商申报指南',
    ],
    ['broken over lines', '<h1>梅州市商务局关于印发<br>电商扶持办法的通知</h1>', TITLE],
    ['the name of the site after it', `<title>${TITLE}_通知公告_梅州市商务局网站</title><p>${TITLE}</p>`, TITLE],
    ['the body whose page it is after it', `<title>${TITLE}-梅州市商务局</title><p>${TITLE}</p>`, TITLE],
    ['the name of the site before it', `<title>梅州市商务局网站-${TITLE}</title><p>${TITLE}</p>`, TITLE],
    ['a heading that is the logo', `<h1>梅州市商务局</h1><div>首页 &gt; 通知公告</div><h2>${TITLE}</h2>`, TITLE],
    ['related links before it', `<p>【音频解读】某办法的解读 2023-03-16</p><p>${TITLE}</p>`, TITLE],
    [
      'the words of the page, not its kind',
      '<meta name="ArticleTitle" content="电商补贴怎么领？一文说清"><h1>电商补贴怎么领？一文说清</h1>',
      '电商补贴怎么领？一文说清',
    ],
    [
      'printed again with its issuer',
      '<h1>关于印发电商扶持办法的通知</h1><p>梅市商〔2023〕15号</p><p>梅州市商务局关于印发电商扶持办法的通知</p>',
      '关于印发电商扶持办法的通知',
    ],
  ])('%s', async (_, above, title) => {
    const { metadata, markdown } = await documentOf(
      `<html><head></head><body>${above}${paragraphs([...BODY, '梅州市商务局', '2023年3月10日'])}</body></html>`,
    );
    expect(metadata.title).toBe(title);
    expect(metadata.issuers).toEqual(['梅州市商务局']);
    expect(markdown.startsWith('为促进电子商务发展')).toBe(true);
  });
});

describe('titles of texts', () => {
  it.each<[string, string[], string, string | null]>([
    [
      'a time and controls before it',
      ['2016-09-24 22:56:13关闭打印关于印发电商扶持办法的通知'],
      '关于印发电商扶持办法的通知',
      '通知',
    ],
    [
      'its number after it',
      ['关于加快电商发展的若干意见(梅市商(2016)27号)'],
      '关于加快电商发展的若干意见（梅市商（2016）27号）',
      '意见',
    ],
    ['the issuer on a line of its own', ['梅州市商务局', '关于印发电商扶持办法的通知'], TITLE, '通知'],
    ['若干举措', ['梅州市支持电商发展若干举措'], '梅州市支持电商发展若干举措', '举措'],
    ['公示', ['2023年电商企业补贴名单公示'], '2023年电商企业补贴名单公示', '公示'],
    ['答复', ['关于市政协第102号提案的答复'], '关于市政协第102号提案的答复', '答复'],
    [
      'an announcement with its number',
      ['海关总署公告2020年第7号（关于电商出口的公告）'],
      '海关总署公告2020年第7号（关于电商出口的公告）',
      '公告',
    ],
    ['no kind at all', ['梅州市电商扶持政策兑现说明'], '梅州市电商扶持政策兑现说明', null],
    [
      'printed twice, with the addressee in its line',
      [TITLE, '梅市商〔2023〕15号', `${TITLE} 各县商务局：`],
      TITLE,
      '通知',
    ],
  ])('%s', async (_, head, title, docType) => {
    expect(await metadataOf(text(head))).toMatchObject({ title, docType });
  });

  it('stand without what a site puts in brackets before them', async () => {
    const { title } = await parseText(
      '【最新】青岭市人民政府关于促进仓储业发展的意见\n各区人民政府：\n为促进仓储业发展，提出以下意见。\n一、目标\n做大做强仓储业。',
    );
    expect(title).toBe('青岭市人民政府关于促进仓储业发展的意见');
  });

  it('are no text when the page says them once more at its end', async () => {
    const { clauses } = await parseText(
      '青岭市人民政府关于促进仓储业发展的意见\n各区人民政府：\n为促进仓储业发展，提出以下意见。\n一、目标\n做大做强仓储业。\n二、任务\n建设仓库。\n青岭市人民政府关于促进仓储业发展的意见\n2023-05-06\n来源：青岭市人民政府',
    );
    expect(clauses.map(({ path, text }) => [path, text])).toEqual([
      ['1', '做大做强仓储业。'],
      ['2', '建设仓库。'],
    ]);
  });

  it('is told when it is a guess', async () => {
    const { diagnostics } = await documentOf(text(['梅州市电商扶持政策兑现说明']));
    expect(diagnostics.map(({ rule }) => rule)).toContain('no-title');
  });
});

describe('regulations', () => {
  const ORDER = [
    '湖北省人民政府令',
    '第412号',
    '《湖北省电商办法》已经省人民政府常务会议审议通过，现予公布，自2021年5月1日起施行。',
    '省长　某某某',
    '2021年3月1日',
    '湖北省电商办法',
    '第一章　总则',
    '第一条　为了规范电商，制定本办法。',
    '第二条　本省行政区域内的电商活动适用本办法。',
  ];
  it('put out by an order', async () => {
    expect(await metadataOf(ORDER.join('\n'))).toMatchObject({
      title: '湖北省电商办法',
      docNumber: '湖北省人民政府令第412号',
      issuers: ['湖北省人民政府'],
      dateIssued: '2021-03-01',
      id: 'hubei-2021-hubeishengrenminzhengfuling-412',
    });
  });
  it.each([
    ['（2021年7月27日中华人民共和国国务院令第746号公布）', '国务院', '国务院令第746号', '2021-07-27'],
    [
      '（2023年1月6日东莞市第十七届人民代表大会常务委员会第九次会议通过）',
      '东莞市人民代表大会常务委员会',
      null,
      '2023-01-06',
    ],
  ])('%s', async (line, issuer, docNumber, dateIssued) => {
    expect(await metadataOf(['电商管理条例', line, ...ORDER.slice(6)].join('\n'))).toMatchObject({
      issuers: [issuer],
      docNumber,
      dateIssued,
    });
  });
});

describe('refused with a true reason', () => {
  it.each([
    [
      'list-page',
      `<html><body><ul>${Array.from({ length: 20 }, (_, i) => `<li><a href="${i}">某局关于第${i}批项目的公告</a> 2021-03-01</li>`).join('')}</ul></body></html>`,
    ],
    ['scanned-page', `<html><body><h1>${TITLE}</h1><img src="1.png"><img src="2.png"></body></html>`],
    [
      'two-columns',
      ['梅州市商务局关于电商的通知', ...Array(9).fill('促进电子商务的发展壮大。')]
        .map(
          (left, i) =>
            `${left}${'　'.repeat(18 - left.length)}${i === 0 ? '梅州市财政局关于资金的公告' : '资金来源于市级财政预算。'}`,
        )
        .join('\n'),
    ],
  ])('%s', async (rule, source) => {
    await expect(documentOf(source)).rejects.toMatchObject({ rule });
  });

  it('a page that is short is not', async () => {
    expect((await metadataOf(page('', { title: '申报指南' }))).title).toBe('申报指南');
  });
});
