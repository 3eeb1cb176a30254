/** The lines of a body as items, before they are blocks: clauses with what stands after their markers. */
import type { Marker } from '../genre/markers.ts';
import type { Twin } from '../text/twin.ts';
import type { Block } from './blocks.ts';

/** `whole` is the line with its marker */
interface ClauseItem {
  type: 'clause';
  marker: Marker;
  rest: Twin;
  whole: Twin;
  line: number;
}
type OtherItem = Exclude<Block, { type: 'clause' }>;

export type Item = ClauseItem | OtherItem;
/** … and how deep it stands below the clauses that are open */
export type PlacedItem = (ClauseItem & { depth: number }) | OtherItem;
