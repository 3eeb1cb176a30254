/** What the project knows of one kind of fact: its schema, its name and sign on screen, and how it is put into words. */
import { z } from 'zod';

export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'an ISO date, for example 2019-01-02');
export const span = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);
export type Span = [start: number, end: number];

/** body 谁, time 何时, money 得什么, citation 依据: one colour each, everywhere */
export type FactColour = 'body' | 'time' | 'money' | 'citation';

export interface FactKindEntry<S extends z.ZodType = z.ZodType> {
  /** one of them, as corrections name it */
  singular: string;
  /** letter of its anchors: `sec_3.i1` */
  code: string;
  /** on screen */
  label: string;
  /** one character between 〔〕 beside the text */
  sign: string;
  colour: FactColour;
  schema: S;
  /** what an editor may leave out when adding one: not told */
  defaults: Partial<z.infer<S>>;
  /** a short name of this very fact: 牵头, 截止, 贴息 */
  title(fact: z.infer<S>): string;
  /** the fact in words, as a ledger writes it */
  print(fact: z.infer<S>): string;
  /** one line, as a person writes it in an annotation; figures and dates as data */
  notate(fact: z.infer<S>): string;
}

/** Keeps the type of the schema. */
export function factKind<S extends z.ZodType>(entry: FactKindEntry<S>): FactKindEntry<S> {
  return entry;
}
