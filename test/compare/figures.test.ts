/** Figures are laid beside each other only where they answer the same question in the same unit. */
import { expect, it } from 'vitest';
import type { CompareClause, CompareDocument, CompareFigure } from '../../src/compare/document.ts';
import type { CompareTable } from '../../src/compare/table.ts';
import { mattersOf } from '../../src/compare/views/figure-matters.ts';

const figure = (kind: CompareFigure['kind'], unit: string, value: number): CompareFigure => ({
  kind,
  unit,
  from: value,
  to: value,
  words: '',
  anchor: `${kind}${value}`,
});
const clause = (id: string, topic: string | null, figures: CompareFigure[]): CompareClause => ({
  id,
  path: id,
  number: id,
  label: id,
  heading: null,
  text: '',
  digest: { types: [], figured: false, targeted: false, topics: topic ? [topic] : [] },
  figures,
  terms: null,
});
const document = (id: string, clauses: CompareClause[]) =>
  ({ id, clauses, topics: [{ id: 'talent', name: '人才' }] }) as unknown as CompareDocument;

function table(left: CompareClause[], right: CompareClause[], verdict: 'has' | 'unseen'): CompareTable {
  const [a, b] = [document('a', left), document('b', right)];
  const [first] = right;
  return {
    sides: [a, b].map((one) => ({ key: one.id, label: one.id, documents: [one] })),
    rows: left.map((own) => ({
      document: a,
      clause: own,
      answers: [
        {
          verdict,
          looked: 1,
          differs: [],
          passages: first ? [{ document: b, clause: first, score: 0.2, why: [] }] : [],
        },
      ],
    })),
    counts: [],
  };
}

it.each<[string, CompareFigure[], CompareFigure[], string[]]>([
  ['sums and caps are both given', [figure('sum', '元', 1e5)], [figure('cap', '元', 5e5)], ['given 元']],
  ['a cap is no threshold', [figure('cap', '元', 2e5)], [figure('condition', '元', 3e5)], []],
  ['other units', [figure('target', '家', 3)], [figure('target', '元', 3)], []],
  ['rates', [figure('rate', '%', 30), figure('sum', '元', 1)], [figure('rate', '%', 50)], ['rate %']],
])('%s', (_name, left, right, expected) => {
  const { matters } = mattersOf(table([clause('1', null, left)], [clause('1', null, right)], 'has'));
  expect(matters.map(({ question, unit }) => `${question} ${unit}`)).toEqual(expected);
});

it('takes what is not aligned by its topic, and counts what has nothing beside it', () => {
  const left = [clause('1', 'talent', [figure('sum', '元', 1e5)]), clause('2', null, [figure('target', '家', 9)])];
  const right = [clause('1', 'talent', [figure('sum', '元', 2e5)])];
  const { matters, alone } = mattersOf(table(left, right, 'unseen'));
  expect(matters.map(({ name, place }) => [name, place])).toEqual([['人才', null]]);
  expect(alone.map((figures) => figures.map(({ anchor }) => anchor))).toEqual([['target9'], []]);
});
