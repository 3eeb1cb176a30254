/** The shape of matching.yaml: what a firm is asked. */
import { z } from 'zod';
import { CONDITION_UNITS } from '../model/facts/condition.ts';
import { patterns, words } from './schema-words.ts';

const question = { name: z.string().min(1), words: patterns.min(1) };
export const matchingSchema = z
  .strictObject({
    nearShare: z.number().gt(0).lt(1),
    metrics: z.array(z.strictObject({ ...question, unit: z.enum(CONDITION_UNITS), question: z.string() })),
    kinds: z.array(z.strictObject({ ...question, is: words.default([]) })),
    facts: z.array(
      z.strictObject({
        ...question,
        question: z.string(),
        denied: patterns.default([]),
        title: z.boolean().default(false),
      }),
    ),
    standards: words,
    manner: patterns,
    gaining: words,
    filler: words,
    local: patterns,
  })
  .superRefine(({ kinds, metrics, facts }, context) => {
    for (const [part, rows] of Object.entries({ kinds, metrics, facts }))
      for (const [i, { name }] of rows.entries())
        if (rows.findIndex((row) => row.name === name) !== i)
          context.addIssue({ code: 'custom', path: [part, i, 'name'], message: `“${name}” is there twice` });
    for (const [i, { is }] of kinds.entries())
      for (const other of is)
        if (!kinds.some(({ name }) => name === other))
          context.addIssue({ code: 'custom', path: ['kinds', i, 'is'], message: `no kind “${other}”` });
  });
