import { describe, expect, it } from 'vitest';
import type { BaseRecord } from '../../src/corpus/base.ts';
import { publicationLog, rereadingsSchema } from '../../src/corpus/log.ts';
import { logFeed } from '../../src/exports/log-feed.ts';
import { base } from '../support/base.ts';

const [first, second] = base.records;
if (!first || !second) throw new Error('no records');
const DAYS = new Map([
  [first.source.file, '2026-01-05'],
  [second.source.file, '2026-01-02'],
]);
const received = (file: string) => DAYS.get(file) ?? null;
const clause = second.policy.clauses[0];
const corrected: BaseRecord = {
  ...second,
  corrections: [
    { anchor: `${clause?.id}.i1`, what: '修改', words: '最高50万元', reason: '是上限', date: '2026-01-03' },
    { anchor: null, what: '核实', words: '[numbering]', reason: '原文如此' },
  ],
};
const log = publicationLog([first, corrected], received, [
  { date: '2026-01-04', policies: 'all', words: '按新规则重读' },
  { date: '2026-01-04', policies: [second.policy.id], words: '再读一次' },
]);

describe('the log', () => {
  it('newest first, what has no day last', () => {
    expect(log.map(({ kind, date }) => `${date} ${kind}`)).toEqual([
      '2026-01-05 added',
      '2026-01-04 reread',
      '2026-01-04 reread',
      '2026-01-03 corrected',
      '2026-01-02 added',
      'null corrected',
    ]);
    expect(new Set(log.map(({ id }) => id)).size).toBe(log.length);
  });

  it('all documents of a reading are those that were there on its day', () => {
    const all = log.find(({ words }) => words === '按新规则重读');
    expect(all?.places.map(({ policy }) => policy)).toEqual([second.policy.id]);
  });

  it('a correction leads to its words, and names its clause and reason', () => {
    const entry = log.find(({ date }) => date === '2026-01-03');
    expect(entry?.places[0]?.anchor).toBe(`${clause?.id}.i1`);
    expect(entry?.words).toBe(`${clause?.marker}　修改“最高50万元”：是上限`);
  });

  it('a document that is not there is told', () => {
    expect(() =>
      publicationLog([first], received, [{ date: '2026-01-04', policies: ['nowhere'], words: '重读一次' }]),
    ).toThrow(/没有文件“nowhere”/);
  });

  it.each([
    [{ date: '2026-1-4', policies: 'all', words: '重读一次' }],
    [{ date: '2026-01-04', policies: [], words: '重读一次' }],
    [{ date: '2026-01-04', policies: 'all', words: '' }],
    [{ date: '2026-01-04', policies: 'all', words: '重读一次', kind: 'x' }],
  ])('%j does not fit', (entry) => expect(rereadingsSchema.safeParse([entry]).success).toBe(false));
});

it('the feed holds what has a day, is the same every time, and escapes words', () => {
  const evil = log.map((entry, i) => (i === 0 ? { ...entry, words: '<script>&\u0001' } : entry));
  const feed = logFeed(evil, 'https://example.org/', '政策通览');
  expect(feed).toBe(logFeed(evil, 'https://example.org/', '政策通览'));
  expect(feed.match(/<entry>/g)).toHaveLength(5);
  expect(feed).toContain('<updated>2026-01-05T00:00:00.000Z</updated>');
  expect(feed).toContain(`https://example.org/policies/${second.policy.id}/#${clause?.id}.i1`);
  for (const sign of ['<script>', '\u0001']) expect(feed).not.toContain(sign);
});
