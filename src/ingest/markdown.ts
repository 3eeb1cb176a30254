/** Blocks to Markdown that a person can read and edit: headings for clauses, paragraphs, tables, quotes for asides. */
import type { BlockContent, Heading, Root, RootContent, Table, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import type { Twin } from '../text/twin.ts';
import type { Block } from './blocks.ts';

const DEEPEST_HEADING = 6;
/** Attachments and titles inside the body stand on level 1; clauses begin on level 2. */
const FIRST_LEVEL = 2;

/** A text up to this length is escaped by the library, only where it must be. */
const LONGEST_SAFE = 2000;

/**
 * The library looks at a text again for every sign it escapes, and its parser at all text between escapes: in a long
 * text every sign of Markdown is escaped, which takes both one pass.
 */
const escapedText: NonNullable<Options['handlers']>['text'] = (node: Text, _parent, state, info) =>
  node.value.length <= LONGEST_SAFE
    ? state.safe(node.value, info)
    : node.value.replace(/[\\`*_[\]<>&!#|~]/g, '\\$&').replace(/^(\d+)([.)])|^([-+=])/, '$1\\$2$3');

const stringifier = unified()
  .use(remarkStringify, { bullet: '-', rule: '-', handlers: { text: escapedText } })
  .use(remarkGfm);

/** @param form which of the two forms of the text to print: simplified, or the characters as received */
export function printMarkdown(blocks: readonly Block[], form: keyof Twin): string {
  let inAttachment = false;
  const children: RootContent[] = blocks.flatMap((block): RootContent[] => {
    switch (block.type) {
      case 'clause': {
        if (block.marker.kind === 'attachment') inAttachment = true;
        const level = inAttachment ? block.depth + 1 : block.depth + FIRST_LEVEL;
        return [heading(level, headingText(block.marker.marker, block.heading?.[form] ?? ''))];
      }
      case 'bodyTitle':
        return [heading(1, block.value[form])];
      case 'paragraph':
        return [paragraph(block.value[form])];
      case 'table':
        return [table(block.rows, form)];
      case 'back':
        return [heading(inAttachment ? block.depth + 1 : block.depth + FIRST_LEVEL, '')];
      case 'aside':
        return [{ type: 'blockquote', children: block.lines.map((line) => paragraph(line[form])) }];
      default:
        return [{ type: 'thematicBreak' }];
    }
  });
  return stringifier.stringify({ type: 'root', children } satisfies Root);
}

/** Marker and heading with a space between where they would run together. */
function headingText(marker: string, text: string): string {
  if (text === '') return marker;
  return /[、.）]$/.test(marker) ? `${marker}${text}` : `${marker} ${text}`;
}

function heading(level: number, value: string): Heading {
  return {
    type: 'heading',
    depth: Math.min(level, DEEPEST_HEADING) as Heading['depth'],
    children: value === '' ? [] : [{ type: 'text', value }],
  };
}

function paragraph(value: string): BlockContent & { type: 'paragraph' } {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

function table(rows: readonly Twin[][], form: keyof Twin): Table {
  const width = Math.max(...rows.map((row) => row.length));
  return {
    type: 'table',
    children: rows.map((row) => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, i) => ({
        type: 'tableCell',
        children: [{ type: 'text', value: row[i]?.[form] ?? '' }],
      })),
    })),
  };
}
