/**
 * Corrections of an editor, in content/policies/ID.corrections.yaml: what the rules read wrong, set right. Each points
 * to words of a clause, so that it survives a new ingest and complains when its words are gone.
 */
import { z } from 'zod';
import { factSchemas } from '../model/policy.ts';

const reason = z.string().min(4, 'say in a few words why');
const target = {
  /** path of the clause; `preamble` or `closing` */
  clause: z.string(),
  /** words of its text that the fact stands in; they must stand there once */
  words: z.string().min(2),
};
const names = z.array(z.string().min(2)).default([]);

/** What may be set of each kind of fact. Spans and text come from the words; names of bodies are written out. */
const changes = {
  responsibility: z.strictObject({ lead: names, support: names, responsible: names }),
  deadline: factSchemas.deadlines.omit({ text: true, span: true }).partial(),
  incentive: factSchemas.incentives.omit({ text: true, span: true, conditions: true }).partial(),
  condition: factSchemas.conditions.omit({ text: true, span: true }).partial(),
  target: factSchemas.targets.omit({ text: true, span: true }).partial(),
  citation: factSchemas.citations.omit({ text: true, span: true, policyId: true }).partial(),
};
export const CORRECTED_KINDS = {
  responsibility: 'responsibilities',
  deadline: 'deadlines',
  incentive: 'incentives',
  condition: 'conditions',
  target: 'targets',
  citation: 'citations',
} as const;
export type CorrectedKind = keyof typeof CORRECTED_KINDS;

const oneOf = z
  .strictObject({
    responsibility: changes.responsibility.optional(),
    deadline: changes.deadline.optional(),
    incentive: changes.incentive.optional(),
    condition: changes.condition.optional(),
    target: changes.target.optional(),
    citation: changes.citation.optional(),
  })
  .refine(
    (value) => Object.values(value).filter((entry) => entry !== undefined).length === 1,
    'exactly one kind of fact',
  );

const kind = z.enum(Object.keys(CORRECTED_KINDS) as [CorrectedKind, ...CorrectedKind[]]);

/** The schema of each form, by the key that tells it. */
export const CORRECTION_FORMS = {
  add: z.strictObject({ ...target, add: oneOf, reason }),
  change: z.strictObject({ ...target, change: oneOf, reason }),
  drop: z.strictObject({ ...target, drop: kind, reason }),
  /** a body that the lexicon does not know, or puts into the wrong line */
  department: z.strictObject({ department: z.string().min(2), line: z.string(), reason }),
  /** a doubt that was looked into */
  settle: z.strictObject({ settle: z.string(), clause: z.string().optional(), reason }),
};
export type Correction = z.infer<(typeof CORRECTION_FORMS)[keyof typeof CORRECTION_FORMS]>;

/** A correction with its line in the file. */
export interface PlacedCorrection {
  correction: Correction;
  line: number;
}
