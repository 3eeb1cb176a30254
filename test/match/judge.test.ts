import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin, match } from '../../src/match/judge.ts';
import type { FigureNeed, Firm, Item, MatchData, Need, Verdict } from '../../src/match/model.ts';
import { ALL_FACTS, DATA, DAY, verdictsOf } from '../support/match.ts';

const HEYUAN = 'heyuan-2015-43';
const GUANGDONG = 'guangdong-2020-412';
const SICHUAN = 'sichuan-dian-zi-shang-wu-shi-fan';

describe('tiers: Heyuan’s interest subsidy by yearly sales', () => {
  it.each<[number, Verdict[], best: number | null, next: number | null]>([
    [1999, ['near', 'unmet', 'unmet'], null, 1],
    [2000, ['met', 'unmet', 'unmet'], 1, 2],
    [4999, ['met', 'near', 'unmet'], 1, 2],
    [5000, ['met', 'met', 'unmet'], 2, 3],
    [9999, ['unmet', 'met', 'near'], 2, 3],
    [10000, ['unmet', 'met', 'met'], 3, null],
    [10001, ['unmet', 'unmet', 'met'], 3, null],
  ])('%i万元', (sales, verdicts, best, next) => {
    const firm: Firm = { region: '441600', kinds: ['平台企业'], figures: { 销售额: sales * 10_000 } };
    const tiers = verdictsOf(firm, HEYUAN, '3.1.2', '最高限额');
    expect(tiers.map(({ verdict }) => verdict)).toEqual(verdicts);
    expect(tiers.find(({ step }) => step === 'best')?.item.tier?.rank ?? null).toBe(best);
    expect(tiers.find(({ step }) => step === 'next')?.item.tier?.rank ?? null).toBe(next);
  });

  it('says by how much it is missed', () => {
    const firm: Firm = { region: '441625', kinds: ['O2O平台企业'], figures: { 销售额: 19_990_000 } };
    const [first] = verdictsOf(firm, HEYUAN, '3.1.2', '最高限额');
    expect(first?.conditions.find(({ metric }) => metric === '销售额')).toMatchObject({
      need: '≥ 2000万元',
      have: 19_990_000,
      verdict: 'near',
      missing: '差1万元',
      path: '3.1.2',
      text: '企业年销售额2000万元以上',
    });
  });

  it('is for platforms in Heyuan', () => {
    const figures = { 销售额: 1e8 };
    const verdicts = (firm: Firm) => verdictsOf(firm, HEYUAN, '3.1.2', '1亿元以上').map(({ verdict }) => verdict);
    expect(verdicts({ region: '441600', kinds: ['平台企业'], figures })).toEqual(['met']);
    expect(verdicts({ region: '441600', kinds: ['工业企业'], figures })).toEqual(['not-applicable']);
    expect(verdicts({ region: '440100', kinds: ['平台企业'], figures })).toEqual(['not-applicable']);
    // of the province, or not said: whether it is in Heyuan is not known
    expect(verdicts({ region: '440000', kinds: ['平台企业'], figures })).toEqual(['unknown']);
    expect(verdicts({ kinds: ['平台企业'], figures })).toEqual(['unknown']);
    expect(verdicts({ region: '441600', figures })).toEqual(['unknown']);
    expect(verdicts({ region: '441600', kinds: [], figures })).toEqual(['unknown']);
  });
});

describe('Heyuan’s rent subsidies', () => {
  const park = (figures: Firm['figures'], facts: Firm['facts']) =>
    verdictsOf({ region: '441600', kinds: ['园区或基地'], figures, facts }, HEYUAN, '3.2.1', '每月每平方米2元');
  it.each<[number | undefined, boolean | undefined, Verdict]>([
    [2001, true, 'met'],
    [2000, true, 'near'],
    [1600, true, 'near'],
    [1599, true, 'unmet'],
    [undefined, true, 'unknown'],
    [2001, undefined, 'unknown'],
    [2001, false, 'unmet'],
  ])('rented, %s square metres, %s', (area, rented, verdict) => {
    const [first] = park(
      area === undefined ? {} : { 建筑面积: area },
      rented === undefined ? {} : { 租用场地办园区: rented },
    );
    expect(first?.verdict).toBe(verdict);
  });
  it.each<[number, Verdict]>([
    [61, 'met'],
    [60, 'near'],
    [40, 'unmet'],
  ])('built by itself, %i%% let', (share, verdict) => {
    const [, second] = park({ 面积入驻率: share }, { 自建园区: true });
    expect(second?.verdict).toBe(verdict);
    // 自2015年起，连续补助3年
    expect(second?.lapsed).toEqual({ code: 'over', date: '2017-12-31' });
  });
  it('more than 2000 is asked for, 2000 is not enough', () => {
    const [first] = park({ 建筑面积: 2000 }, { 租用场地办园区: true });
    expect(first?.conditions.find(({ metric }) => metric === '建筑面积')?.missing).toBe('须超过2000平方米');
  });
});

describe('regional variants: Guangdong’s thresholds in and outside the Pearl River delta', () => {
  const platform = (region: string | undefined, income: number) =>
    verdictsOf(
      { region, kinds: ['平台企业'], figures: { 电商服务收入: income * 10_000, 从业年限: 1 }, facts: ALL_FACTS },
      GUANGDONG,
      '3.1.2',
    )[0]?.verdict;
  it.each<[string | undefined, number, Verdict]>([
    ['440100', 1000, 'met'],
    ['440115', 999, 'near'],
    ['440100', 300, 'unmet'],
    ['441600', 300, 'met'],
    ['441602', 299, 'near'],
    ['441600', 100, 'unmet'],
    ['510100', 5000, 'not-applicable'],
    // somewhere in the province: more than either asks for, or which it is decides
    ['440000', 1000, 'met'],
    ['440000', 500, 'unknown'],
    [undefined, 500, 'unknown'],
  ])('a platform in %s with %i万元', (region, income, verdict) => {
    expect(platform(region, income)).toBe(verdict);
  });

  it('asks providers of storage for space, and those who run shops for trade and staff', () => {
    const given: Firm = { region: '441600', figures: { 营业收入: 2e6, 从业年限: 3 }, facts: ALL_FACTS };
    const verdict = (kinds: string[], figures: Record<string, number> = {}) =>
      verdictsOf({ ...given, kinds, figures: { ...given.figures, ...figures } }, GUANGDONG, '3.1.3')[0]?.verdict;
    expect(verdict(['电商服务企业'])).toBe('met');
    expect(verdict(['电商服务企业', '物流快递企业'])).toBe('unknown');
    expect(verdict(['电商服务企业', '物流快递企业'], { 仓储面积: 2000 })).toBe('met');
    expect(verdict(['代运营企业'], { 平台交易额: 1e7, 员工人数: 19 })).toBe('near');
    expect(verdict(['代运营企业'], { 平台交易额: 1e7, 员工人数: 20 })).toBe('met');
  });
});

describe('alternatives and regional variants: Sichuan’s standards in and outside Chengdu', () => {
  const b2b = (region: string, figures: Record<string, number>) =>
    verdictsOf(
      {
        region,
        kinds: ['B2B平台企业'],
        figures: { 注册资本: 2e6, 平台注册企业数: 1000, ...figures },
        facts: ALL_FACTS,
      },
      SICHUAN,
      'att1.9',
    )[0]?.verdict;
  it.each<[string, Record<string, number>, Verdict]>([
    ['510100', { 电商服务收入: 5e6 }, 'met'],
    ['510100', { 平台交易额: 5e8 }, 'met'],
    ['510104', { 电商服务收入: 1e6, 平台交易额: 5e8 }, 'met'],
    ['510100', { 电商服务收入: 3e6 }, 'unknown'],
    ['510100', { 电商服务收入: 3e6, 平台交易额: 3e8 }, 'unmet'],
    ['510700', { 电商服务收入: 3e6 }, 'met'],
    ['510700', { 平台交易额: 3e8, 电商服务收入: 0 }, 'met'],
    ['510700', { 电商服务收入: 2.9e6, 平台交易额: 1e8 }, 'near'],
    ['510700', {}, 'unknown'],
    ['440100', { 电商服务收入: 5e6 }, 'not-applicable'],
  ])('B2B in %s: %o', (region, figures, verdict) => {
    expect(b2b(region, figures)).toBe(verdict);
  });

  it('a share of sales stands for either sum', () => {
    const verdict = (region: string, figures: Record<string, number>) =>
      verdictsOf(
        { region, kinds: ['传统企业'], figures: { 注册资本: 3e6, ...figures }, facts: ALL_FACTS },
        SICHUAN,
        'att1.12',
      )[0]?.verdict;
    expect(verdict('510100', { 网上销售额: 1e7, 网上销售占比: 30 })).toBe('met');
    expect(verdict('510100', { 网上销售额: 1e7, 网上销售占比: 10 })).toBe('unmet');
    expect(verdict('510700', { 网上销售额: 1e7 })).toBe('met');
  });

  it('is met as far as it was read, and says what was not', () => {
    const [one] = verdictsOf({ region: '510100', kinds: ['B2B平台企业'] }, SICHUAN, 'att1.9');
    expect(one?.item.unread.length).toBeGreaterThan(3);
  });
});

describe('what is not said', () => {
  it('a firm that answers nothing: everything unknown, nothing met', () => {
    const verdicts = match(DATA, {}, DAY).map(({ verdict }) => verdict);
    expect(verdicts.length).toBeGreaterThan(60);
    expect(new Set(verdicts)).toEqual(new Set(['unknown']));
  });
  it('a measure of whose words nothing was asked is never met', () => {
    for (const { item, verdict } of match(DATA, { region: '440100', kinds: ['企业'], facts: ALL_FACTS }, DAY))
      if (item.needs.every(({ is }) => is === 'kind')) expect([item.text, verdict]).not.toEqual([item.text, 'met']);
  });
  it('a lapsed document is told apart', () => {
    const lapsed = match(DATA, {}, DAY).filter(({ item }) => item.policyId === 'guangzhou-2019-2');
    expect(new Set(lapsed.map((one) => one.lapsed?.code))).toEqual(new Set(['expired']));
    expect(match(DATA, {}, '2020-01-15').find(({ item }) => item.policyId === 'guangzhou-2019-2')?.lapsed).toBeNull();
  });
});

describe('isWithin', () => {
  it.each([
    ['441600', '441600', 'yes'],
    ['441602', '441600', 'yes'],
    ['441600', '440000', 'yes'],
    ['441600', '100000', 'yes'],
    ['440000', '441600', 'unknown'],
    ['441600', '441602', 'unknown'],
    ['440100', '441600', 'no'],
    ['441700', '441600', 'no'],
    [undefined, '441600', 'unknown'],
  ] as const)('%s in %s: %s', (place, area, truth) => expect(isWithin(place, area)).toBe(truth));
});

const need = (metric: string, op: FigureNeed['op'], value: number): FigureNeed => ({
  is: 'figure',
  metric,
  op,
  value,
  unit: '元',
  when: null,
  path: '1',
  text: '',
});
const item = (needs: Need[]): Item => ({
  id: 'p#a#i1',
  policyId: 'p',
  path: '1',
  href: '/policies/p/#a',
  number: '一、',
  type: '奖励',
  text: '',
  benefit: '1万元',
  needs,
  unread: [],
  bounds: [],
  tier: null,
  exclusive: null,
  ends: null,
});
const dataOf = (needs: Need[]): MatchData => ({ ...DATA, documents: {}, items: [item(needs)] });
const verdictOf = (data: MatchData, firm: Firm) => match(data, firm, DAY)[0]?.verdict;
const RANK: Readonly<Record<Verdict, number>> = { unmet: 0, near: 1, unknown: 2, met: 3, 'not-applicable': 4 };

describe('properties', () => {
  const metric = fc.constantFrom('甲', '乙', '丙');
  const lower = fc.record({
    metric,
    op: fc.constantFrom('>' as const, '>=' as const),
    value: fc.integer({ min: 1, max: 100 }),
  });
  const lowerNeed = lower.map(({ metric: name, op, value }) => need(name, op, value));
  const needs = fc.array(
    fc.oneof(
      lowerNeed,
      fc.array(lowerNeed, { minLength: 2, maxLength: 3 }).map((own): Need => ({ is: 'any', needs: own })),
    ),
    { minLength: 1, maxLength: 4 },
  );
  const figures = fc.dictionary(metric, fc.integer({ min: 0, max: 120 }));

  it('a figure that is raised never makes a verdict worse where only lower bounds are asked for', () => {
    fc.assert(
      fc.property(needs, figures, metric, fc.integer({ min: 0, max: 60 }), (asked, given, name, more) => {
        fc.pre(given[name] !== undefined);
        const data = dataOf(asked);
        const before = verdictOf(data, { figures: given }) ?? 'unknown';
        const after = verdictOf(data, { figures: { ...given, [name]: (given[name] ?? 0) + more } }) ?? 'unknown';
        expect(RANK[after]).toBeGreaterThanOrEqual(RANK[before]);
      }),
    );
  });

  it('no measure of the base turns from met to unmet when a figure it bounds only from below is raised', () => {
    const names = DATA.questions.figures.map(({ name }) => name);
    const upper = (one: Need): boolean =>
      one.is === 'any'
        ? one.needs.some(upper)
        : one.is === 'figure' && (one.op === '<' || one.op === '<=' || one.op === '=');
    const free = { ...DATA, items: DATA.items.filter((one) => !one.needs.some(upper)) };
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...names), fc.integer({ min: 0, max: 300_000_000 })),
        fc.constantFrom(...names),
        fc.integer({ min: 0, max: 300_000_000 }),
        fc.constantFrom('441600', '440100', '510100', '510700'),
        (given, name, more, region) => {
          const firm = { region, kinds: DATA.questions.kinds.map((kind) => kind.name), facts: ALL_FACTS };
          const before = match(free, { ...firm, figures: given }, DAY);
          const after = match(free, { ...firm, figures: { ...given, [name]: (given[name] ?? 0) + more } }, DAY);
          before.forEach(({ verdict }, i) => {
            if (verdict === 'met') expect(after[i]?.verdict).toBe('met');
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('answers in any order give the same', () => {
    const answer = fc.record({
      figures: fc.uniqueArray(
        fc.tuple(
          fc.constantFrom(...DATA.questions.figures.map(({ name }) => name)),
          fc.integer({ min: 0, max: 200_000_000 }),
        ),
        { selector: ([name]) => name },
      ),
      facts: fc.uniqueArray(fc.tuple(fc.constantFrom(...DATA.questions.facts.map(({ name }) => name)), fc.boolean()), {
        selector: ([name]) => name,
      }),
      kinds: fc.uniqueArray(fc.constantFrom(...DATA.questions.kinds.map(({ name }) => name))),
    });
    fc.assert(
      fc.property(answer, ({ figures: given, facts, kinds }) => {
        const told = (turn: <T>(list: T[]) => T[]) =>
          match(
            DATA,
            {
              region: '441600',
              kinds: turn(kinds),
              figures: Object.fromEntries(turn(given)),
              facts: Object.fromEntries(turn(facts)),
            },
            DAY,
          ).map(({ verdict }) => verdict);
        expect(told((list) => list.toReversed())).toEqual(told((list) => list));
      }),
      { numRuns: 50 },
    );
  });

  it('with fewer answers nothing is met that is not met with all', () => {
    fc.assert(
      fc.property(needs, figures, metric, (asked, given, name) => {
        const { [name]: _, ...fewer } = given;
        const data = dataOf(asked);
        if (verdictOf(data, { figures: fewer }) === 'met') expect(verdictOf(data, { figures: given })).toBe('met');
      }),
    );
  });
});
