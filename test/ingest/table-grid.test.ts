import { expect, it } from 'vitest';
import { TableGrid } from '../../src/ingest/readers/table-grid.ts';

const cell = (text: string, rows = 1, columns = 1) => ({ text, rows, columns });

it('repeats a cell in every row and column that it covers', () => {
  const grid = new TableGrid();
  expect(grid.row([cell('任务'), cell('单位', 1, 2)])).toEqual(['任务', '单位', '单位']);
  expect(grid.row([cell('建馆', 2), cell('甲局'), cell('乙局', 3)])).toEqual(['建馆', '甲局', '乙局']);
  expect(grid.row([cell('丙局')])).toEqual(['建馆', '丙局', '乙局']);
  expect(grid.covers).toBe(true);
  expect(grid.row([cell('办展'), cell('丁局')])).toEqual(['办展', '丁局', '乙局']);
  expect(grid.covers).toBe(false);
});

it('bounds what a page claims', () => {
  expect(new TableGrid().row([cell('甲', 1e9, 1e9)]).length).toBeLessThan(100);
});
