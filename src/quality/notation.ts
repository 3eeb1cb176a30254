/**
 * Facts in one line each, as a person writes them in an annotation: `牵头 市商务局；配合 市财政局`,
 * `by ..2017-12-31`, `贴息 20% ≤500000元 每企业 3年`, `服务收入>=20000000元`. Each kind of fact says how.
 */
import { entryOf, FACT_KEYS, type FactKind, mapKinds } from '../model/facts/index.ts';
import type { Passage } from '../model/policy.ts';

export const LAYERS = FACT_KEYS;
export type Layer = FactKind;

/** The facts of a passage, by layer, in text order. */
export function notate(passage: Pick<Passage, FactKind>): Record<Layer, string[]> {
  return mapKinds((kind) => passage[kind].map((fact) => entryOf(kind).notate(fact)));
}
