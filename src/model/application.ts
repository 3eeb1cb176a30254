/** 申报事项: what can be applied for under a document, put together from the clauses that state its parts. */
import { z } from 'zod';
import { deadlineKind } from './facts/deadline.ts';
import { span } from './facts/kind.ts';
import { departmentSchema } from './facts/responsibility.ts';

/** Where words stand that are no clause: before the first, after the last. */
export const PREAMBLE_PATH = '0';
export const CLOSING_PATH = 'closing';

/** Words of a clause, as printed; `place` says what the span is counted in. */
const quotedSchema = z.strictObject({
  clause: z.string(),
  place: z.enum(['text', 'heading']),
  text: z.string(),
  span,
});
export type Quoted = z.infer<typeof quotedSchema>;

export const applicationSchema = z.strictObject({
  /** a project, a title, a benefit, as the text names it */
  for: z.string(),
  /** path of the clause that names it */
  clause: z.string(),
  applicants: quotedSchema.nullable(),
  /** those without a figure; thresholds are the conditions of the same clauses */
  conditions: z.array(quotedSchema),
  materials: z.array(quotedSchema),
  procedure: z.array(quotedSchema),
  windows: z.array(z.strictObject({ clause: z.string(), deadline: deadlineKind.schema })),
  submitTo: z.array(z.strictObject({ clause: z.string(), department: departmentSchema })),
  address: quotedSchema.nullable(),
  contact: quotedSchema.nullable(),
  /** what one gets, where the text says so */
  incentives: z.array(z.strictObject({ clause: z.string(), span })),
});
export type Application = z.infer<typeof applicationSchema>;
