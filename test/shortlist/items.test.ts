import { expect, it } from 'vitest';
import { readChoice } from '../../src/ledger/choice.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { select } from '../../src/ledger/select.ts';
import { makeSheet } from '../../src/ledger/sheet.ts';
import { STATUS_LABELS } from '../../src/model/status.ts';
import { documentClauses } from '../../src/shortlist/clauses.ts';
import { type Current, keptClause, keptRow, lookUp } from '../../src/shortlist/items.ts';
import type { Kept } from '../../src/shortlist/kept.ts';
import {
  byDocument,
  changeWords,
  type ShortlistWords,
  shortlistLedger,
  statusWords,
} from '../../src/shortlist/table.ts';
import { LEDGER, rowOf, TODAY } from '../support/ledger.ts';
import { parseText } from '../support/parse.ts';

const PAGE = { script: 'hans' as const, today: TODAY, kind: '条款', statuses: STATUS_LABELS };
const policy = await parseText(
  '甲市人民政府关于仓储的意见\n甲府〔2021〕1号\n一、奖励。对仓储企业给予奖励。\n二、补助\n（一）租金。给予租金补助。\n（二）运费。给予运费补助。',
);
const clauses = documentClauses(policy, { convert: (text) => text, received: {} });
const anchors = Object.keys(clauses.clauses);

const WORDS: ShortlistWords = {
  title: '备选清单',
  kind: '种类',
  content: '内容',
  region: '地区',
  status: '时效',
  clause: '条款',
  words: '原文',
  check: '核对',
  gone: '已没有此行',
  changed: '原为：',
  unchecked: '未核对',
};

const current = (
  ledger: Ledger | null | undefined,
  document: typeof clauses | null | undefined = clauses,
): Current => ({
  ledger: () => ledger,
  document: () => document,
});
const look = (kept: Kept, now: Current) => lookUp(kept, { hans: now, hant: now }, PAGE);
const [first] = LEDGER.rows;
if (!first) throw new Error('no row');
const kept = keptRow(LEDGER, first, PAGE);

it('a row is kept with its words and what its columns say', () => {
  expect(kept).toMatchObject({
    source: 'incentives',
    id: 'doc-1#sec_1#1',
    href: '/policies/doc-1/#sec_1.i1',
    kind: '扶持措施',
    content: ['类型：奖励', '封顶：50万元', '对象与条件：仓储企业、面积 ≥ 500平方米'],
    words: '给予仓储企业50万元奖励',
  });
  const hant = { ...first, href: `/zh-hant${first.href}` };
  expect(keptRow(LEDGER, hant, { ...PAGE, script: 'hant' }).href).toBe(kept.href);
});

it('a clause is kept with its words; one of nothing but clauses with what they are called', () => {
  const [own, outer] = anchors.map((anchor) => keptClause(policy.id, anchor, clauses, PAGE));
  expect(own).toMatchObject({ place: '一、', content: ['一、奖励'], words: '对仓储企业给予奖励。' });
  expect(outer?.words).toBe('（一）租金\n（二）运费');
  expect(keptClause(policy.id, 'sec_99', clauses, PAGE)).toBe(null);
});

it('what is as it was, changed, gone, or could not be looked up', () => {
  expect(look(kept, current(LEDGER))).toMatchObject({
    state: 'same',
    status: { code: 'in-force', words: '现行有效 2025-12-31' },
  });
  const changed = {
    ...LEDGER,
    rows: [{ ...first, cells: first.cells.map((cell) => (cell === 500000 ? 300000 : cell)) }],
  };
  const listed = look(kept, current(changed));
  expect(listed.state).toBe('changed');
  expect(listed.shown.content).toContain('封顶：30万元');
  expect(changeWords(listed, WORDS)).toBe('原为：封顶：50万元');
  const gone = look(kept, current({ ...LEDGER, rows: [] }));
  expect(gone).toMatchObject({ state: 'gone', shown: kept, status: null });
  expect(statusWords(gone, WORDS)).toBe('已没有此行');
  expect(look(kept, current(null)).state).toBe('gone');
  expect(look(kept, current(undefined)).state).toBe('unchecked');
});

it('a row that another came before in its clause is found again', () => {
  const other = rowOf(1, { cells: ['补助', null, [], null, '另给予补助', null] });
  const now = { ...LEDGER, rows: [other, { ...first, id: 'doc-1#sec_1#2' }] };
  expect(look(kept, current(now))).toMatchObject({ state: 'same', kept: { id: 'doc-1#sec_1#1' } });
});

it('a row kept in other characters is compared in them, and shown in those of the page', () => {
  const hant = {
    ...LEDGER,
    title: '扶持措施（繁）',
    rows: [{ ...first, cells: ['獎勵', 500000, [], null, '給予倉儲企業50萬元獎勵', null] }],
  };
  const listed = lookUp(kept, { hans: current(LEDGER), hant: current(hant) }, { ...PAGE, script: 'hant' });
  expect(listed.state).toBe('same');
  expect(listed.shown.words).toBe('給予倉儲企業50萬元獎勵');
});

it('the status is told by the day: a document that has lapsed since', () => {
  expect(
    lookUp(kept, { hans: current(LEDGER), hant: current(LEDGER) }, { ...PAGE, today: '2026-01-01' }).status?.code,
  ).toBe('expired');
});

it('the file has the rows of the screen, by document', () => {
  const all = select(LEDGER, readChoice(new URLSearchParams('status=all')), TODAY).rows.map((row) =>
    keptRow(LEDGER, row, PAGE),
  );
  const again = { ...kept, source: 'duties', id: 'doc-1#sec_2#1' };
  const listed = byDocument([...all, again].map((item) => look(item, current(LEDGER)))).flat();
  expect(listed.map((row) => row.kept.id).slice(0, 2)).toEqual(['doc-1#sec_1#1', 'doc-1#sec_2#1']);
  const ledger = shortlistLedger(listed, WORDS);
  const sheet = makeSheet(ledger, ledger.rows, readChoice(new URLSearchParams('status=all')), {
    site: '政策通览',
    address: 'https://example.org/shortlist/',
    today: TODAY,
    ticked: true,
  });
  expect(sheet.heads).toEqual(['种类', '内容', '地区', '时效', '条款', '原文', '核对', '地址']);
  expect(sheet.rows).toHaveLength(listed.length);
  expect(sheet.rows[0]?.[3]).toBe('现行有效 2025-12-31');
  expect(sheet.rows[1]?.[3]).toBe('已没有此行');
  expect(sheet.rows[0]?.at(-1)).toBe('https://example.org/policies/doc-1/#sec_1.i1');
  expect(Object.fromEntries(sheet.about).筛选).toBe('全部');
});
