/** A document as JSON-LD: only what fits a term is one, and nothing refers to what is not there. */
import { describe, expect, it } from 'vitest';
import { policyNodes } from '../../../src/exports/linked/policy.ts';
import { conditionKind } from '../../../src/model/facts/condition.ts';
import { incentiveKind } from '../../../src/model/facts/incentive.ts';
import { emptyPassage, type Incentive, type Policy } from '../../../src/model/policy.ts';
import { base } from '../../support/base.ts';

const SITE = 'https://policies.example/';
const TODAY = '2026-01-15';
const PAGE = `${SITE}policies/jia-2024-1/`;

function incentive(type: Incentive['type'], start: number, more: Partial<Incentive>): Incentive {
  return { ...(incentiveKind.defaults as Incentive), type, text: '字句', span: [start, start + 2], ...more };
}

const sales = {
  ...(conditionKind.defaults as Policy['preamble']['conditions'][number]),
  metric: '年销售额',
  op: '>=' as const,
  value: 20_000_000,
  unit: '元' as const,
  text: '年销售额2000万元以上',
  span: [0, 12] as [number, number],
};

const POLICY: Policy = {
  id: 'jia-2024-1',
  title: '甲市扶持办法',
  docType: '办法',
  issuers: ['甲市商务局'],
  docNumber: null,
  addressee: null,
  dateIssued: '2024-01-02',
  datePublished: null,
  effectiveFrom: null,
  effectiveTo: '2025-12-31',
  region: null,
  sourceScript: 'hans',
  preamble: emptyPassage(),
  clauses: [
    {
      ...emptyPassage(),
      text: '年销售额2000万元以上的，给予奖励。',
      conditions: [sales],
      incentives: [
        incentive('奖励', 14, { amountYuan: 500_000, conditions: [sales] }),
        incentive('补助', 20, { ratePct: 30, capYuan: 200_000 }),
        incentive('补助', 30, { amountYuan: 20_000, amountMaxYuan: 40_000 }),
        incentive('补助', 40, { amountYuan: 100, per: '平方米' }),
        incentive('补助', 50, {}),
        incentive('税收优惠', 60, { ratePct: 50 }),
      ],
      path: '1',
      id: 'art_1',
      kind: 'article',
      marker: '第一条',
      heading: null,
      topics: [],
      tail: 0,
      children: [],
    },
  ],
  closing: emptyPassage(),
  applications: [
    {
      for: '销售奖励',
      clause: '1',
      applicants: { clause: '1', text: '本市企业', span: [0, 4] },
      conditions: [{ clause: '1', text: '无失信记录', span: [0, 5] }],
      thresholds: [{ clause: '1', span: [0, 12] }],
      materials: [{ clause: '1', text: '申请表', span: [0, 3] }],
      procedure: [],
      windows: [],
      submitTo: [],
      address: null,
      contact: null,
      incentives: [
        { clause: '1', span: [14, 16] },
        { clause: '1', span: [60, 62] },
      ],
      restrictions: [],
    },
  ],
  diagnostics: [],
};

const nodes = policyNodes(POLICY, SITE, TODAY);
const typed = (type: string) => nodes.filter((node) => [node['@type']].flat().includes(type));
const references = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  if (keys.length === 1 && keys[0] === '@id') return [(value as { '@id': string })['@id']];
  return Object.values(value).flatMap(references);
};

it('a document tells its force by the day', () => {
  expect(nodes[0]).toMatchObject({ '@id': PAGE, legislationLegalForce: 'https://schema.org/NotInForce' });
  const [earlier] = policyNodes(POLICY, SITE, '2025-01-01');
  expect(earlier).toMatchObject({ legislationLegalForce: 'https://schema.org/InForce' });
  const [unstated] = policyNodes({ ...POLICY, effectiveTo: null }, SITE, TODAY);
  expect(unstated).not.toHaveProperty('legislationLegalForce');
});

it('a grant is money given that is told', () => {
  const grants = typed('MonetaryGrant');
  expect(grants.map((node) => [node['@id'], node.amount])).toEqual([
    [`${PAGE}#art_1.i1`, { '@type': 'MonetaryAmount', currency: 'CNY', value: 500_000 }],
    [`${PAGE}#art_1.i2`, { '@type': 'MonetaryAmount', currency: 'CNY', maxValue: 200_000 }],
    [`${PAGE}#art_1.i3`, { '@type': 'MonetaryAmount', currency: 'CNY', minValue: 20_000, maxValue: 40_000 }],
    [`${PAGE}#art_1.i4`, undefined],
  ]);
  expect(grants[0]).toMatchObject({ 'dct:requires': [{ '@id': `${PAGE}#art_1.c1` }] });
  expect(grants[1]).not.toHaveProperty('dct:requires');
});

it('a threshold is a constraint on a concept', () => {
  expect(typed('cv:Constraint')).toMatchObject([
    {
      '@id': `${PAGE}#art_1.c1`,
      'cv:isDerivedFrom': { '@id': PAGE },
      'cv:constrains': { 'skos:prefLabel': '年销售额', 'cv:expressionOfExpectedValue': '>= 20000000 元' },
    },
  ]);
});

it('what can be applied for is a service with its requirements, papers and grants', () => {
  const [service] = typed('GovernmentService');
  expect(service).toMatchObject({
    name: '销售奖励',
    'cv:hasCompetentAuthority': [{ name: '甲市商务局' }],
    'cv:holdsRequirement': [{ '@id': `${PAGE}#art_1.c1` }, { '@id': `${PAGE}#art_1-a1-criterion1` }],
    'cv:hasInputType': [{ '@id': `${PAGE}#art_1-a1-evidence1` }],
    // the tax is no grant
    serviceOutput: [{ '@id': `${PAGE}#art_1.i1` }],
  });
});

describe.each([['made up', POLICY] as const, ...base.records.map(({ policy }) => [policy.id, policy] as const)])(
  '%s',
  (_, policy) => {
    const all = policyNodes(policy, SITE, TODAY);
    const ids = all.map((node) => node['@id']);

    it('names every node once', () => {
      expect(new Set(ids).size).toBe(ids.length);
    });

    it('refers to what is there', () => {
      expect(all.flatMap(references).filter((id) => !ids.includes(id))).toEqual([]);
    });
  },
);
