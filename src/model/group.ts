/** Grouping that keeps the order in which keys first come. */
export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** How often each key comes, most first. */
export function countBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): [key: Key, count: number][] {
  return [...groupBy(items, keyOf)]
    .map(([key, group]): [Key, number] => [key, group.length])
    .sort((a, b) => b[1] - a[1]);
}

/** Each value once, in the order in which they come. */
export function unique<T>(values: Iterable<T>): T[] {
  return [...new Set(values)];
}
