/** The front matter of content/policies/ID.md. */
import { z } from 'zod';
import { metadataShape } from '../model/policy.ts';

export const frontMatterSchema = z.strictObject({
  ...metadataShape,
  // what is not known may be left out
  docType: metadataShape.docType.default(null),
  docNumber: metadataShape.docNumber.default(null),
  addressee: metadataShape.addressee.default(null),
  dateIssued: metadataShape.dateIssued.default(null),
  datePublished: metadataShape.datePublished.default(null),
  effectiveFrom: metadataShape.effectiveFrom.default(null),
  effectiveTo: metadataShape.effectiveTo.default(null),
  region: metadataShape.region.default(null),
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
