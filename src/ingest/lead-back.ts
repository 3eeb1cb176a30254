/**
 * A paragraph without a number after the last item of a list speaks for the whole: it belongs to the clause that the
 * list stands in, not to its last item.
 */
import type { MarkerKind } from '../genre/markers.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { anyOf } from '../lexicon/words.ts';
import type { PlacedItem } from './items.ts';

/** Kinds of items that are one sentence or two of a list. */
const ITEMS: ReadonlySet<MarkerKind> = new Set([
  'bracketedIdeograph',
  'number',
  'bracketedNumber',
  'circled',
  'enumerated',
  'decimal',
]);
/** Deeper clauses cannot be told apart by the level of a heading in Markdown. */
const DEEPEST = 4;

interface ListItem {
  depth: number;
  kind: MarkerKind;
  /** paragraphs so far, and how the last one ends */
  paragraphs: number;
  end: string;
}

/** The same items, with one that leads back before each such paragraph. */
export function leadBack(items: readonly PlacedItem[], lexicon: Lexicon): PlacedItem[] {
  const cue = new RegExp(`^(?:${anyOf(lexicon.genre.ofTheWhole)})`, 'u');
  const result: PlacedItem[] = [];
  /** the items of the open lists, by depth */
  const open = new Map<number, ListItem[]>();
  let current: ListItem | null = null;
  items.forEach((item) => {
    if (item.type === 'clause') {
      const { depth, marker, rest } = item;
      for (const other of open.keys()) if (other > depth) open.delete(other);
      current = { depth, kind: marker.kind, paragraphs: rest.text === '' ? 0 : 1, end: rest.text.slice(-1) };
      const siblings: ListItem[] = open.get(depth)?.filter(({ kind }) => kind === marker.kind) ?? [];
      open.set(depth, marker.number === 1 ? [current] : [...siblings, current]);
    } else if (item.type === 'paragraph' && current !== null) {
      const { text } = item.value;
      if (speaksForAll(current, open.get(current.depth) ?? [], text, cue)) {
        result.push({ type: 'back', depth: current.depth - 1, line: item.line });
        current = null;
      } else {
        current.paragraphs += 1;
        current.end = text.slice(-1);
      }
    } else if (item.type === 'table' && current !== null) current.paragraphs += 1;
    else if (item.type === 'bodyTitle' || item.type === 'break' || item.type === 'aside') current = null;
    result.push(item);
  });
  return result;
}

function speaksForAll(
  { depth, kind, paragraphs, end }: ListItem,
  siblings: readonly ListItem[],
  text: string,
  cue: RegExp,
): boolean {
  if (depth < 1 || depth > DEEPEST || !ITEMS.has(kind) || siblings.length < 2 || paragraphs !== 1) return false;
  // an attribution belongs to the item before it
  if (/^[（【〔［]/u.test(text)) return false;
  if (cue.test(text)) return true;
  // …；…；…。 is one sentence: what follows it is another
  const others = siblings.slice(0, -1);
  return end === '。' && others.every((other) => other.paragraphs === 1 && /[；，、;]/u.test(other.end));
}
