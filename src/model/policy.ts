/**
 * The contract: one official document as plain typed data. The JSON that `policy parse` prints, the data that every
 * page, search record and export is made from. Text is simplified Chinese; dates are ISO 8601; money is in yuan;
 * rates are in percent; spans are UTF-16 offsets into the text of the passage that bears the fact.
 */
import { z } from 'zod';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'an ISO date, for example 2019-01-02');
const span = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);

const LEVELS = ['nation', 'province', 'city', 'county'] as const;
export const INCENTIVE_TYPES = [
  '奖励',
  '补助',
  '贴息',
  '税收优惠',
  '用地支持',
  '融资支持',
  '人才支持',
  '租金场地补助',
  '购买服务',
  '认定授牌',
  '便利化',
] as const;
export const ROLES = ['lead', 'support', 'responsible'] as const;

const regionSchema = z.strictObject({
  adcode: z.string().regex(/^\d{6}$/),
  name: z.string(),
  level: z.enum(LEVELS),
});

const departmentSchema = z.strictObject({ name: z.string(), id: z.string().nullable() });

const responsibilitySchema = z.strictObject({
  kind: z.enum(['explicit', 'prose']),
  lead: z.array(departmentSchema),
  support: z.array(departmentSchema),
  responsible: z.array(departmentSchema),
  scope: span,
  span,
  text: z.string(),
});

const deadlineSchema = z.strictObject({
  kind: z.enum(['by', 'period', 'recurring', 'duration', 'validity', 'start']),
  start: isoDate.nullable(),
  end: isoDate.nullable(),
  rrule: z.string().nullable(),
  duration: z.string().nullable(),
  text: z.string(),
  span,
});

const conditionSchema = z.strictObject({
  metric: z.string(),
  op: z.enum(['>', '>=', '<', '<=', '=']),
  value: z.number(),
  unit: z.enum(['元', '%', '家', '个', '人', '平方米', '年']),
  appliesTo: z.string().nullable(),
  text: z.string(),
  span,
});

const incentiveSchema = z.strictObject({
  type: z.enum(INCENTIVE_TYPES),
  amountYuan: z.number().nullable(),
  ratePct: z.number().nullable(),
  capYuan: z.number().nullable(),
  per: z.string().nullable(),
  times: z.enum(['once', 'annual', 'monthly']).nullable(),
  durationYears: z.number().nullable(),
  conditions: z.array(conditionSchema),
  beneficiary: z.string().nullable(),
  text: z.string(),
  span,
});

const targetSchema = z.strictObject({
  metric: z.string(),
  op: z.enum(['>=', '=', '≈']),
  value: z.number(),
  unit: z.string(),
  end: isoDate.nullable(),
  text: z.string(),
  span,
});

const citationSchema = z.strictObject({
  title: z.string(),
  docNumber: z.string().nullable(),
  policyId: z.string().nullable(),
  text: z.string(),
  span,
});

const diagnosticSchema = z.strictObject({
  severity: z.enum(['error', 'warning', 'info']),
  rule: z.string(),
  message: z.string(),
  line: z.int().nullable(),
  clause: z.string().nullable(),
});

/** The schema of one fact of each kind, by its key in a passage. */
export const factSchemas = {
  responsibilities: responsibilitySchema,
  deadlines: deadlineSchema,
  incentives: incentiveSchema,
  conditions: conditionSchema,
  targets: targetSchema,
  citations: citationSchema,
};

const passageShape = {
  text: z.string(),
  responsibilities: z.array(responsibilitySchema),
  deadlines: z.array(deadlineSchema),
  incentives: z.array(incentiveSchema),
  conditions: z.array(conditionSchema),
  targets: z.array(targetSchema),
  citations: z.array(citationSchema),
};
const passageSchema = z.strictObject(passageShape);

export interface Clause extends z.infer<typeof passageSchema> {
  path: string;
  id: string;
  marker: string;
  heading: string | null;
  topics: string[];
  children: Clause[];
}

const clauseSchema: z.ZodType<Clause> = z.lazy(() =>
  z.strictObject({
    path: z.string(),
    id: z.string(),
    marker: z.string(),
    heading: z.string().nullable(),
    topics: z.array(z.string()),
    ...passageShape,
    children: z.array(clauseSchema),
  }),
);

/** Metadata of a document: everything of it but the text. */
export const metadataShape = {
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens'),
  title: z.string().min(1),
  docType: z.string().nullable(),
  issuers: z.array(z.string()),
  docNumber: z.string().nullable(),
  addressee: z.string().nullable(),
  dateIssued: isoDate.nullable(),
  datePublished: isoDate.nullable(),
  effectiveFrom: isoDate.nullable(),
  effectiveTo: isoDate.nullable(),
  region: regionSchema.nullable(),
  sourceScript: z.enum(['hans', 'hant']),
};

export const policySchema = z.strictObject({
  ...metadataShape,
  preamble: passageSchema,
  clauses: z.array(clauseSchema),
  /** words after the last clause that speak for the whole document, and are no part of that clause */
  closing: passageSchema,
  diagnostics: z.array(diagnosticSchema),
});

export type Span = [start: number, end: number];
export type Level = (typeof LEVELS)[number];
export type Role = (typeof ROLES)[number];
export type IncentiveType = (typeof INCENTIVE_TYPES)[number];
export type Region = z.infer<typeof regionSchema>;
export type Department = z.infer<typeof departmentSchema>;
export type Responsibility = z.infer<typeof responsibilitySchema>;
export type Deadline = z.infer<typeof deadlineSchema>;
export type Condition = z.infer<typeof conditionSchema>;
export type Incentive = z.infer<typeof incentiveSchema>;
export type Target = z.infer<typeof targetSchema>;
export type Citation = z.infer<typeof citationSchema>;
export type Diagnostic = z.infer<typeof diagnosticSchema>;
export type Passage = z.infer<typeof passageSchema>;
export type Policy = z.infer<typeof policySchema>;
/** The facts of a passage, without its text. */
export type Facts = Omit<Passage, 'text'>;

export function emptyFacts(): Facts {
  return { responsibilities: [], deadlines: [], incentives: [], conditions: [], targets: [], citations: [] };
}
