/** How a table stands in the text of a passage: a line a row, this sign between its cells. */
export const CELL_SEPARATOR = '｜';
