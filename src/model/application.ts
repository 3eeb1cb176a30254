/**
 * 申报事项: what can be applied for under a document, put together from the clauses that state its parts.
 * Facts that it refers to stand in their clauses: the span says which.
 */
import { z } from 'zod';
import { deadlineKind } from './facts/deadline.ts';
import { span } from './facts/kind.ts';
import { departmentSchema } from './facts/responsibility.ts';

/** Words of a clause, as printed. */
const quotedSchema = z.strictObject({
  /** path */
  clause: z.string(),
  text: z.string(),
  /** in the clause's text; of the words of its heading, in that */
  span,
  inHeading: z.literal(true).optional(),
});
export type Quoted = z.infer<typeof quotedSchema>;

const referenceSchema = z.strictObject({ clause: z.string(), span });
export type FactReference = z.infer<typeof referenceSchema>;

export const applicationSchema = z.strictObject({
  /** a project, a title, a benefit, as the text names it */
  for: z.string(),
  /** path of the clause that names it */
  clause: z.string(),
  applicants: quotedSchema.nullable(),
  /** those without a figure */
  conditions: z.array(quotedSchema),
  /** conditions with a figure */
  thresholds: z.array(referenceSchema),
  materials: z.array(quotedSchema),
  procedure: z.array(quotedSchema),
  windows: z.array(z.strictObject({ clause: z.string(), deadline: deadlineKind.schema })),
  submitTo: z.array(z.strictObject({ clause: z.string(), department: departmentSchema })),
  address: quotedSchema.nullable(),
  contact: quotedSchema.nullable(),
  /** what one gets, where the text says so */
  incentives: z.array(referenceSchema),
  /** 就高不重复, 一年一次, 不予支持的情形 */
  restrictions: z.array(referenceSchema),
});
export type Application = z.infer<typeof applicationSchema>;
