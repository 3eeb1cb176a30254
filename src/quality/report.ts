/** content/quality.json: how well the rules read, with the commands that measured it. */
import { z } from 'zod';
import { LAYERS, type Layer } from './notation.ts';
import { MEASURES, type Measure } from './publishers.ts';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const qualitySchema = z.object({
  command: z.string(),
  date,
  /** documents of the base, annotated by hand */
  documents: z.int(),
  layers: z.array(
    z.object({
      layer: z.enum(['headings', ...LAYERS] as ['headings', ...Layer[]]),
      expected: z.int(),
      found: z.int(),
      extra: z.int(),
    }),
  ),
  /** real documents of other publishers, measured without annotation; null when never measured */
  real: z
    .object({
      command: z.string(),
      date,
      documents: z.int(),
      measures: z.array(
        z.object({ measure: z.enum(Object.keys(MEASURES) as [Measure, ...Measure[]]), right: z.int(), all: z.int() }),
      ),
    })
    .nullable()
    .default(null),
});
export type Quality = z.infer<typeof qualitySchema>;
