import { expect, it } from 'vitest';
import { tablesIn, trimmedCell } from '../../src/genre/tables.ts';

it('finds tables with the place of every cell', () => {
  const text = '任务见下表：\n任务｜ 单位 \n建园｜市商务局\n另有\n序号｜金额';
  const tables = tablesIn(text);
  expect(tables.map((rows) => rows.map(({ cells }) => cells.map((cell) => cell.text)))).toEqual([
    [
      ['任务', ' 单位 '],
      ['建园', '市商务局'],
    ],
    [['序号', '金额']],
  ]);
  for (const { cells, start, end } of tables.flat()) {
    expect(text.slice(start, end)).toBe(cells.map((cell) => cell.text).join('｜'));
    for (const cell of cells) {
      expect(text.slice(cell.start, cell.start + cell.text.length)).toBe(cell.text);
      const { text: words, start: at } = trimmedCell(cell);
      expect(text.slice(at, at + words.length)).toBe(words);
      expect(words).toBe(words.trim());
    }
  }
});

it('finds none in running text', () => {
  expect(tablesIn('一、总体要求\n加快发展。')).toEqual([]);
});
