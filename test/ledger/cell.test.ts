/** Cells: what is never broken over two lines, and the columns in which nothing is said. */
import { describe, expect, it } from 'vitest';
import { cellLines, linePieces, silentColumns } from '../../src/ledger/client/cell.ts';
import { LEDGER } from '../support/ledger.ts';

describe('pieces of a line', () => {
  it.each([
    ['年销售额 ≥ 2000万元', ['≥ 2000万元']],
    ['不低于 3000万元/年', ['3000万元/年']],
    ['培训 800人次', ['800人次']],
    ['2020-12-31', ['2020-12-31']],
    ['2020-05-20 前', ['2020-05-20 前']],
    ['《规划（2015—2020年）》', ['2015—2020年']],
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

describe('what is shown of a long sentence', () => {
  const columns = [
    { key: 'cited', label: '被引文件', kind: 'text' },
    { key: 'words', label: '原文', kind: 'words', around: 'cited' },
  ] as const;
  const shown = (cited: string, text: string) => {
    const row = { ...(LEDGER.rows[0] as (typeof LEDGER.rows)[number]), cells: [cited, text] };
    return cellLines({ ...LEDGER, columns }, 1, row, '2024-01-01')[0] ?? '';
  };
  const long = `${'为做好有关工作，'.repeat(20)}按照《甲办法》，现通知如下，${'请遵照执行，'.repeat(30)}`;

  it('holds what was read from it, and begins and ends at a pause', () => {
    expect(shown('《甲办法》', long)).toMatch(/^……按照《甲办法》，.*，……$/);
    expect(shown('', long)).toMatch(/^为做好.*，……$/);
    expect(shown('《乙办法》', '按《乙办法》办理。')).toBe('按《乙办法》办理。');
  });

  it('goes on to the next pause where the last one is far back', () => {
    const text = `${'短，'.repeat(5)}${'长'.repeat(110)}，${'后文'.repeat(40)}`;
    expect(shown('', text)).toMatch(/长，……$/);
  });

  it('is never cut within what was read', () => {
    const title = `《${'关于、'.repeat(60)}的办法》`;
    expect(shown(title, `依据${title}的规定，${'执行，'.repeat(40)}`)).toContain(title);
    const short = '《甲、乙办法》';
    expect(shown(short, `${'文'.repeat(101)}${short}${'文'.repeat(50)}`)).toContain(short);
    expect(shown('《不在其中》', long)).toMatch(/^为做好.*，……$/);
  });
});
