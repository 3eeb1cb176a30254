import { describe, expect, it } from 'vitest';
import { create } from 'xmlbuilder2';
import { toAkomaNtoso } from '../../src/exports/akoma-ntoso.ts';
import { deadlinesCsv, incentivesCsv, responsibilitiesCsv } from '../../src/exports/csv.ts';
import { bulkLines, indexBody } from '../../src/exports/opensearch.ts';
import { eachClause, placedPassages } from '../../src/model/walk.ts';
import { base } from '../support/base.ts';

const SITE = 'https://policies.example';

describe('CSV', () => {
  it.each([
    ['incentives', incentivesCsv(base, SITE), base.incentives.length, '类型,额度,金额（元）'],
    ['responsibilities', responsibilitiesCsv(base, SITE), base.assignments.length, '部门,条线,职责'],
    ['deadlines', deadlinesCsv(base, SITE), base.deadlines.length, '时限,起,止'],
  ])('%s: a byte order mark, a header, a line a row', (_, csv, rows, header) => {
    expect(csv.startsWith(`\uFEFF${header}`)).toBe(true);
    // cells hold line breaks only inside quotes
    const lines = csv
      .replace(/"(?:[^"]|"")*"/g, '')
      .trimEnd()
      .split('\r\n');
    expect(lines.length).toBe(rows + 1);
    expect(csv).toContain(`${SITE}/policies/heyuan-2015-43/#`);
  });
});

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
