/** How often each key comes, most first. */
import { groupBy } from '../corpus/group.ts';

export function countBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): [key: Key, count: number][] {
  return [...groupBy(items, keyOf)]
    .map(([key, group]): [Key, number] => [key, group.length])
    .sort((a, b) => b[1] - a[1]);
}
