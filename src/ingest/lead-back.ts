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
  'letter',
  'decimal',
]);
/** Deeper clauses cannot be told apart by the level of a heading in Markdown. */
const DEEPEST = 4;

/** A paragraph that begins with as much of an item speaks of that item: 居家护理… after （二）居家护理。… */
const NAME = 4;

interface ListItem {
  depth: number;
  kind: MarkerKind;
  /** paragraphs so far, and how the last one ends */
  paragraphs: number;
  end: string;
  /** its first words */
  opening: string;
  /** it holds clauses */
  parent: boolean;
}

/** How a sentence, or a part of one, ends; a line that ends otherwise may be the title of its item. */
const CLOSED = /[。；，、：;]/u;

/** The same items, with one that leads back before each such paragraph. */
export function leadBack(items: readonly PlacedItem[], lexicon: Lexicon): PlacedItem[] {
  const cue = new RegExp(`^(?:${anyOf(lexicon.genre.ofTheWhole)})`, 'u');
  const result: PlacedItem[] = [];
  /** the items of the open lists, by depth */
  const open = new Map<number, ListItem[]>();
  let current: ListItem | null = null;
  items.forEach((item, i) => {
    if (item.type === 'clause') {
      const { depth, marker, rest } = item;
      for (const other of open.keys()) if (other > depth) open.delete(other);
      const holder = open.get(depth - 1)?.at(-1);
      if (holder) holder.parent = true;
      const [paragraphs, end] = [rest.text === '' ? 0 : 1, rest.text.slice(-1)];
      const opening = rest.text.slice(0, NAME);
      current = { depth, kind: marker.kind, paragraphs, end, opening, parent: false };
      const siblings: ListItem[] = open.get(depth)?.filter(({ kind }) => kind === marker.kind) ?? [];
      open.set(depth, marker.number === 1 ? [current] : [...siblings, current]);
    } else if (item.type === 'paragraph' && current !== null) {
      const { text } = item.value;
      const siblings = open.get(current.depth) ?? [];
      const leadsIn = text.endsWith('：') && opensOwnList(items[i + 1], current);
      const named = leadsIn && text.startsWith(current.opening);
      const ofAll = isOneSentence(siblings) || (!leadsIn && cue.test(text));
      if (!named && ofAll && canEnd(current, siblings, text)) {
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

/** Whether what follows a paragraph begins a list inside the item, not the item's own kind of list anew. */
function opensOwnList(next: PlacedItem | undefined, { depth, kind }: ListItem): boolean {
  return next?.type === 'clause' && next.marker.number === 1 && next.marker.kind !== kind && next.depth > depth;
}

/** Whether a list can have ended with its last item, so that a paragraph after it may be none of the item's. */
function canEnd({ depth, kind, paragraphs, end }: ListItem, siblings: readonly ListItem[], text: string): boolean {
  if (depth < 1 || depth > DEEPEST || !ITEMS.has(kind) || siblings.length < 2 || paragraphs !== 1) return false;
  // an attribution belongs to the item before it
  if (/^[（【〔［]/u.test(text)) return false;
  // the text under the title of an item, where items before it have text of their own too
  return CLOSED.test(end) || !siblings.some((other) => other.parent || other.paragraphs > 1);
}

/** …；…；…。 is one sentence: what follows it is another. */
function isOneSentence(siblings: readonly ListItem[]): boolean {
  return (
    siblings.at(-1)?.end === '。' &&
    siblings.slice(0, -1).every((other) => other.paragraphs === 1 && /[；，、;]/u.test(other.end))
  );
}
