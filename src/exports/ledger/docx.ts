/** A sheet as a Word document for a meeting: a landscape A4 page, one table, heads repeated, words linked to their clause. */
import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Sheet, writable } from '../../ledger/sheet.ts';
import { printYuan } from '../../model/facts/figures.ts';

/** A4 across, in twentieths of a point, and what is left between margins of 2 cm. */
const PAGE = { width: 11906, height: 16838, margin: 1134 };
const WIDTH = PAGE.height - 2 * PAGE.margin;
/** Shares of the width by kind of column. */
const SHARES = { text: 3, lines: 4, money: 3, number: 3, date: 3, status: 3, words: 9, address: 0 } as const;
const FONT = { ascii: 'Times New Roman', eastAsia: '宋体', hAnsi: 'Times New Roman', cs: 'Times New Roman' };
/** Half points. */
const SIZE = 18;

/** @param shown how many columns, from the first, are printed: those of the screen */
export async function sheetDocx({ title, heads, kinds, rows, about }: Sheet, shown: number): Promise<Blob> {
  const used = heads.map((_, i) => i).filter((i) => i < shown && rows.some((row) => (row[i] ?? '') !== ''));
  const total = used.reduce((sum, i) => sum + SHARES[kinds[i] ?? 'text'], 0);
  const widths = used.map((i) => Math.floor((WIDTH * SHARES[kinds[i] ?? 'text']) / total));
  const run = (text: string, more = {}) => new TextRun({ text: writable(text), size: SIZE, font: FONT, ...more });
  const cell = (i: number, children: Paragraph[]) =>
    new TableCell({ width: { size: widths[used.indexOf(i)] ?? 0, type: WidthType.DXA }, children });
  const words = (value: string | number | null, i: number, row: Sheet['rows'][number]) =>
    (typeof value === 'number' && kinds[i] === 'money' ? printYuan(value) : writable(String(value ?? '')))
      .split('\n')
      .map(
        (line) =>
          new Paragraph({
            children:
              kinds[i] === 'words' && line !== ''
                ? [new ExternalHyperlink({ link: String(row.at(-1)), children: [run(line, { style: 'Hyperlink' })] })]
                : [run(line)],
          }),
      );
  const document = new Document({
    title,
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun({ text: title, font: FONT })] }),
          ...about.slice(1).map(([label, text]) => new Paragraph({ children: [run(`${label}：${text}`)] })),
          new Paragraph({ children: [] }),
          // a row without a cell is no table of Word
          ...(used.length === 0
            ? []
            : [
                new Table({
                  layout: TableLayoutType.FIXED,
                  width: { size: WIDTH, type: WidthType.DXA },
                  columnWidths: widths,
                  rows: [
                    new TableRow({
                      tableHeader: true,
                      children: used.map((i) =>
                        cell(i, [new Paragraph({ children: [run(heads[i] ?? '', { bold: true })] })]),
                      ),
                    }),
                    ...rows.map(
                      (row) =>
                        new TableRow({
                          cantSplit: true,
                          children: used.map((i) => cell(i, words(row[i] ?? null, i, row))),
                        }),
                    ),
                  ],
                }),
              ]),
        ],
      },
    ],
  });
  return await Packer.toBlob(document);
}
