/** Annotated facts of a document, and how a reading of it compares with them. */
import { z } from 'zod';
import { mapKinds } from '../model/facts/index.ts';
import type { Policy } from '../model/policy.ts';
import { placedPassages } from '../model/walk.ts';
import { LAYERS, type Layer, notate } from './notation.ts';

const lines = z.array(z.string().min(1)).default([]);

export const annotationSchema = z.strictObject({
  /** id of the policy */
  policy: z.string(),
  /** marker and heading of every clause, in order, `1.2 （二） 标题` */
  outline: z.array(z.string()),
  facts: z.array(
    z.strictObject({
      /** path, `preamble` or `closing` */
      clause: z.string(),
      ...mapKinds(() => lines),
      /** facts of the text that the rules do not read yet: they count as missed */
      open: z.partialRecord(z.enum(LAYERS as [Layer, ...Layer[]]), lines).default({}),
      /** readings that are wrong and known to be: they count as extra */
      wrong: z.partialRecord(z.enum(LAYERS as [Layer, ...Layer[]]), lines).default({}),
    }),
  ),
});
export type Annotation = z.infer<typeof annotationSchema>;
type FactsOfClause = Omit<Annotation['facts'][number], 'clause' | 'open' | 'wrong'>;

export interface LayerCount {
  layer: Layer | 'headings';
  /** facts in the annotation */
  expected: number;
  found: number;
  /** readings that the annotation does not have */
  extra: number;
}

/** The outline as annotations write it. */
export function outlineOf(policy: Policy): string[] {
  return placedPassages(policy).flatMap(({ clause }) =>
    clause ? [[clause.path, clause.marker, clause.heading ?? ''].join(' ').trim()] : [],
  );
}

/** The facts of every passage that has some, as annotations write them. */
export function factsOf(policy: Policy): (FactsOfClause & { clause: string })[] {
  return placedPassages(policy)
    .map(({ passage, clause, anchor }) => ({ clause: clause?.path ?? anchor, ...notate(passage) }))
    .filter((row) => LAYERS.some((layer) => row[layer].length > 0));
}

/** What an annotation expects the rules to give today: the facts without the open ones, with the wrong ones. */
export function expectedToday({ facts }: Annotation): (FactsOfClause & { clause: string })[] {
  return facts
    .map(({ open, wrong, ...row }) => ({
      ...row,
      ...Object.fromEntries(
        LAYERS.map((layer) => [layer, [...without(row[layer], open[layer] ?? []), ...(wrong[layer] ?? [])]]),
      ),
    }))
    .filter((row) => LAYERS.some((layer) => row[layer].length > 0));
}

/** How many annotated facts were read, by layer. A fact counts when its line is the same, figures and all. */
export function compare(policy: Policy, annotation: Annotation): LayerCount[] {
  const read = new Map(factsOf(policy).map((row) => [row.clause, row]));
  const annotated = new Map(annotation.facts.map((row) => [row.clause, row]));
  const clauses = new Set([...read.keys(), ...annotated.keys()]);
  const layers = LAYERS.map((layer) => {
    const count = { layer, expected: 0, found: 0, extra: 0 };
    for (const clause of clauses) {
      const expected = annotated.get(clause)?.[layer] ?? [];
      const given = read.get(clause)?.[layer] ?? [];
      const missed = without(expected, given).length;
      count.expected += expected.length;
      count.found += expected.length - missed;
      count.extra += without(given, expected).length;
    }
    return count;
  });
  const outline = outlineOf(policy);
  const missed = without(annotation.outline, outline).length;
  const headings = {
    layer: 'headings' as const,
    expected: annotation.outline.length,
    found: annotation.outline.length - missed,
    extra: without(outline, annotation.outline).length,
  };
  return [headings, ...layers];
}

/** The items of a list that another list does not have, each counted once. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
