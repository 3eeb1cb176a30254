/** JSON Schema (2020-12) of the JSON files, made from the model's own schemas. */
import { z } from 'zod';
import type { Base } from '../../corpus/base.ts';
import { FACT_KINDS } from '../../model/facts/index.ts';
import { metadataShape, type Passage, type Policy, policySchema } from '../../model/policy.ts';
import { placedPassages } from '../../model/walk.ts';
import { FIELD_TITLES } from './field-titles.ts';
import { addressOf } from './source.ts';

const passageSchema = policySchema.shape.preamble;

/** One passage without those below it: a line of clauses.ndjson. */
const clauseLineSchema = passageSchema.extend({
  policyId: z.string(),
  policyTitle: z.string(),
  docNumber: metadataShape.docNumber,
  region: metadataShape.region,
  effectiveFrom: metadataShape.effectiveFrom,
  effectiveTo: metadataShape.effectiveTo,
  anchor: z.string(),
  /** null before the first clause and after the last */
  path: z.string().nullable(),
  number: z.string(),
  heading: z.string().nullable(),
  trail: z.array(z.string()),
  topics: z.array(z.string()),
  address: z.url(),
});
type ClauseLine = z.infer<typeof clauseLineSchema>;

export function clauseLines(policy: Policy, site: string): ClauseLine[] {
  return placedPassages(policy).map(({ passage, clause, anchor, trail, number }) => {
    return {
      policyId: policy.id,
      policyTitle: policy.title,
      docNumber: policy.docNumber,
      region: policy.region,
      effectiveFrom: policy.effectiveFrom,
      effectiveTo: policy.effectiveTo,
      anchor,
      path: clause?.path ?? null,
      number,
      heading: clause?.heading ?? null,
      trail,
      topics: clause?.topics ?? [],
      address: addressOf(site, policy.id, anchor),
      ...own(passage),
    };
  });
}

const PASSAGE_KEYS = Object.keys(passageSchema.shape) as (keyof Passage)[];

/** A clause without what makes it part of a tree. */
function own(passage: Passage): Passage {
  return Object.fromEntries(PASSAGE_KEYS.map((key) => [key, passage[key]])) as unknown as Passage;
}

/** One benefit with its place: an entry of incentives.json. */
const incentiveRowSchema = z.strictObject({
  policyId: z.string(),
  region: z.string().nullable(),
  clause: z.string().nullable(),
  anchor: z.string(),
  ...FACT_KINDS.incentives.schema.shape,
});

export function incentiveRows({ incentives }: Base): z.infer<typeof incentiveRowSchema>[] {
  return incentives.map(({ policy, clause, factAnchor, fact }) => ({
    policyId: policy.id,
    region: policy.region?.adcode ?? null,
    clause: clause?.path ?? null,
    anchor: factAnchor,
    ...fact,
  }));
}

/** Parts that have a name of their own in every description. */
const NAMES = z.registry<{ id: string }>();
NAMES.add(passageSchema, { id: 'Passage' });
NAMES.add(policySchema.shape.clauses.element, { id: 'Clause' });

const DESCRIBED = {
  Policy: { schema: policySchema, title: '一份文件' },
  ClauseLine: { schema: clauseLineSchema, title: '一条条款' },
  IncentiveRow: { schema: incentiveRowSchema, title: '一项扶持措施' },
} as const;
export type Described = keyof typeof DESCRIBED;

interface JsonSchema {
  [key: string]: unknown;
}

/**
 * @param id address of the description
 * @param many of a file that holds a list of them
 */
export function describe(name: Described, id: string, many = false): JsonSchema {
  const { schema, title } = DESCRIBED[name];
  const made: JsonSchema = z.toJSONSchema(many ? z.array(schema) : schema, { metadata: NAMES });
  const { $schema, ...rest } = titled(made) as JsonSchema;
  return { $schema, $id: id, title: many ? `${title}，逐个列出` : title, ...rest };
}

/** The same as components of an OpenAPI description, which refer to each other by their place in it. */
export function components(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  registry.add(passageSchema, { id: 'Passage' });
  registry.add(policySchema.shape.clauses.element, { id: 'Clause' });
  for (const [id, { schema }] of Object.entries(DESCRIBED)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: componentAddress });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema, $id, ...schema }]) => [id, titled(schema) as JsonSchema]),
  );
}

export const componentAddress = (name: string): string => `#/components/schemas/${name}`;

/** Every field gets the name under which readers know it. */
function titled(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(titled);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === 'properties' ? titledFields(value as Record<string, object>) : titled(value),
    ]),
  );
}

function titledFields(fields: Record<string, object>): object {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => {
      const title = FIELD_TITLES[key];
      return [key, { ...(title && { title }), ...(titled(field) as object) }];
    }),
  );
}
