/**
 * A paragraph without a number after the last item of a list speaks for the whole: it belongs to the clause that the
 * list stands in, not to its last item.
 */
import type { MarkerKind } from '../genre/markers.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { anyOf } from '../lexicon/words.ts';
import type { Block } from './blocks.ts';

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

interface Item {
  depth: number;
  kind: MarkerKind;
  number: number;
  titled: boolean;
  /** paragraphs so far, and how the last one ends */
  paragraphs: number;
  end: string;
}

/** The same blocks, with a block that leads back before each such paragraph. */
export function leadBack(blocks: readonly Block[], lexicon: Lexicon): Block[] {
  const cue = new RegExp(`^(?:${anyOf(lexicon.genre.ofTheWhole)})`, 'u');
  const result: Block[] = [];
  /** the items of the open lists, by depth */
  const open = new Map<number, Item[]>();
  let current: Item | null = null;
  blocks.forEach((block, i) => {
    if (block.type === 'clause') {
      const { depth, heading, marker } = block;
      for (const other of open.keys()) if (other > depth) open.delete(other);
      current = { depth, kind: marker.kind, number: marker.number, titled: heading !== null, paragraphs: 0, end: '' };
      const siblings: Item[] = open.get(depth)?.filter(({ kind }) => kind === marker.kind) ?? [];
      open.set(depth, marker.number === 1 ? [current] : [...siblings, current]);
    } else if (block.type === 'paragraph' && current !== null) {
      const text = block.value.text;
      if (speaksForAll(current, open, blocks[i - 1], text, cue)) {
        result.push({ type: 'back', depth: current.depth - 1, line: block.line });
        current = null;
      } else {
        current.paragraphs += 1;
        current.end = text.slice(-1);
      }
    } else if (block.type === 'table' && current !== null) {
      current.paragraphs += 1;
    } else if (block.type === 'bodyTitle' || block.type === 'break' || block.type === 'aside') current = null;
    result.push(block);
  });
  return result;
}

function speaksForAll(
  item: Item,
  open: ReadonlyMap<number, readonly Item[]>,
  before: Block | undefined,
  text: string,
  cue: RegExp,
): boolean {
  const { depth, kind, titled, paragraphs, end } = item;
  const siblings = open.get(depth) ?? [];
  if (depth < 1 || depth > DEEPEST || !ITEMS.has(kind) || siblings.length < 2 || paragraphs !== 1) return false;
  if (before?.type !== 'paragraph' || /^[（【〔［]/u.test(text)) return false;
  if (cue.test(text)) return true;
  // …；…；…。 is one sentence: what follows it is another
  const others = siblings.slice(0, -1);
  return !titled && end === '。' && others.every((other) => other.paragraphs === 1 && /[；，、;]/u.test(other.end));
}
