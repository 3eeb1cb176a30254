/** One document in every usual form gives one Policy. PDF is made by a browser, and so tested in test/e2e/pdf.spec.ts. */
import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { toTraditional } from '../../src/text/script.ts';
import { parseBytes, parseText } from '../support/parse.ts';

/** A short policy with every part: number, addressee, clauses, attribution, table, signature. */
const HEAD = [
  '河源市人民政府办公室关于推动电子商务发展的意见',
  '河府办〔2015〕43号',
  '各县（区）人民政府，市府直属各单位：',
];
const BODY = [
  '为推进我市电子商务发展，根据《国务院关于大力发展电子商务加快培育经济新动力的意见》（国发〔2015〕24号），提出以下意见。',
  '一、扶持措施',
  '（一）鼓励上市融资。在新三板成功挂牌的，市财政给予每家企业50万元的一次性奖励。（牵头单位：市金融局；配合单位：市商务局、市财政局）',
  '（二）加强培训。2017年底前，培训从业人员10000人次。（市商务局、教育局负责）',
  '二、任务分工',
];
const ROWS = [
  ['序号', '任务', '责任单位'],
  ['1', '建设产业园', '市商务局'],
  ['2', '培训人才', '市人力资源社会保障局'],
];
const END = [
  '三、附则',
  '本意见自2016年1月1日起施行，有效期至2020年12月31日。',
  '河源市人民政府办公室',
  '2015年12月10日',
];

const text = [...HEAD, ...BODY, ...ROWS.map((row) => row.join('\t')), ...END].join('\n');
const table = `<table>${ROWS.map((row) => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`).join('')}</table>`;
const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>　　${line}</p>`).join('\n');
const MENU = '<nav><a href="/">首页</a> <a href="/a">政务公开</a> <a href="/b">办事服务</a></nav>';
const page = (charset: string) =>
  `<!doctype html><html><head><meta charset="${charset}"><title>网站</title><script>var a = "脚本";</script></head><body>${MENU}<div class="content"><h1>${HEAD[0]}</h1>${paragraphs([...HEAD.slice(1), ...BODY])}${table}${paragraphs(END)}</div><div>分享到：</div><footer>主办单位：河源市人民政府 网站标识码4416000001</footer></body></html>`;
/** As old sites have it: a table for the layout, tags left open, breaks for paragraphs. */
const oldPage = `<html><body><table><tr><td><a href="/">首页</a></td><td><a href="/n">新闻</a></td></tr></table><table><tr><td width=20></td><td><center><b>${HEAD[0]}</b></center><br>${[...HEAD.slice(1), ...BODY].join('<br>&nbsp;&nbsp;&nbsp;&nbsp;')}${table}<p>${END.join('<p>')}</td></tr></table></body>`;
const markdown = [
  `# ${HEAD[0]}`,
  ...HEAD.slice(1),
  ...BODY,
  ROWS.map((row, i) => `| ${row.join(' | ')} |${i === 0 ? '\n| --- | --- | --- |' : ''}`).join('\n'),
  ...END,
].join('\n\n');

const plain = (line: string) => new Paragraph({ children: [new TextRun(line)] });
const wordTable = new Table({
  rows: ROWS.map((row) => new TableRow({ children: row.map((cell) => new TableCell({ children: [plain(cell)] })) })),
});
async function docx(children: (Paragraph | Table)[]): Promise<Uint8Array> {
  const levels = [
    { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.LEFT },
    { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）', alignment: AlignmentType.LEFT },
  ];
  const document = new Document({
    numbering: { config: [{ reference: 'clauses', levels }] },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
/** Word counts the clauses itself: their numbers are in no text. */
const counted = (line: string) => {
  const level = line.startsWith('（') ? 1 : /^[一二三]、/.test(line) ? 0 : null;
  return level === null
    ? plain(line)
    : new Paragraph({ text: line.replace(/^（.）|^.、/, ''), numbering: { reference: 'clauses', level } });
};

describe('one document, one Policy', async () => {
  const expected = await parseText(text);

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
      ['3', []],
    ]);
    expect(expected.clauses[1]?.responsibilities.map(({ responsible }) => responsible[0]?.name)).toEqual([
      '市商务局',
      '市人力资源社会保障局',
    ]);
  });

  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['UTF-8 with a byte order mark', () => iconv.encode(text, 'utf-8', { addBOM: true })],
    ['UTF-16 little endian', () => iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['UTF-16 big endian', () => iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['UTF-16 without a mark', () => iconv.encode(text, 'utf-16le')],
    ['GB18030', () => iconv.encode(text, 'gb18030')],
    ['lines ended as on Windows', () => new TextEncoder().encode(text.replaceAll('\n', '\r\n'))],
    ['Markdown', () => new TextEncoder().encode(markdown)],
    ['a page saved from a site', () => new TextEncoder().encode(page('utf-8'))],
    ['a page in GB2312', () => iconv.encode(page('gb2312'), 'gb18030')],
    ['a page of an old site', () => new TextEncoder().encode(oldPage)],
    ['a Word document', () => docx([...[...HEAD, ...BODY].map(plain), wordTable, ...END.map(plain)])],
    [
      'a Word document that counts its clauses',
      () => docx([...[...HEAD, ...BODY].map(counted), wordTable, ...END.map(counted)]),
    ],
  ])('%s', async (_, make) => {
    const policy = await parseBytes(await make());
    expect({ ...policy, diagnostics: [] }).toEqual({ ...expected, diagnostics: [] });
  });

  it.each([
    ['UTF-8', 'utf-8'],
    ['Big5', 'big5'],
  ])('traditional characters in %s', async (_, encoding) => {
    const policy = await parseBytes(iconv.encode(toTraditional(text), encoding));
    expect({ ...policy, diagnostics: [] }).toEqual({ ...expected, sourceScript: 'hant', diagnostics: [] });
  });
});

describe('broken files', () => {
  it('a PDF that is none', async () => {
    await expect(parseBytes(new TextEncoder().encode('%PDF-1.7\nnot really'))).rejects.toMatchObject({ rule: 'pdf' });
  });
  it('a Word document that is none', async () => {
    const bytes = new TextEncoder().encode('PK\u0003\u0004 word/document.xml');
    await expect(parseBytes(bytes)).rejects.toMatchObject({ rule: 'docx' });
  });
});
