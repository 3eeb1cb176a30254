/** What falls due: in whole sentences, by the day it is asked on. */
import { describe, expect, it } from 'vitest';
import { dueDeadline, dueDocument } from '../../src/corpus/due.ts';
import { byDay } from '../../src/model/due.ts';
import { baseOf } from '../support/made-base.ts';

const { deadlines, records } = await baseOf(
  '长沙市人民政府关于发展仓储业的意见\n长府发〔2021〕9号\n一、建设仓库。各区政府要加快前期工作。2023年6月底前建成冷链仓库。\n二、报送进展。每年12月10日前报送进展。\n本意见自2021年5月1日起施行，有效期至2026年4月30日。',
);
const entries = deadlines.map((row) => dueDeadline(row, '2022-01-01'));

describe('entries', () => {
  it('say the whole sentence', () => {
    expect(entries.find(({ dates }) => dates[0] === '2023-06-30')?.words).toBe('2023年6月底前建成冷链仓库。');
  });

  it('of what comes back bear the next days, as long as the document holds', () => {
    const yearly = deadlines.filter(({ fact }) => fact.recurrence !== null);
    expect(yearly.map((row) => dueDeadline(row, '2022-01-01').dates)).toEqual([
      ['2022-12-10', '2023-12-10', '2024-12-10'],
    ]);
    expect(yearly.map((row) => dueDeadline(row, '2025-01-01').dates)).toEqual([['2025-12-10']]);
    expect(yearly.map((row) => dueDeadline(row, '2027-01-01').dates)).toEqual([[]]);
  });

  it('of a document bear its end', () => {
    expect(records.flatMap(({ policy }) => dueDocument(policy)).map(({ dates }) => dates)).toEqual([['2026-04-30']]);
  });
});

describe('by day', () => {
  const list = [
    { dates: ['2020-01-01'] },
    { dates: [] },
    { dates: ['2024-03-01'] },
    { dates: ['2023-12-10', '2024-12-10'] },
  ];
  const told = (today: string) => byDay(list, today).map(({ date, past }) => `${date}${past ? ' past' : ''}`);

  it('puts what is to come first and soonest first, what is over behind it and latest first', () => {
    expect(told('2023-06-01')).toEqual(['2023-12-10', '2024-03-01', '2020-01-01 past']);
    expect(told('2024-03-01')).toEqual(['2024-03-01', '2024-12-10', '2020-01-01 past']);
    expect(told('2025-01-01')).toEqual(['2024-12-10 past', '2024-03-01 past', '2020-01-01 past']);
  });
});
