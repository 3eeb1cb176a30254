import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveCitations } from '../../../src/corpus/citations.ts';
import { missingDocuments } from '../../../src/corpus/missing.ts';
import { withoutForm } from '../../../src/text/form.ts';
import { parseText } from '../../support/parse.ts';

const citing = (n: number, cited: string) =>
  parseText(
    `河源市人民政府关于会展业第${n}批措施的意见\n河府〔2020〕${n}号\n根据${cited}，制定本意见。\n一、支持展馆建设。对新建展馆给予补助，完善周边配套。\n二、支持办展。对新办展会给予补助。`,
  );
/** Keys of what documents cite that the base does not hold. */
const missingOf = async (...cited: string[]) =>
  missingDocuments(resolveCitations(await Promise.all(cited.map((words, i) => citing(i + 1, words)))));

describe('one entry a document, however it was written', () => {
  it.each<[string, string[]]>([
    [
      'its number',
      ['《甲省关于会展业的意见》（甲府〔2015〕24号）', '《甲省关于发展会展业的意见》（甲府[2015]第24号）'],
    ],
    ['quotes and brackets', ['《甲省“十三五”会展规划（2016—2020年）》', '《甲省十三五会展规划(2016－2020年)》']],
    ['a title in a title', ['《关于印发〈甲省会展管理办法〉的通知》', '《关于印发甲省会展管理办法的通知》']],
    ['numbers in words', ['《甲省会展业三年行动计划》', '《甲省会展业3年行动计划》']],
    ['without who issued it', ['《甲省人民政府关于加快发展会展业的意见》', '《关于加快发展会展业的意见》']],
    ['with a number and without', ['《甲省会展条例》（甲府〔2015〕24号）', '《甲省会展条例》']],
    [
      'what a notice issues',
      ['《甲省人民政府关于印发甲省会展管理办法的通知》（甲府〔2015〕24号）', '《甲省会展管理办法》'],
    ],
    ['on trial', ['《甲省会展管理办法（试行）》', '《甲省会展管理办法》']],
    [
      'a standard with its number in the title',
      ['《展馆服务规范（SB/T 10518-2009）》', '《展馆服务规范》（SB/T10518-2009）'],
    ],
  ])('%s', async (_, cited) => {
    const missing = await missingOf(...cited);
    expect(missing.map(({ cited: places }) => places.length)).toEqual([2]);
  });

  it.each<[string, string[]]>([
    ['years', ['《甲省会展规划（2016—2020年）》', '《甲省会展规划（2021—2025年）》']],
    [
      'numbers',
      ['《关于组织申报会展资金的通知》（甲商〔2015〕24号）', '《关于组织申报会展资金的通知》（甲商〔2016〕30号）'],
    ],
    ['who issued them', ['《甲省关于加快发展会展业的意见》', '《乙省关于加快发展会展业的意见》']],
    ['plans of other terms', ['《甲省“十五”会展规划》', '《甲省“十二五”会展规划》']],
  ])('%s tell two apart', async (_, cited) => {
    expect(await missingOf(...cited)).toHaveLength(2);
  });

  it('the order of documents does not matter', async () => {
    const forms = [
      '《关于加快发展会展业的意见》',
      '《甲省人民政府关于加快发展会展业的意见》',
      '《甲省人民政府关于加快发展会展业的意见》（甲府〔2015〕24号）',
    ];
    for (const order of [forms, [...forms].reverse()]) expect(await missingOf(...order)).toHaveLength(1);
  });
});

it('an older document of the same title is not this one, nor one of the base with another number', async () => {
  const base = await parseText(
    '河源市会展管理办法\n河府〔2020〕8号\n一、支持展馆建设。对新建展馆给予补助。\n二、原《河源市会展管理办法》（河府〔2014〕5号）同时废止。',
  );
  const [resolved] = resolveCitations([base]);
  expect(resolved?.clauses[1]?.citations).toMatchObject([
    { docNumber: '河府〔2014〕5号', policyId: null, relation: 'replaces' },
  ]);
});

it('punctuation and width are form', () => {
  const text = fc.array(fc.constantFrom('会', '展', '甲', '2021', '年', '规', '划')).map((parts) => parts.join(''));
  const sign = fc.constantFrom('，', '“', '”', '（', '）', '《', '》', ' ', '　', '、', '：');
  fc.assert(
    fc.property(fc.array(fc.tuple(text, sign)), (parts) => {
      const plain = parts.map(([words]) => words).join('');
      // between two figures a sign is no form
      fc.pre(!/\d\d{4}/u.test(plain.replace(/2021/gu, '0')) && !/20212021/u.test(plain));
      expect(withoutForm(parts.flat().join(''))).toBe(withoutForm(plain));
    }),
  );
});
