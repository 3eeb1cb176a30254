/** The JSON files fit their own schemas, and every field of the schemas has a name. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { POLICY_FILES, policyFile } from '../../../src/exports/data/policy-files.ts';
import { placedPassages } from '../../../src/model/walk.ts';
import { base } from '../../support/base.ts';
import { bodyOf, DOWNLOADS, SOURCE } from '../../support/data.ts';

const described = DOWNLOADS.filter(({ entry }) => entry !== null);

function validatorOf(path: string) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(bodyOf(path)));
}

function entriesOf(body: string, as: 'list' | 'lines'): unknown[] {
  if (as === 'list') return JSON.parse(body);
  expect(body.endsWith('\n')).toBe(true);
  return body
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe.each(described.map((download) => [download.path, download] as const))('%s', (_, download) => {
  const { entry, schema, rows } = download;
  const entries = entriesOf(download.body(), entry?.as ?? 'list');

  it('holds as many entries as are told', () => {
    expect(entries.length).toBe(rows);
  });

  it('fits its schema, and would not with a field too many', () => {
    const validate = validatorOf(schema ?? '');
    const check = (values: unknown[]) =>
      entry?.as === 'list' ? validate(values) : values.every((value) => validate(value));
    expect(check(entries), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(check([{ ...(entries[0] as object), another: 1 }])).toBe(false);
    const { [Object.keys(entries[0] as object)[0] ?? '']: _, ...less } = entries[0] as Record<string, unknown>;
    expect(check([less])).toBe(false);
  });
});

it('a line of clauses is a passage with its address', () => {
  const lines = entriesOf(bodyOf('/data/clauses.ndjson'), 'lines') as { address: string; text: string }[];
  const passages = base.records.flatMap(({ policy }) =>
    placedPassages(policy).map(({ anchor, passage }) => ({
      address: `${SOURCE.site}policies/${policy.id}/#${anchor}`,
      text: passage.text,
    })),
  );
  expect(lines.map(({ address, text }) => ({ address, text }))).toEqual(passages);
});

it('the data of a document is its entry in the whole', () => {
  const whole = entriesOf(bodyOf('/data/policies.json'), 'list');
  expect(base.records.map(({ policy }) => JSON.parse(policyFile('json').body(policy, SOURCE)))).toEqual(whole);
});

it('every field of every schema has a title in Chinese', () => {
  const nameless = new Set<string>();
  const look = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return;
    for (const [key, value] of Object.entries(schema)) {
      if (key === 'properties')
        for (const [field, own] of Object.entries(value as Record<string, { title?: string }>))
          if (!/\p{Script=Han}/u.test(own.title ?? '')) nameless.add(field);
      look(value);
    }
  };
  for (const { path } of DOWNLOADS.filter(({ format }) => format === 'JSON Schema')) look(JSON.parse(bodyOf(path)));
  expect([...nameless]).toEqual([]);
});

it('every extension beside a page is another format', () => {
  expect(new Set(POLICY_FILES.map(({ extension }) => extension)).size).toBe(POLICY_FILES.length);
});
