import { describe, expect, it } from 'vitest';
import { loadAnnotations } from '../../src/loader/annotations.ts';
import { loadPolicies } from '../../src/loader/policies.ts';
import { compare, expectedToday, factsOf, outlineOf } from '../../src/quality/annotation.ts';
import { lexicon } from '../support/lexicon.ts';

const { records, failures } = loadPolicies('content/policies', lexicon);
const annotations = loadAnnotations('test/annotations');

it('every document of the base is annotated', () => {
  expect(failures).toEqual([]);
  expect(annotations.map(({ policy }) => policy)).toEqual(records.map(({ policy }) => policy.id));
});

describe.each(annotations.map((annotation) => [annotation.policy, annotation] as const))('%s', (id, annotation) => {
  const policy = records.find((record) => record.policy.id === id)?.policy;
  if (!policy) throw new Error(`no policy ${id}`);

  it('has the clauses and headings', () => {
    expect(outlineOf(policy)).toEqual(annotation.outline);
  });

  it('has the facts, but for those that are marked as open or wrong', () => {
    expect(factsOf(policy)).toEqual(expectedToday(annotation));
  });
});

describe('comparing', () => {
  const annotation = annotations[0];
  const policy = records[0]?.policy;
  if (!annotation || !policy) throw new Error('nothing to compare');

  it('counts a missed fact and one too many', () => {
    const [first, ...rest] = annotation.facts;
    if (!first) throw new Error('no facts');
    const changed = {
      ...annotation,
      facts: [{ ...first, citations: [...first.citations, '《没有的文件》'] }, ...rest],
    };
    const before = compare(policy, annotation).find(({ layer }) => layer === 'citations');
    const missed = compare(policy, changed).find(({ layer }) => layer === 'citations');
    expect(missed).toEqual({ ...before, expected: (before?.expected ?? 0) + 1 });
    const none = compare(policy, { ...annotation, facts: [] });
    for (const { found, expected, layer } of none) if (layer !== 'headings') expect([found, expected]).toEqual([0, 0]);
    expect(none.some(({ extra }) => extra > 0)).toBe(true);
  });
});
