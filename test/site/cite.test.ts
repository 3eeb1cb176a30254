import { describe, expect, it } from 'vitest';
import { bibtexOf, risOf } from '../../src/exports/bibliography.ts';
import type { MarkerKind } from '../../src/genre/markers.ts';
import type { Policy } from '../../src/model/policy.ts';
import { eachClause } from '../../src/model/walk.ts';
import { citedPlace, fillCitation, gbt7714, plainCitation } from '../../src/site/cite.ts';
import { base } from '../support/base.ts';

const NOTICE = {
  id: 'jiashi-2021-7',
  title: '甲市商务局关于促进仓储发展的通知',
  issuers: ['甲市商务局'],
  docNumber: '甲商〔2021〕7号',
  dateIssued: '2021-03-05',
  datePublished: '2021-03-09',
};
const ADDRESS = 'https://example.org/policies/jiashi-2021-7/#sec_3';
const values = { place: '第三条', accessed: '2026-01-02', address: ADDRESS };

describe.each<[what: string, given: Partial<typeof NOTICE> | object, gbt: string, plain: string]>([
  [
    'one issuer, number and dates',
    {},
    `甲市商务局. 甲市商务局关于促进仓储发展的通知: 甲商〔2021〕7号: 第三条[A/OL]. (2021-03-09)[2026-01-02]. ${ADDRESS}.`,
    '《甲市商务局关于促进仓储发展的通知》（甲商〔2021〕7号）第三条',
  ],
  [
    'three issuers, all named',
    { issuers: ['甲局', '乙局', '丙局'] },
    `甲局, 乙局, 丙局. 甲市商务局关于促进仓储发展的通知: 甲商〔2021〕7号: 第三条[A/OL]. (2021-03-09)[2026-01-02]. ${ADDRESS}.`,
    '《甲市商务局关于促进仓储发展的通知》（甲商〔2021〕7号）第三条',
  ],
  [
    'four issuers, the fourth among the others',
    { issuers: ['甲局', '乙局', '丙局', '丁局'] },
    `甲局, 乙局, 丙局, 等. 甲市商务局关于促进仓储发展的通知: 甲商〔2021〕7号: 第三条[A/OL]. (2021-03-09)[2026-01-02]. ${ADDRESS}.`,
    '《甲市商务局关于促进仓储发展的通知》（甲商〔2021〕7号）第三条',
  ],
  [
    'no number: issuer and day tell which it is',
    { docNumber: null, datePublished: null },
    `甲市商务局. 甲市商务局关于促进仓储发展的通知: 第三条[A/OL]. (2021-03-05)[2026-01-02]. ${ADDRESS}.`,
    '《甲市商务局关于促进仓储发展的通知》（甲市商务局，2021年3月5日）第三条',
  ],
  [
    'no date',
    { dateIssued: null, datePublished: null },
    `甲市商务局. 甲市商务局关于促进仓储发展的通知: 甲商〔2021〕7号: 第三条[A/OL]. [2026-01-02]. ${ADDRESS}.`,
    '《甲市商务局关于促进仓储发展的通知》（甲商〔2021〕7号）第三条',
  ],
  [
    'nothing but a title, which holds another',
    { title: '《仓储办法》实施细则', issuers: [], docNumber: null, dateIssued: null, datePublished: null },
    `《仓储办法》实施细则: 第三条[A/OL]. [2026-01-02]. ${ADDRESS}.`,
    '《〈仓储办法〉实施细则》第三条',
  ],
])('%s', (_, given, gbt, plain) => {
  const document = { ...NOTICE, ...given };
  it('GB/T 7714', () => expect(fillCitation(gbt7714(document), values)).toBe(gbt));
  it('plain', () => expect(fillCitation(plainCitation(document), values)).toBe(plain));
});

it('a whole document has no place, and no sign for one', () => {
  expect(fillCitation(gbt7714(NOTICE), { ...values, place: '' })).toContain('甲商〔2021〕7号[A/OL]');
  expect(fillCitation(plainCitation(NOTICE), { place: '' })).toMatch(/7号）$/);
});

it.each<[string, [MarkerKind, string][]]>([
  [
    '第三条第（一）项第1目',
    [
      ['chapter', '第二章'],
      ['article', '第三条'],
      ['bracketedIdeograph', '（一）'],
      ['number', '1.'],
    ],
  ],
  [
    '附件1第三条',
    [
      ['attachment', '附件1'],
      ['chapter', '第二章'],
      ['article', '第三条'],
    ],
  ],
  [
    '三、（一）1',
    [
      ['ideograph', '三、'],
      ['bracketedIdeograph', '（一）'],
      ['number', '1.'],
    ],
  ],
  ['三', [['ideograph', '三、']]],
  [
    'PART3（二）',
    [
      ['part', 'PART3'],
      ['bracketedIdeograph', '（二）'],
    ],
  ],
  [
    '3.1',
    [
      ['number', '3.'],
      ['decimal', '3.1'],
    ],
  ],
  [
    '附件2二',
    [
      ['attachment', '附件2'],
      ['ideograph', '二、'],
    ],
  ],
])('%s', (place, trail) => {
  expect(citedPlace(trail.map(([kind, marker]) => ({ kind, marker })))).toBe(place);
});

it('every clause of the base has a place that ends in no stop', () => {
  for (const { policy } of base.records)
    for (const clause of eachClause(policy.clauses)) expect(citedPlace([clause])).toMatch(/[^、.．：:]$/);
});

describe('for reference managers', () => {
  const access = { url: 'https://example.org/policies/jiashi-2021-7/', accessed: '2026-01-02' };
  const document = { ...NOTICE, title: '甲市关于100%达标 & {其他}的通知', issuers: ['甲局', '乙局'] } as Policy;

  it('BibTeX keeps Chinese words, guards the signs of TeX, and is called by the id', () => {
    const entry = bibtexOf(document, access);
    expect(entry).toMatch(/^@techreport\{jiashi-2021-7,\n/);
    expect(entry).toContain('title = {甲市关于100\\%达标 \\& \\{其他\\}的通知}');
    expect(entry).toContain('author = {{甲局} and {乙局}}');
    expect(entry).toContain('number = {甲商〔2021〕7号}');
    expect(entry).toContain('year = {2021}');
    expect(entry).toContain(`url = {${access.url}}`);
  });

  it('RIS: a line a field, words as they are', () => {
    const lines = risOf(document, access).trimEnd().split('\n');
    expect(lines[0]).toBe('TY  - RPRT');
    expect(lines.at(-1)?.trimEnd()).toBe('ER  -');
    expect(lines).toEqual(
      expect.arrayContaining([
        'AU  - 甲局',
        'AU  - 乙局',
        'TI  - 甲市关于100%达标 & {其他}的通知',
        'SN  - 甲商〔2021〕7号',
        `UR  - ${access.url}`,
      ]),
    );
  });

  it('what is not known is left out', () => {
    const bare = { ...document, issuers: [], docNumber: null, dateIssued: null, datePublished: null } as Policy;
    expect(bibtexOf(bare, access)).not.toMatch(/author|number|year/);
    expect(risOf(bare, access)).not.toMatch(/^(AU|SN|PY|DA)/m);
  });
});
