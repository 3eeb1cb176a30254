/** The examples of every rule are run; ids are unique; every rule says what it reads and what it leaves. */
import { describe, expect, it } from 'vitest';
import { UNORDERED } from '../../src/extract/incentives/benefits/index.ts';
import { readExample } from '../../src/extract/rule.ts';
import { RULE_SETS } from '../../src/extract/rules.ts';
import { lexicon } from '../support/lexicon.ts';

const rules = RULE_SETS.flatMap((set) => set.rules.map((rule) => ({ set, rule })));

it('no two rules have one id', () => {
  const ids = rules.map(({ rule }) => rule.id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

it.each(rules.map(({ rule }) => [rule.id, rule] as const))('%s has an example of each sort', (_, { examples }) => {
  expect(examples.some(({ expect: expected }) => expected !== null)).toBe(true);
  expect(examples.some(({ expect: expected }) => expected === null)).toBe(true);
});

describe.each(rules.map(({ set, rule }) => [`${set.name}: ${rule.id}`, set, rule] as const))('%s', (_, set, rule) => {
  it.each(rule.examples.map((example) => [example.text, example] as const))('%s', (_text, example) => {
    const read = readExample(set, rule, example, lexicon);
    const { expect: expected } = example;
    if (expected === null) expect(read).toEqual([]);
    else if (Array.isArray(expected)) expect(read).toMatchObject(expected);
    else if (typeof expected === 'object') expect(read).toMatchObject([expected]);
    else expect(read).toEqual([expected]);
  });
});

it('every type of benefit has a place in the order in which they are tried', () => {
  expect(UNORDERED).toEqual([]);
});
