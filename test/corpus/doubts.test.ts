import { expect, it } from 'vitest';
import { DOUBT_GROUPS, groupOf, rankDoubts } from '../../src/corpus/doubts.ts';
import { DOUBT_RULES } from '../../src/extract/doubts/index.ts';
import { diagnostic } from '../../src/model/policy.ts';

it('puts errors first, then what could cost money, time, and the wrong body; folds what needs no action', () => {
  const { open, folded } = rankDoubts([
    diagnostic('warning', 'numbering', ''),
    diagnostic('info', 'unread-body', ''),
    diagnostic('warning', 'unknown-department', ''),
    diagnostic('warning', 'ends-before-it-begins', ''),
    diagnostic('warning', 'amount-above-cap', ''),
    diagnostic('error', 'correction-stale', ''),
  ]);
  expect(open.map(({ rule }) => rule)).toEqual([
    'correction-stale',
    'amount-above-cap',
    'ends-before-it-begins',
    'unknown-department',
    'numbering',
  ]);
  expect(folded.map(({ rule }) => rule)).toEqual(['unread-body']);
});

it('knows what every rule of doubt could cost', () => {
  const last = DOUBT_GROUPS.at(-1);
  expect(DOUBT_RULES.filter(({ id }) => groupOf({ rule: id }) === last).map(({ id }) => id)).toEqual([]);
});
