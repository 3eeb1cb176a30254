/** The description of the addresses is one by its own rules, and leaves no download out. */
import SwaggerParser from '@apidevtools/swagger-parser';
import { expect, it } from 'vitest';
import { POLICY_FILES, policyFilePath } from '../../../src/exports/data/policy-files.ts';
import { bodyOf, DOWNLOADS, SOURCE } from '../../support/data.ts';

const api = () => JSON.parse(bodyOf('/data/openapi.json'));

it('is valid, with every reference resolved', async () => {
  const valid = await SwaggerParser.validate(api());
  expect(valid.info.title).toContain(SOURCE.name);
});

it('is refused when a reference leads nowhere', async () => {
  const broken = api();
  delete broken.components.schemas.Clause;
  await expect(SwaggerParser.validate(broken)).rejects.toThrow();
});

it('has every download, and says of former addresses that they are', () => {
  const { paths } = api();
  for (const { path, mediaType, formerly } of DOWNLOADS) {
    expect(Object.keys(paths[path].get.responses[200].content)).toEqual([mediaType]);
    expect(paths[path].get.deprecated ?? false).toBe(formerly !== null);
  }
  for (const { extension } of POLICY_FILES) expect(paths).toHaveProperty([policyFilePath('{id}', extension)]);
});

it('names every operation once', () => {
  const names = Object.values(api().paths as Record<string, { get: { operationId: string } }>).map(
    ({ get }) => get.operationId,
  );
  expect(new Set(names).size).toBe(names.length);
});

it('llms.txt begins with a title and a summary, and links to every download and document', () => {
  const text = bodyOf('/llms.txt');
  expect(text).toMatch(/^# .+\n\n> .+\n/);
  for (const { path, formerly } of DOWNLOADS)
    if (formerly === null && path !== '/llms.txt') expect(text).toContain(`](${new URL(path, SOURCE.site).href})`);
  for (const { policy } of SOURCE.base.records)
    expect(text).toContain(`](${new URL(policyFilePath(policy.id, 'md'), SOURCE.site).href})`);
});
