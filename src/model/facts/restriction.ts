/** 限制: what bounds all benefits of a document, in words. */
import { z } from 'zod';
import { factKind, span } from './kind.ts';

export const RESTRICTION_LABELS = {
  'higher-only': '就高不重复',
  'no-double': '不得同时享受',
  'once-in': '限次申报',
  'not-eligible': '不予支持',
  repay: '追回资金',
} as const;

export const RESTRICTION_KINDS = Object.keys(RESTRICTION_LABELS) as [
  keyof typeof RESTRICTION_LABELS,
  ...(keyof typeof RESTRICTION_LABELS)[],
];

const schema = z.strictObject({
  kind: z.enum(RESTRICTION_KINDS),
  text: z.string(),
  span,
});
export type Restriction = z.infer<typeof schema>;

export const restrictionKind = factKind({
  singular: 'restriction',
  code: 'x',
  label: '限制',
  sign: '限',
  colour: 'money',
  schema,
  defaults: {},
  title: ({ kind }) => RESTRICTION_LABELS[kind],
  print: ({ text }) => text,
  notate: ({ kind, text }) => `${kind} ${text}`,
});
