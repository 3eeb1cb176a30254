/** How deep each clause stands: its kind of marker against those that are open. */
import { MARKER_KINDS, type Marker, type MarkerKind } from '../genre/markers.ts';
import type { Item, PlacedItem } from './items.ts';

const KIND_ORDER = new Map(MARKER_KINDS.map((kind, i) => [kind, i]));
/** Kinds that always stand above the others, whatever came before. */
const DIVISIONS: ReadonlySet<MarkerKind> = new Set(['attachment', 'part', 'book', 'chapter', 'section', 'article']);

/**
 * The depth of a marker below the ones open: a kind that is open already closes down to itself, a new one opens a
 * level. Divisions of a statute keep their order even when one was skipped; so does a kind that goes on with a number
 * of its own (二、 after （一）: the 一、 was lost), while 第一部分 within a section is a level of its own.
 */
function nest(stack: MarkerKind[], { kind, number }: Marker): number {
  if (kind === 'attachment') stack.length = 0;
  const open = stack.indexOf(kind);
  if (open >= 0) {
    stack.length = open + 1;
    return open;
  }
  const inSection = kind === 'part' && stack.some((other) => other === 'ideograph' || other === 'bracketedIdeograph');
  if ((DIVISIONS.has(kind) && !inSection) || (number > 1 && ORDERED.has(kind))) {
    const rank = KIND_ORDER.get(kind) ?? 0;
    const above = stack.findIndex((other) => (KIND_ORDER.get(other) ?? 0) > rank);
    if (above >= 0) stack.length = above;
  }
  stack.push(kind);
  return stack.length - 1;
}

/** Kinds whose order GB/T 9704-2012, 7.3.3 prescribes. */
const ORDERED: ReadonlySet<MarkerKind> = new Set(['ideograph', 'bracketedIdeograph']);

/** Clauses with their depth below those that are open. */
export function nestItems(items: readonly Item[]): PlacedItem[] {
  const stack: MarkerKind[] = [];
  return items.map((item, i) => {
    if (item.type !== 'clause') return item;
    closeLowerLists(stack, item.marker, items, i);
    return { ...item, depth: nest(stack, item.marker) };
  });
}

/** How far ahead the next number of an open list is looked for. */
const LOOK_AHEAD = 60;

/**
 * 一、 1. 2. （一） 1. 2. （二）: a list stood in the section before its （一）. That the numbers under （一） begin again
 * tells that （一） is above them; when they go on (（一） under 1., then 2.) it is below.
 */
function closeLowerLists(stack: MarkerKind[], { kind, number }: Marker, items: readonly Item[], at: number): void {
  if (number !== 1 || !ORDERED.has(kind) || stack.includes(kind)) return;
  const rank = KIND_ORDER.get(kind) ?? 0;
  const lower = stack.findIndex((other) => (KIND_ORDER.get(other) ?? 0) > rank);
  const open = stack[lower];
  // without a section over both there is nothing to tell by which the numbers were a list of its own
  if (open === undefined || lower === 0) return;
  const above = new Set(stack.slice(0, lower));
  for (const item of items.slice(at + 1, at + 1 + LOOK_AHEAD)) {
    if (item.type !== 'clause') continue;
    if (above.has(item.marker.kind)) return;
    if (item.marker.kind !== open) continue;
    if (item.marker.number === 1) stack.length = lower;
    return;
  }
}
