/** A sheet as a workbook (ECMA-376): typed cells, heads that stay, links to the clause, and a sheet that says what it is. */
import { link, writeXlsx } from 'hucre/xlsx';
import { harmless, type Sheet } from '../../ledger/sheet.ts';

/** How figures and days are shown (ECMA-376, 18.8.30). */
const FORMATS: Partial<Record<Sheet['kinds'][number], string>> = {
  money: '#,##0.####',
  number: '#,##0.####',
  date: 'yyyy-mm-dd',
};

/** Characters of a column at most: more is wrapped. */
const WIDEST = 60;
const NARROWEST = 8;

export async function sheetXlsx({ title, heads, kinds, rows, about }: Sheet): Promise<Uint8Array> {
  const widths = heads.map((head, i) => widthOf([head, ...rows.map((row) => String(row[i] ?? ''))]));
  return await writeXlsx({
    sheets: [
      {
        name: title,
        columns: heads.map((head, i) => ({
          header: head,
          key: `c${i}`,
          width: widths[i] ?? NARROWEST,
          ...(FORMATS[kinds[i] ?? 'text'] && { numFmt: FORMATS[kinds[i] ?? 'text'] }),
          style: { alignment: { vertical: 'top', wrapText: true } },
        })),
        data: rows.map((row) => {
          const address = String(row.at(-1) ?? '');
          return Object.fromEntries(row.map((value, i) => [`c${i}`, cellOf(value, kinds[i], address)]));
        }),
        freezePane: { rows: 1 },
        ...(rows.length > 0 ? { autoFilter: { range: `A1:${columnName(heads.length - 1)}${rows.length + 1}` } } : {}),
      },
      {
        name: about.at(-1)?.[0] ?? '说明',
        columns: [
          { header: '项目', key: 'label', width: 10 },
          { header: '内容', key: 'words', width: 90 },
        ],
        data: about.map(([label, words]) => ({ label, words: /^https?:/.test(words) ? link(words, words) : words })),
      },
    ],
  });
}

function cellOf(value: string | number | null, kind: Sheet['kinds'][number] | undefined, address: string) {
  if (typeof value !== 'string') return value;
  if (kind === 'words') return link(harmless(value), address);
  if (kind === 'address') return link(value, value);
  if (kind === 'date') return new Date(`${value}T00:00:00Z`);
  return harmless(value);
}

/** Chinese characters are two wide. */
function widthOf(texts: readonly string[]): number {
  const widest = Math.max(...texts.flatMap((text) => text.split('\n')).map((line) => [...line].length * 2), 0);
  return Math.min(WIDEST, Math.max(NARROWEST, widest + 2));
}

/** 0 → A, 26 → AA */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
