/**
 * A head of a table over two rows (金额 over 市级 and 区级) as one row, so that each column bears its whole name and no
 * row of the head is read as one of the table.
 */
import { joinTwins, type Twin, twin } from '../text/twin.ts';

const LEAST_ROWS = 3;
/** A year may name a column; other figures are of a row. */
const FIGURE = /\d(?!\d{0,3}年)/u;

/** The same rows, with the first two as one where they are such a head. */
export function joinHead(rows: readonly Twin[][]): Twin[][] {
  const [above, below] = rows;
  if (!above || !below || rows.length < LEAST_ROWS || !isHead(above, below)) return [...rows];
  return [above.map((cell, i) => named(below[i] ?? cell, cell)), ...rows.slice(2)];
}

/** A cell over several columns stands in each of them, with the names of the columns below it; the others go down. */
function isHead(above: readonly Twin[], below: readonly Twin[]): boolean {
  if (above.length !== below.length) return false;
  const goesDown = (i: number) => above[i]?.text === below[i]?.text;
  const spans = (i: number) =>
    above[i]?.text !== '' && (above[i]?.text === above[i - 1]?.text || above[i]?.text === above[i + 1]?.text);
  const columns = above.map((_, i) => i);
  return (
    !above.some(({ text }) => FIGURE.test(text)) &&
    columns.some((i) => goesDown(i) && above[i]?.text !== '') &&
    columns.some((i) => !goesDown(i)) &&
    columns.every((i) => goesDown(i) || (spans(i) && !FIGURE.test(below[i]?.text ?? '')))
  );
}

/** 市级（金额）; a cell that goes down, or is empty below, keeps its name. */
function named(below: Twin, above: Twin): Twin {
  if (below.text === '' || below.text === above.text) return above;
  return joinTwins([below, twin('（'), above, twin('）')]);
}
