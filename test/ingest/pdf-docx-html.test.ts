import { Document, Packer, Paragraph, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { parseBytes, parseText } from '../support/parse.ts';

/** A short policy with every part: number, addressee, clauses, attribution, signature. */
const PARAGRAPHS = [
  '河源市人民政府办公室关于推动电子商务发展的意见',
  '河府办〔2015〕43号',
  '各县（区）人民政府，市府直属各单位：',
  '为推进我市电子商务发展，根据《国务院关于大力发展电子商务加快培育经济新动力的意见》（国发〔2015〕24号），提出以下意见。',
  '一、扶持措施',
  '（一）鼓励上市融资。在新三板成功挂牌的，市财政给予每家企业50万元的一次性奖励。（牵头单位：市金融局；配合单位：市商务局、市财政局）',
  '（二）加强培训。2017年底前，培训从业人员10000人次。（市商务局、教育局负责）',
  '二、附则',
  '本意见自2016年1月1日起施行，有效期至2020年12月31日。',
  '河源市人民政府办公室',
  '2015年12月10日',
];

const MENU = '<nav><a href="/">首页</a> <a href="/a">政务公开</a> <a href="/b">办事服务</a></nav>';
const html = `<!doctype html><html><head><meta charset="utf-8"><title>网站</title></head><body>${MENU}<div class="content"><h1>${PARAGRAPHS[0]}</h1>${PARAGRAPHS.slice(
  1,
)
  .map((text) => `<p>　　${text}</p>`)
  .join('\n')}</div><div>分享到：</div><footer>主办单位：河源市人民政府 网站标识码4416000001</footer></body></html>`;

async function docx(): Promise<Uint8Array> {
  const document = new Document({
    sections: [{ children: PARAGRAPHS.map((text) => new Paragraph({ children: [new TextRun(text)] })) }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

describe('one document, one Policy', async () => {
  const expected = await parseText(PARAGRAPHS.join('\n'));

  it('reads the text form whole', () => {
    expect(expected).toMatchObject({
      docNumber: '河府办〔2015〕43号',
      dateIssued: '2015-12-10',
      effectiveFrom: '2016-01-01',
      effectiveTo: '2020-12-31',
    });
    expect(expected.clauses.map(({ path, children }) => [path, children.map((child) => child.path)])).toEqual([
      ['1', ['1.1', '1.2']],
      ['2', []],
    ]);
  });

  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['a page saved from a site', () => new TextEncoder().encode(html)],
    ['a Word document', docx],
    [
      'Markdown',
      () => new TextEncoder().encode(PARAGRAPHS.map((text, i) => (i === 0 ? `# ${text}` : text)).join('\n\n')),
    ],
  ])('%s', async (_, make) => {
    const policy = await parseBytes(await make());
    expect({ ...policy, diagnostics: [] }).toEqual({ ...expected, diagnostics: [] });
  });
});

describe('broken files', () => {
  it('a PDF that is none', async () => {
    await expect(parseBytes(new TextEncoder().encode('%PDF-1.7\nnot really'))).rejects.toMatchObject({ rule: 'pdf' });
  });
});
