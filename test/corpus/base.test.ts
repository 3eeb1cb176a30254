import { describe, expect, it } from 'vitest';
import { createBase } from '../../src/corpus/base.ts';
import { resolveCitations } from '../../src/corpus/citations.ts';
import { missingDocuments } from '../../src/corpus/missing.ts';
import { policySchema } from '../../src/model/policy.ts';
import { factAnchor, placedPassages } from '../../src/model/walk.ts';
import { base } from '../support/base.ts';
import { lexicon } from '../support/lexicon.ts';
import { parseText } from '../support/parse.ts';

describe('the base', () => {
  it('holds policies that keep the contract', () => {
    for (const { policy } of base.records) expect(policySchema.safeParse(policy).error).toBeUndefined();
  });

  it('stands newest first', () => {
    const dates = base.records.map(({ policy }) => policy.dateIssued ?? policy.datePublished ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('gives every row the words it came from', () => {
    for (const rows of [base.incentives, base.deadlines, base.targets, base.citations]) {
      for (const { passage, fact } of rows) expect(passage.text.slice(...fact.span)).toBe(fact.text);
    }
  });

  it('gives every fact an anchor of its own', () => {
    const anchors = base.records.flatMap(({ policy }) =>
      placedPassages(policy).flatMap(({ passage, anchor }) =>
        passage.incentives.map((_, i) => `${policy.id}#${factAnchor(anchor, 'incentives', i)}`),
      ),
    );
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(anchors.length).toBe(base.incentives.length);
  });

  it('holds an empty base', () => {
    expect(createBase([], lexicon)).toMatchObject({ records: [], incentives: [], regions: [] });
  });
});

describe('citations', async () => {
  const upper = await parseText(
    '广东省人民政府关于发展会展业的意见\n粤府〔2021〕7号\n一、加强场馆建设。支持各地建设展馆，完善展馆周边配套。\n二、培育会展企业。鼓励会展企业做大做强。\n三、加强人才培养。支持高校开设会展专业。\n广东省人民政府\n2021年3月1日',
  );
  const cityText = (cited: string) =>
    parseText(
      `广州市人民政府关于会展业的若干措施\n穗府〔2022〕3号\n根据${cited}，制定本措施。\n一、支持展馆建设。对新建展馆给予补助，完善周边配套。\n二、支持办展。对新办展会给予补助。`,
    );

  it.each([
    ['its number', '《关于会展业的意见》（粤府〔2021〕7号）'],
    ['its whole title', '《广东省人民政府关于发展会展业的意见》'],
    ['its title without the issuer', '省政府《关于发展会展业的意见》'],
  ])('are found by %s', async (_, cited) => {
    const policies = resolveCitations([upper, await cityText(cited)]);
    expect(policies[1]?.preamble.citations.map(({ policyId }) => policyId)).toEqual([upper.id]);
  });

  it('that lead nowhere are told', async () => {
    const city = await cityText('《关于别的事情的意见》（粤府〔2020〕99号）');
    const policies = resolveCitations([upper, city]);
    expect(policies[1]?.preamble.citations[0]?.policyId).toBeNull();
    expect(missingDocuments(policies)).toMatchObject([
      { title: '关于别的事情的意见', docNumber: '粤府〔2020〕99号', cited: [{ policy: city.id, clause: null }] },
    ]);
  });
});
