/**
 * Corrections of an editor, in content/policies/ID.corrections.yaml: what the rules read wrong, set right. Each points
 * to words of a clause, so that it survives a new ingest and complains when its words are gone.
 */
import { z } from 'zod';
import { FACT_KEYS, FACT_KINDS, type FactKind } from '../model/facts/index.ts';
import { departmentSchema } from '../model/facts/responsibility.ts';

const reason = z.string().min(4, 'say in a few words why');
/** the day on which it was written, for the publication log and the feeds */
const date = z.iso.date().optional();
const target = {
  /** path of the clause; `preamble` or `closing` */
  clause: z.string(),
  /** words of its text that the fact stands in; they must stand there once */
  words: z.string().min(2),
};
const names = z.array(z.string().min(2)).default([]);

/** What follows from others: words and places, and what is worked out of other fields. */
const DERIVED: ReadonlySet<string> = new Set([
  'text',
  'span',
  'scope',
  'policyId',
  'conditions',
  'rrule',
  'place',
  'relationSpan',
]);

/** The key of a kind of fact in a passage, by the name of one of them. */
export const CORRECTED_KINDS = Object.fromEntries(
  FACT_KEYS.map((kind) => [FACT_KINDS[kind].singular, kind]),
) as Readonly<Record<string, FactKind>>;
export type CorrectedKind = string;

/** What may be set of a kind. Spans and text come from the words; bodies are written as their names. */
function changesOf(kind: FactKind): z.ZodType {
  const { shape } = FACT_KINDS[kind].schema as z.ZodObject;
  const fields = Object.entries(shape).filter(([key]) => !DERIVED.has(key));
  return z.strictObject(
    Object.fromEntries(
      fields.map(([key, schema]) => [
        key,
        isListOfBodies(schema as z.ZodType) ? names : (schema as z.ZodType).optional(),
      ]),
    ),
  );
}

const isListOfBodies = (schema: z.ZodType) => schema instanceof z.ZodArray && schema.element === departmentSchema;

const oneOf = z
  .strictObject(
    Object.fromEntries(
      Object.entries(CORRECTED_KINDS).map(([singular, kind]) => [singular, changesOf(kind).optional()]),
    ),
  )
  .refine(
    (value) => Object.values(value).filter((entry) => entry !== undefined).length === 1,
    'exactly one kind of fact',
  );

const kind = z.enum(Object.keys(CORRECTED_KINDS) as [string, ...string[]]);

/** The schema of each form, by the key that tells it. */
export const CORRECTION_FORMS = {
  add: z.strictObject({ ...target, add: oneOf, reason, date }),
  change: z.strictObject({ ...target, change: oneOf, reason, date }),
  drop: z.strictObject({ ...target, drop: kind, reason, date }),
  /** a body that the lexicon does not know, or puts into the wrong line */
  department: z.strictObject({ department: z.string().min(2), line: z.string(), reason, date }),
  /** a doubt that was looked into */
  settle: z.strictObject({ settle: z.string(), clause: z.string().optional(), reason, date }),
};
export type Correction = z.infer<(typeof CORRECTION_FORMS)[keyof typeof CORRECTION_FORMS]>;

/** A correction with its line in the file. */
export interface PlacedCorrection {
  correction: Correction;
  line: number;
}
