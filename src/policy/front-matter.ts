/** The front matter of content/policies/ID.md. */
import { z } from 'zod';
import { metadataShape } from '../model/policy.ts';

const optional = <T extends z.ZodType>(schema: T) => schema.nullable().default(null as never);

export const frontMatterSchema = z.strictObject({
  ...metadataShape,
  docType: optional(metadataShape.docType),
  docNumber: optional(metadataShape.docNumber),
  addressee: optional(metadataShape.addressee),
  dateIssued: optional(metadataShape.dateIssued),
  datePublished: optional(metadataShape.datePublished),
  effectiveFrom: optional(metadataShape.effectiveFrom),
  effectiveTo: optional(metadataShape.effectiveTo),
  region: optional(metadataShape.region),
  source: z.strictObject({
    /** file name under content/sources/ */
    file: z.string(),
    /** of the source's bytes */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  /** SHA-256 of the rest of this file as ingest wrote it: tells whether a person has edited it since */
  generated: z.string().regex(/^[0-9a-f]{64}$/),
});
export type FrontMatter = z.infer<typeof frontMatterSchema>;
