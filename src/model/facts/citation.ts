/** 引用文件: a mention of another document. */
import { z } from 'zod';
import { factKind, span } from './kind.ts';

/** What a document says that it does with the one it mentions; `cites` where its words say no more. */
export const RELATIONS = [
  'implements',
  'based-on',
  'replaces',
  'amends',
  'extends',
  'forwards',
  'explains',
  'cites',
] as const;
export type Relation = (typeof RELATIONS)[number];

export const RELATION_LABELS: Readonly<Record<Relation, string>> = {
  implements: '贯彻落实',
  'based-on': '依据',
  replaces: '废止',
  amends: '修改',
  extends: '延长有效期',
  forwards: '转发',
  explains: '解读',
  cites: '引用',
};

const schema = z.strictObject({
  title: z.string(),
  docNumber: z.string().nullable(),
  policyId: z.string().nullable(),
  relation: z.enum(RELATIONS),
  /** the words that say the relation (为贯彻落实, 同时废止), counted as `span` is; null for `cites` */
  relationSpan: span.nullable(),
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
  defaults: { docNumber: null, policyId: null, relation: 'cites', relationSpan: null, place: 'text' },
  title: ({ relation }) => RELATION_LABELS[relation],
  print: ({ title, docNumber }) => `《${title}》${docNumber ? `（${docNumber}）` : ''}`,
  notate: ({ title, docNumber, relation }) =>
    `${relation === 'cites' ? '' : `${relation} `}《${title}》${docNumber ?? ''}`,
});
