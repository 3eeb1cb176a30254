/**
 * The contract: one official document as plain typed data. The JSON that `policy parse` prints, the data that every
 * page, search record and export is made from. Text is simplified Chinese; dates are ISO 8601; money is in yuan;
 * rates are in percent; spans are UTF-16 offsets into the text of the passage that bears the fact.
 */
import { z } from 'zod';
import { MARKER_KINDS, type MarkerKind } from '../genre/markers.ts';
import { applicationSchema } from './application.ts';
import { emptyFacts, FACT_KINDS, type Facts } from './facts/index.ts';
import { isoDate, span } from './facts/kind.ts';

export const LEVELS = ['nation', 'province', 'city', 'county'] as const;

const regionSchema = z.strictObject({
  adcode: z.string().regex(/^\d{6}$/),
  name: z.string(),
  level: z.enum(LEVELS),
});

/** The kinds of words that may be a fact, and must be told one way or the other. */
export const MENTION_KINDS = ['figure', 'date', 'body', 'title'] as const;

const setAsideSchema = z.strictObject({
  kind: z.enum(MENTION_KINDS),
  /** the rule that says why: look-back, fee, penalty … */
  rule: z.string(),
  text: z.string(),
  span,
});

const diagnosticSchema = z.strictObject({
  severity: z.enum(['error', 'warning', 'info']),
  rule: z.string(),
  message: z.string(),
  line: z.int().nullable(),
  clause: z.string().nullable(),
  /** the words or names that it is about, as printed, where there are some */
  about: z.array(z.string()).optional(),
});

const factShape = Object.fromEntries(
  Object.entries(FACT_KINDS).map(([key, { schema }]) => [key, z.array(schema)]),
) as unknown as { [K in keyof typeof FACT_KINDS]: z.ZodArray<(typeof FACT_KINDS)[K]['schema']> };
const passageShape = { text: z.string(), ...factShape, setAside: z.array(setAsideSchema) };
const passageSchema = z.strictObject(passageShape);

export interface Clause extends z.infer<typeof passageSchema> {
  path: string;
  id: string;
  kind: MarkerKind;
  marker: string;
  heading: string | null;
  topics: string[];
  /** how many of its paragraphs stand after its clauses */
  tail: number;
  children: Clause[];
}

const clauseSchema: z.ZodType<Clause> = z.lazy(() =>
  z.strictObject({
    path: z.string(),
    id: z.string(),
    kind: z.enum(MARKER_KINDS),
    marker: z.string(),
    heading: z.string().nullable(),
    topics: z.array(z.string()),
    tail: z.int().nonnegative(),
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
  /** what can be applied for under this document */
  applications: z.array(applicationSchema),
  diagnostics: z.array(diagnosticSchema),
});

export type Level = (typeof LEVELS)[number];
export type Region = z.infer<typeof regionSchema>;
export type MentionKind = (typeof MENTION_KINDS)[number];
export type SetAside = z.infer<typeof setAsideSchema>;
export type Diagnostic = z.infer<typeof diagnosticSchema>;
export type Passage = z.infer<typeof passageSchema>;
export type Policy = z.infer<typeof policySchema>;

/** A diagnostic, with what is left out not told. */
export function diagnostic(
  severity: Diagnostic['severity'],
  rule: string,
  message: string,
  place: Partial<Pick<Diagnostic, 'line' | 'clause' | 'about'>> = {},
): Diagnostic {
  return { severity, rule, message, line: null, clause: null, ...place };
}

export function emptyPassage(): Passage {
  return { text: '', ...emptyFacts(), setAside: [] };
}

export type { Citation } from './facts/citation.ts';
export type { Condition } from './facts/condition.ts';
export type { Deadline } from './facts/deadline.ts';
export { INCENTIVE_TYPES, type Incentive, type IncentiveType } from './facts/incentive.ts';
export type { Span } from './facts/kind.ts';
export { type Department, type Responsibility, ROLE_LABELS, ROLES, type Role } from './facts/responsibility.ts';
export type { Restriction } from './facts/restriction.ts';
export type { Target } from './facts/target.ts';
export type { Facts };
