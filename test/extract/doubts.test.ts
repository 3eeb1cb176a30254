import { describe, expect, it } from 'vitest';
import { bareContext } from '../../src/extract/context.ts';
import { DOUBT_RULES } from '../../src/extract/doubts/index.ts';
import { createFactExtractor } from '../../src/extract/extract.ts';
import { lexicon } from '../support/lexicon.ts';

const extract = createFactExtractor(lexicon);

describe.each(DOUBT_RULES.map((rule) => [rule.id, rule] as const))('doubt %s', (_, rule) => {
  it.each(rule.examples.map((example) => [example.text, example] as const))('%s', (text, { raised, dateIssued }) => {
    const context = bareContext(lexicon, { dateIssued: dateIssued ?? null });
    const { facts, setAside } = extract(text, context);
    expect(rule.look({ text, ...facts, setAside }, context).length > 0).toBe(raised);
  });

  it('is raised and not raised by an example', () => {
    expect(new Set(rule.examples.map(({ raised }) => raised)).size).toBe(2);
  });
});
