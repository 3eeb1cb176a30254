import { describe, expect, it } from 'vitest';
import { createAlignment } from '../../../src/corpus/align/index.ts';
import { base } from '../../support/base.ts';
import { lexicon } from '../../support/lexicon.ts';
import { parseText } from '../../support/parse.ts';

const policy = (id: string) => {
  const found = base.byId.get(id)?.policy;
  if (!found) throw new Error(`no policy ${id}`);
  return found;
};
const alignment = createAlignment(
  base.records.map(({ policy: one }) => one),
  lexicon,
);
const province = policy('guangdong-2016-dian-zi-shang-wu-jia-kuai');
const city = policy('guangzhou-2019-2');

describe('a province’s opinions and a city’s measures', () => {
  const aligned = alignment.pair(province, city);
  const matchesOf = (path: string) => aligned.find((row) => row.path === path)?.matches.map((match) => match.path);

  // pairs that any reader of the two documents would lay side by side
  it.each([
    ['3.12', '农村电子商务'],
    ['5.17', '跨境'],
    ['4.14', '人才'],
  ])('clause %s finds the city clause on %s', (path, word) => {
    const first = matchesOf(path)?.[0];
    const found = [...city.clauses.flatMap((clause) => [clause, ...clause.children])].find(
      (clause) => clause.path === first,
    );
    expect(`${found?.heading} ${found?.text}`).toContain(word);
  });

  it('gives scores between 0 and 1, best first', () => {
    for (const { matches } of aligned) {
      const scores = matches.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      for (const score of scores) expect(score > 0 && score <= 1.001).toBe(true);
    }
  });

  it('is the same the other way round for the closest pair', () => {
    const [best] = aligned
      .flatMap((row) => row.matches.map((match) => ({ from: row.path, to: match.path, score: match.score })))
      .sort((a, b) => b.score - a.score);
    const back = alignment.pair(city, province).find((row) => row.path === best?.to);
    expect(back?.matches[0]?.path).toBe(best?.from);
  });
});

it('leaves a clause without counterpart alone', async () => {
  const document = (title: string, clauses: string[]) =>
    parseText([title, ...clauses.map((text, i) => `${'一二三四'[i]}、${text}`)].join('\n'));
  const left = await document('广州市人民政府关于促进会展业发展的意见', [
    '支持会展场馆建设。对新建展馆给予补助，完善展馆周边配套设施。',
    '发展冷链物流。建设冷库，推广冷藏车，完善农产品预冷设施。',
  ]);
  const right = await document('深圳市人民政府关于会展业的若干措施', [
    '加强会展场馆建设。对展馆改造给予补助，完善展馆配套。',
    '引进国际会展人才。对高级策展人给予奖励，开展策展培训。',
  ]);
  const [first, second] = alignment.pair(left, right);
  expect(first?.matches[0]?.path).toBe('1');
  expect(second?.matches).toEqual([]);
});
