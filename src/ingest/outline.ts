/** Lines of the body to blocks: clauses nested by their markers, run-in headings split, closing passages set apart. */
import { type Marker, type MarkerKind, readMarker } from '../genre/markers.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Diagnostic } from '../model/policy.ts';
import { sliceTwin } from '../text/twin.ts';
import type { Block } from './blocks.ts';
import { readTitles } from './clause-titles.ts';
import { setClosingsApart } from './closings.ts';
import { bareChapters } from './decimal.ts';
import type { Piece } from './elements.ts';
import { splitInline } from './inline.ts';
import type { Item } from './items.ts';
import { leadBack } from './lead-back.ts';
import type { Line } from './lines.ts';
import { nestItems } from './nesting.ts';
import { joinHead } from './table-heads.ts';

export interface Outline {
  blocks: Block[];
  diagnostics: Diagnostic[];
}

export function buildOutline(pieces: readonly Piece[], lexicon: Lexicon): Outline {
  const items = leadBack(nestItems(splitItems(nameAttachments(readItems(pieces)), lexicon)), lexicon);
  const titles = readTitles(items, lexicon);
  const blocks: Block[] = [];
  for (const item of items) {
    const titled = item.type === 'clause' ? titles.get(item) : undefined;
    if (item.type !== 'clause' || !titled) {
      if (item.type !== 'clause') blocks.push(item);
      continue;
    }
    const { heading, body, attribution } = titled;
    blocks.push({ type: 'clause', marker: item.marker, depth: item.depth, heading, line: item.line });
    if (body.text !== '') blocks.push({ type: 'paragraph', value: body, line: item.line });
    if (attribution) blocks.push({ type: 'paragraph', value: attribution, line: item.line });
  }
  return { blocks: setClosingsApart(blocks, lexicon), diagnostics: [] };
}

function readItems(pieces: readonly Piece[]): Item[] {
  const chapters = bareChapters(pieces);
  return pieces
    .flatMap((piece): Item[] => {
      if (piece.type === 'bodyTitle') return [piece];
      if (piece.type === 'attachment') return [attachmentOf(piece)];
      if (piece.type === 'aside') {
        return [{ type: 'aside', lines: piece.lines.map((line) => line.value), line: piece.lines[0]?.number ?? 0 }];
      }
      return [readItem(piece.line, chapters.get(piece.line.number) ?? null)];
    })
    .reduce<Item[]>(mergeRows, [])
    .map((item) => (item.type === 'table' ? { ...item, rows: joinHead(item.rows) } : item));
}

/** The number is that of the list of attachments; none is printed over the attachment. */
function attachmentOf({ value, number, line }: Extract<Piece, { type: 'attachment' }>): Item {
  const numbered = number !== null;
  const marker: Marker = {
    kind: 'attachment',
    marker: `附件${number ?? ''}`,
    number: number ?? 1,
    numbered,
    length: 0,
  };
  return { type: 'clause', marker, rest: value, whole: value, line };
}

/** @param chapter the bare number of a chapter of a decimal plan, where the line begins with one */
function readItem(line: Line, chapter: Marker | null): Item {
  if (line.cells) return { type: 'table', rows: [line.cells], line: line.number };
  const marker = readMarker(line.value.text) ?? chapter;
  if (!marker) return { type: 'paragraph', value: line.value, line: line.number };
  return { type: 'clause', marker, rest: sliceTwin(line.value, marker.length), whole: line.value, line: line.number };
}

function mergeRows(items: Item[], item: Item): Item[] {
  const last = items.at(-1);
  if (item.type === 'table' && last?.type === 'table') last.rows.push(...item.rows);
  else items.push(item);
  return items;
}

/** 附件1 on a line of its own has its title on the next line. */
function nameAttachments(items: readonly Item[]): Item[] {
  const named: Item[] = [];
  for (const item of items) {
    const last = named.at(-1);
    const untitled = last?.type === 'clause' && last.marker.kind === 'attachment' && last.rest.text === '';
    const title =
      item.type === 'bodyTitle' ||
      (item.type === 'paragraph' && item.value.text.length <= 60 && !/[。；：，]$/.test(item.value.text));
    if (untitled && title) named[named.length - 1] = { ...last, rest: item.value };
    else named.push(item);
  }
  return named;
}

/** Kinds of which several may stand in one line. */
const INLINE: ReadonlySet<MarkerKind> = new Set(['enumerated', 'circled', 'bracketedNumber', 'letter']);

/** Items that share a paragraph, cut apart: inside a clause, where no text of that clause follows them. */
function splitItems(items: readonly Item[], lexicon: Lexicon): Item[] {
  let inClause = false;
  return items.flatMap((item, i): Item[] => {
    if (item.type === 'clause') inClause = true;
    const next = items[i + 1];
    const last = next === undefined || next.type === 'clause' || next.type === 'aside' || next.type === 'bodyTitle';
    const first = item.type === 'clause' && item.marker.number === 1 && INLINE.has(item.marker.kind);
    const value =
      item.type === 'clause' ? (first ? item.whole : item.rest) : item.type === 'paragraph' ? item.value : null;
    const inline = inClause && last && value ? splitInline(value, lexicon) : null;
    if (!inline) return [item];
    const { line } = item as { line: number };
    const before: Item[] =
      item.type === 'clause' && !first
        ? [{ ...item, rest: inline.intro }]
        : inline.intro.text === ''
          ? []
          : [{ type: 'paragraph', value: inline.intro, line }];
    return [...before, ...inline.items.map((part): Item => ({ type: 'clause', ...part, whole: part.rest, line }))];
  });
}
