/** 引用文件: a mention of another document. */
import { z } from 'zod';
import { factKind, span } from './kind.ts';

const schema = z.strictObject({
  title: z.string(),
  docNumber: z.string().nullable(),
  policyId: z.string().nullable(),
  /** what the span is counted in: the text of the passage, or its heading */
  place: z.enum(['text', 'heading']),
  text: z.string(),
  span,
});
export type Citation = z.infer<typeof schema>;

export const citationKind = factKind({
  singular: 'citation',
  code: 'q',
  label: '引用文件',
  sign: '据',
  colour: 'citation',
  schema,
  defaults: { docNumber: null, policyId: null, place: 'text' },
  title: () => '引用',
  print: ({ title, docNumber }) => `《${title}》${docNumber ? `（${docNumber}）` : ''}`,
  notate: ({ title, docNumber }) => `《${title}》${docNumber ?? ''}`,
});
