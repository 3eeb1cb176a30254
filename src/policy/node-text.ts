/** The text of a policy's Markdown nodes. */
import type { Blockquote, RootContent, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { CELL_SEPARATOR } from '../genre/tables.ts';

/** Text of a node without the spaces and breaks that Markdown may have put into it. */
export function plainText(node: RootContent): string {
  return textOf(node)
    .replace(/\s*\n\s*/g, '')
    .trim();
}

/** The lines of an aside. */
export function quoteLines(node: Blockquote): string[] {
  return node.children.flatMap((child) => textOf(child).split('\n'));
}

/** A table as text: a line a row, its cells apart by a separator. */
export function tableText(node: Table): string {
  return node.children.map((row) => row.children.map((cell) => textOf(cell).trim()).join(CELL_SEPARATOR)).join('\n');
}
