import { describe, expect, it } from 'vitest';
import { joinHead } from '../../src/ingest/table-heads.ts';
import { twin } from '../../src/text/twin.ts';

const join = (...rows: string[]) =>
  joinHead(rows.map((row) => row.split('|').map((text) => twin(text)))).map((row) =>
    row.map(({ text }) => text).join('|'),
  );

describe('the head of a table', () => {
  it('over two rows is one', () => {
    expect(join('项目|金额|金额|牵头部门', '项目|市级|区级|牵头部门', '甲级|50|20|市商务局')).toEqual([
      '项目|市级（金额）|区级（金额）|牵头部门',
      '甲级|50|20|市商务局',
    ]);
  });

  it('may name years', () => {
    expect(join('指标|目标|目标', '指标|2025年|2030年', '覆盖率|80%|95%')[0]).toBe(
      '指标|2025年（目标）|2030年（目标）',
    );
  });

  it.each<[string, string[]]>([
    ['one row over values', ['项目|标准|标准', '甲级|50元|20元', '乙级|30元|10元']],
    ['rows that one cell covers', ['任务|单位|说明', '建馆|甲局|抓紧', '建馆|乙局|配合']],
    ['a group of rows', ['一类|一类|200元', '一类|病种甲|200元', '一类|病种乙|100元']],
    ['too few rows', ['项目|金额|金额', '项目|市级|区级']],
  ])('is no more than one row: %s', (_, rows) => {
    expect(join(...rows)).toEqual(rows);
  });
});
