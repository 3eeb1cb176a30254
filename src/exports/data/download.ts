/** A file of the whole base that can be taken away. */
import type { Described } from './schemas.ts';

export interface Download {
  path: string;
  /** 扶持措施 */
  title: string;
  /** what a row or an entry is */
  holds: string;
  format: string;
  mediaType: string;
  /** rows or entries; null where it is no list */
  rows: number | null;
  /** path of the file that describes its fields */
  schema: string | null;
  /** what its entries are, for JSON: one value, a list, or one a line */
  entry: { name: Described; as: 'list' | 'lines' } | null;
  /** an address from before, that still answers: the path that took its place */
  formerly: string | null;
  body(): string;
}
