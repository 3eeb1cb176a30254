/** Cells: what is never broken over two lines, and the columns in which nothing is said. */
import { describe, expect, it } from 'vitest';
import { linePieces, silentColumns } from '../../src/ledger/client/cell.ts';
import { LEDGER } from '../support/ledger.ts';

describe('pieces of a line', () => {
  it.each([
    ['年销售额 ≥ 2000万元', ['≥ 2000万元']],
    ['不低于 3000万元/年', ['3000万元/年']],
    ['培训 800人次', ['800人次']],
    ['2020-12-31', ['2020-12-31']],
    ['甲府办〔2019〕12号', ['甲府办〔2019〕12号']],
    ['甲地市', ['甲地市']],
    ['市人力资源社会保障局', []],
    ['最高不超过租金的25%', ['25%']],
  ])('%s', (line, kept) => {
    const pieces = linePieces(line, 'lines');
    expect(pieces.join('')).toBe(line);
    expect(pieces.filter((_, i) => i % 2 === 1)).toEqual(kept);
  });

  it('keeps in sentences the number of a document only', () => {
    const pieces = linePieces('按《意见》（甲府〔2014〕5号）奖励50万元', 'words');
    expect(pieces).toEqual(['按《意见》（', '甲府〔2014〕5号', '）奖励50万元']);
  });
});

it('a column is silent when none of the rows says anything in it, files and states aside', () => {
  const cells = ['奖励', null, [], null, '原文', null];
  const rows = LEDGER.rows.slice(0, 2).map((row) => ({ ...row, cells }));
  expect([...silentColumns(LEDGER, rows)]).toEqual([1, 2]);
  expect([...silentColumns(LEDGER, [])]).toEqual([]);
});
