import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endings, validTo } from '../../../src/corpus/lineage/fates.ts';
import type { Link } from '../../../src/corpus/lineage/index.ts';
import { relationsOfTitle } from '../../../src/extract/citations/of-title.ts';
import type { Policy } from '../../../src/model/policy.ts';
import { statusOf } from '../../../src/model/status.ts';
import { placedPassages } from '../../../src/model/walk.ts';
import { base } from '../../support/base.ts';
import { lexicon } from '../../support/lexicon.ts';
import { baseOf, LONGER, NEW, OLD, OLD_NUMBER } from '../../support/lineage.ts';

describe('what becomes of a document', () => {
  it('ends the day before the one that ends it takes effect', async () => {
    const { records, lineage } = await baseOf(OLD, NEW);
    const old = records.find(({ policy }) => policy.docNumber === OLD_NUMBER);
    expect(old?.fate?.ended).toMatchObject({ day: '2023-07-01', place: { words: '同时废止' } });
    expect(old?.policy.effectiveTo).toBe('2023-06-30');
    expect(statusOf(old?.policy as Policy, '2023-06-30').code).toBe('in-force');
    expect(statusOf(old?.policy as Policy, '2023-07-01').code).toBe('expired');
    expect([...lineage.documents.values()].find(({ docNumber }) => docNumber === '湘政发〔2022〕9号')).toMatchObject({
      policy: null,
      region: { name: '湖南省' },
      date: '2022',
    });
  });

  it('lasts longer by a later one', async () => {
    const { records } = await baseOf(OLD, LONGER);
    const old = records.find(({ policy }) => policy.docNumber === OLD_NUMBER);
    expect(old?.policy.effectiveTo).toBe('2027-12-31');
    expect(old?.fate?.extended).toMatchObject({ until: '2027-12-31' });
  });

  it('an end stands whatever the term', async () => {
    const { records } = await baseOf(OLD, NEW, LONGER);
    expect(records.find(({ policy }) => policy.docNumber === OLD_NUMBER)?.policy.effectiveTo).toBe('2023-06-30');
  });

  it('a term that ended before stays', () => {
    const by = { effectiveFrom: '2023-07-01' } as Policy;
    const place = { anchor: null, number: '', words: '', before: '' };
    const fate = { ended: { by, day: '2023-07-01', place }, extended: null };
    expect(validTo({ effectiveTo: '2020-12-31' }, fate)).toBe('2020-12-31');
    expect(validTo({ effectiveTo: null }, fate)).toBe('2023-06-30');
    expect(validTo({ effectiveTo: null }, null)).toBeNull();
  });

  it('a document of the base that nothing ends stays as it was read', () => {
    for (const { fate } of base.records) expect(fate).toBeNull();
  });
});

describe('titles', () => {
  it.each<[string, [string, string][]]>([
    ['甲市人民政府关于修改《甲市会展办法》的决定', [['甲市会展办法', 'amends']]],
    ['甲市人民政府关于废止〈甲市会展办法〉的决定', [['甲市会展办法', 'replaces']]],
    ['甲市商务局关于延长《甲市会展办法》有效期的通知', [['甲市会展办法', 'extends']]],
    ['甲市商务局关于转发《甲省会展办法》的通知', [['甲省会展办法', 'forwards']]],
    ['甲市人民政府办公室转发市商务局关于促进会展业发展意见的通知', [['市商务局关于促进会展业发展意见', 'forwards']]],
    ['《甲市会展办法》政策解读', [['甲市会展办法', 'explains']]],
    ['甲省实施《中华人民共和国会展法》办法', [['中华人民共和国会展法', 'implements']]],
    ['甲市人民政府关于印发《甲市会展办法》的通知', []],
    ['甲市人民政府关于发展会展业的意见', []],
  ])('%s', (title, expected) => {
    const said = relationsOfTitle(title, lexicon);
    expect(said.map(({ title: other, relation }) => [other, relation])).toEqual(expected);
    for (const { span } of said) expect(title.slice(...span)).not.toBe('');
  });
});

describe('laws', () => {
  it('every relation of the base has its words in the passage', () => {
    for (const { policy } of base.records)
      for (const { passage, clause } of placedPassages(policy))
        for (const { relation, relationSpan, place } of passage.citations) {
          const text = place === 'heading' ? (clause?.heading ?? '') : passage.text;
          if (relation === 'cites') expect(relationSpan).toBeNull();
          else expect(text.slice(...(relationSpan ?? [0, 0]))).not.toBe('');
        }
  });

  it('no circle through replaces, whatever documents say', () => {
    const keys = ['a', 'b', 'c', 'd', 'e'];
    const dates = fc.array(fc.constantFrom('2019-01-01', '2020-01-01', '2021-01-01', null), {
      minLength: 5,
      maxLength: 5,
    });
    const pairs = fc.array(fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...keys)), { maxLength: 20 });
    fc.assert(
      fc.property(dates, pairs, (days, said) => {
        const links = said.map(([from, to]): Link => ({ from, to, relation: 'replaces', places: [] }));
        const policy = (key: string) =>
          ({ dateIssued: days[keys.indexOf(key)] ?? null, datePublished: null }) as Policy;
        const kept = endings(links, policy);
        const next = (key: string) => kept.filter(({ from }) => from === key).map(({ to }) => to);
        for (const start of keys) {
          const seen = new Set<string>();
          const open = next(start);
          for (let key = open.pop(); key !== undefined; key = open.pop()) {
            expect(key).not.toBe(start);
            if (!seen.has(key)) open.push(...next(key));
            seen.add(key);
          }
        }
      }),
    );
  });
});
