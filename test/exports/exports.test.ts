import { describe, expect, it } from 'vitest';
import { create } from 'xmlbuilder2';
import { toAkomaNtoso } from '../../src/exports/akoma-ntoso.ts';
import { bulkLines, indexBody } from '../../src/exports/opensearch.ts';
import { eachClause, placedPassages } from '../../src/model/walk.ts';
import { base } from '../support/base.ts';

describe('Akoma Ntoso', () => {
  it.each(base.records.map(({ policy }) => [policy.id, policy] as const))(
    '%s is well-formed and has every clause',
    (_, policy) => {
      const xml = toAkomaNtoso(policy);
      expect(() => create(xml)).not.toThrow();
      for (const clause of eachClause(policy.clauses)) expect(xml).toContain(`eId="${clause.id}"`);
    },
  );
});

describe('the export for a search cluster', () => {
  const lines = [...bulkLines(base)].map((line) => JSON.parse(line));
  const actions = lines.filter((_, i) => i % 2 === 0);
  const documents = lines.filter((_, i) => i % 2 === 1);

  it('has an action and a document for every passage', () => {
    const ids = base.records.flatMap(({ policy }) =>
      placedPassages(policy).map(({ anchor }) => `${policy.id}#${anchor}`),
    );
    expect(documents.map(({ clause }) => clause)).toEqual(ids);
    expect(actions.map(({ index }) => index._id)).toEqual(ids);
  });

  it('has no field that the mapping does not know', () => {
    const { mappings } = indexBody() as { mappings: { properties: Record<string, unknown> } };
    for (const document of documents)
      for (const field of Object.keys(document)) expect(mappings.properties).toHaveProperty(field);
  });
});
