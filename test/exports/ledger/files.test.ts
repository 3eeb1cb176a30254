/** Files of a ledger, opened again: they hold the rows that were chosen, in their order, with typed cells and addresses. */
import { parseCsv } from 'hucre/csv';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import readWorkbook, { readSheet } from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { sheetCsv } from '../../../src/exports/ledger/csv.ts';
import { sheetDocx } from '../../../src/exports/ledger/docx.ts';
import { sheetXlsx } from '../../../src/exports/ledger/xlsx.ts';
import { readChoice } from '../../../src/ledger/choice.ts';
import { select } from '../../../src/ledger/select.ts';
import { makeSheet } from '../../../src/ledger/sheet.ts';
import { LEDGER, TODAY } from '../../support/ledger.ts';

const choice = readChoice(new URLSearchParams('status=all&type=补助'));
const { rows } = select(LEDGER, choice, TODAY);
const sheet = makeSheet(LEDGER, rows, choice, {
  site: '政策通览',
  address: 'https://example.org/incentives/?type=补助',
  today: TODAY,
  ticked: false,
});
const HEADS = ['类型', '封顶', '对象与条件', '时效', '原文', '比例（%）', '地址'];

it('the sheet has the columns of the screen first, the address last, and says what it is', () => {
  expect(sheet.heads).toEqual(HEADS);
  expect(sheet.rows.map((row) => row.at(-1))).toEqual([
    'https://example.org/policies/doc-2/#sec_1.i1',
    'https://example.org/policies/doc-3/#sec_1.i1',
  ]);
  expect(Object.fromEntries(sheet.about)).toMatchObject({
    筛选: '类型：补助；时效：连同失效的',
    行数: '2',
    日期: TODAY,
  });
});

it('XLSX', async () => {
  const bytes = Buffer.from(await sheetXlsx(sheet));
  expect((await readWorkbook(bytes)).map(({ sheet }) => sheet)).toEqual(['扶持措施', '说明']);
  const read = await readSheet(bytes);
  expect(read[0]).toEqual(HEADS);
  expect(read.slice(1)).toEqual([
    [
      '补助',
      null,
      '快递企业',
      '未载明有效期',
      '按租金的30%给予补助',
      30,
      'https://example.org/policies/doc-2/#sec_1.i1',
    ],
    ['补助', 200000, null, '已失效 2020-12-31', "'=最高20万元", 10, 'https://example.org/policies/doc-3/#sec_1.i1'],
  ]);
  const zip = await JSZip.loadAsync(bytes);
  const first = (await zip.file('xl/worksheets/sheet1.xml')?.async('string')) ?? '';
  expect(first).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/);
  expect(first).not.toContain('<f>');
  const links = (await zip.file('xl/worksheets/_rels/sheet1.xml.rels')?.async('string')) ?? '';
  expect(links).toContain('https://example.org/policies/doc-2/#sec_1.i1');
});

it('CSV: a byte order mark, lines by RFC 4180, no formula', () => {
  const csv = sheetCsv(sheet);
  expect(csv.startsWith('\uFEFF类型,封顶,')).toBe(true);
  expect(csv.split('\r\n')[1]).toBe(
    '补助,,快递企业,未载明有效期,按租金的30%给予补助,30,https://example.org/policies/doc-2/#sec_1.i1',
  );
  expect(csv).toContain(",'=最高20万元,");
});

it('CSV: a line break in a cell stays in the cell', () => {
  const lines = { ...sheet, rows: [['补助', null, '快递企业\n仓储企业', null, '字句', null, 'https://example.org/']] };
  expect(parseCsv(sheetCsv(lines))[1]?.[2]).toBe('快递企业\n仓储企业');
});

it('DOCX: the columns of the screen that say something, every row, the words linked', async () => {
  const bytes = Buffer.from(await (await sheetDocx(sheet, 5)).arrayBuffer());
  const { value } = await mammoth.convertToHtml({ buffer: bytes });
  expect(value).toContain('<p><strong>封顶</strong></p>');
  expect(value).not.toContain('比例');
  expect(value).toContain('<a href="https://example.org/policies/doc-2/#sec_1.i1">按租金的30%给予补助</a>');
  expect(value).toContain('20万元');
  expect(value.match(/<tr>/g)).toHaveLength(3);
});

const cellsOf = async (words: string) => {
  const hostile = { ...sheet, rows: [[words, null, null, null, words, null, 'https://example.org/']] };
  const bytes = Buffer.from(await sheetXlsx(hostile));
  const docx = Buffer.from(await (await sheetDocx(hostile, 5)).arrayBuffer());
  const [, row] = await readSheet(bytes, { trim: false });
  return { csv: parseCsv(sheetCsv(hostile), { delimiter: ',' }) as string[][], row, bytes, docx };
};

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1', '＠SUM(A1)', '\u0001=1'])(
  '%j is words in every file',
  async (words) => {
    const { csv, row } = await cellsOf(words);
    for (const value of [csv[1]?.[0], row?.[0]]) expect(value).toMatch(/^'/);
  },
);

it.each([
  ['a"b,c', 'a"b,c'],
  ['"=1+1"', '"=1+1"'],
  ['a\rb\r\nc\nd', 'a\nb\nc\nd'],
  ['😀\u0000\u0008\u000B\u001F\uFFFE\uD800末', '😀末'],
  ['_x0041_ _x005F_', '_x0041_ _x005F_'],
  ['  001 ', '  001 '],
])('%j is read back from CSV and XLSX, and every part of XLSX and DOCX is XML', async (words, expected) => {
  const { csv, row, bytes, docx } = await cellsOf(words);
  expect(csv).toHaveLength(2);
  expect([csv[1]?.[0], csv[1]?.[4], csv[1]?.[6]]).toEqual([expected, expected, 'https://example.org/']);
  expect([row?.[0], row?.[4]]).toEqual([expected, expected]);
  for (const file of [bytes, docx]) {
    const { files } = await JSZip.loadAsync(file);
    for (const part of Object.values(files).filter(({ name }) => /\.(?:xml|rels)$/.test(name)))
      expect(await part.async('string'), part.name).not.toMatch(
        /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u,
      );
  }
});

it('XLSX: words that no cell holds end with where the rest is; CSV has them whole', async () => {
  const long = '😀'.repeat(20_000);
  const { csv, row } = await cellsOf(long);
  expect(String(row?.[4]).length).toBeLessThanOrEqual(32_767);
  expect(String(row?.[4])).toMatch(/^(?:😀){16000,}……（单元格放不下，全文见地址）$/u);
  expect(csv[1]?.[4]).toBe(long);
});

it('XLSX: more rows than a sheet may have links, all of them there', async () => {
  const count = 40_000;
  const rows = Array.from({ length: count }, (_, i) => [
    '补助',
    i,
    '甲\n乙',
    null,
    `字句${i}`,
    null,
    `https://example.org/${i}`,
  ]);
  const bytes = Buffer.from(await sheetXlsx({ ...sheet, rows }));
  const first = (await (await JSZip.loadAsync(bytes)).file('xl/worksheets/sheet1.xml')?.async('string')) ?? '';
  expect(first.match(/<hyperlink /g)).toHaveLength(count);
  expect(first.match(/<row /g)).toHaveLength(count + 1);
}, 30_000);

it('DOCX: a table without a row or a column is no table', async () => {
  const bytes = Buffer.from(await (await sheetDocx({ ...sheet, rows: [] }, 5)).arrayBuffer());
  const xml = (await (await JSZip.loadAsync(bytes)).file('word/document.xml')?.async('string')) ?? '';
  expect(xml).not.toContain('<w:tbl>');
  expect(xml).toContain('行数');
});
