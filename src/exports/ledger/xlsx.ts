/** A sheet as a workbook (ECMA-376): typed cells, heads that stay, links to the clause, and a sheet that says what it is. */
import { link, writeXlsx } from 'hucre/xlsx';
import { harmless, type Sheet } from '../../ledger/sheet.ts';

/** How figures and days are shown (ECMA-376, 18.8.30). */
const FORMATS: Partial<Record<Sheet['kinds'][number], string>> = {
  money: '#,##0.####',
  number: '#,##0.####',
  date: 'yyyy-mm-dd',
};

/** What Excel holds: characters of a cell, links of a sheet, characters of a link (Excel specifications and limits). */
const LONGEST = 32_767;
const MOST_LINKS = 65_530;
const LONGEST_LINK = 2_000;

/** Characters of a column at most: more is wrapped. */
const WIDEST = 60;
const NARROWEST = 8;

export async function sheetXlsx({ title, heads, kinds, rows, about, cut }: Sheet): Promise<Uint8Array> {
  const cellOf = createCells(cut, 2 * rows.length < MOST_LINKS);
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
        data: about.map(([label, words]) => ({
          label,
          words: cellOf(words, /^https?:/.test(words) ? 'address' : 'text', words),
        })),
      },
    ],
  });
}

/**
 * Cells of a workbook: what is longer than a cell ends with `cut`; after the last link that a sheet may have, words alone.
 * @param linksAddresses whether there are links enough for the addresses too: they can be read, the words lead there
 */
function createCells(cut: string, linksAddresses: boolean) {
  let links = 0;
  const fitting = (text: string) =>
    text.length <= LONGEST ? text : `${withoutHalf(text.slice(0, LONGEST - cut.length))}${cut}`;
  // _x0041_ would be read as A (ECMA-376, 22.4.2.4); what is written longer counts as what it says
  const literal = (text: string) => fitting(text).replace(/_(?=x[\da-f]{4}_)/giu, '_x005F_');
  const linked = (words: string, address: string) => {
    if (address.length > LONGEST_LINK || links === MOST_LINKS) return words;
    links += 1;
    return link(words, address);
  };
  return (value: string | number | null, kind: Sheet['kinds'][number] | undefined, address: string) => {
    if (typeof value !== 'string') return value;
    if (kind === 'words') return linked(literal(harmless(value)), address);
    if (kind === 'address') return !linksAddresses ? literal(value) : linked(literal(value), value);
    if (kind === 'date' && ISO_DAY.test(value)) return new Date(`${value}T00:00:00Z`);
    return literal(harmless(value));
  };
}

/** A sign of two units is not cut between them. */
const withoutHalf = (text: string) => text.replace(/[\u{D800}-\u{DBFF}]$/u, '');

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Chinese characters are two wide. */
function widthOf(texts: readonly string[]): number {
  let widest = 0;
  for (const text of texts) for (const line of text.split('\n')) widest = Math.max(widest, [...line].length * 2);
  return Math.min(WIDEST, Math.max(NARROWEST, widest + 2));
}

/** 0 → A, 26 → AA */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
