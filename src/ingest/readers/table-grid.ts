/** Rows of a table in which a cell over several rows or columns stands in each of them. */

export interface SpannedCell {
  text: string;
  /** rows and columns that it covers, at least 1 */
  rows: number;
  columns: number;
}

/** A page may claim any number. */
const MOST_ROWS = 2000;
const MOST_COLUMNS = 60;

export class TableGrid {
  /** by column: the cell above that still covers it, and for how many rows more */
  private readonly carried: ({ text: string; rows: number } | undefined)[] = [];

  /** Cells of the next row, column by column. */
  row(cells: readonly SpannedCell[]): string[] {
    const row: string[] = [];
    const takeCarried = () => {
      for (;;) {
        const above = this.carried[row.length];
        if (!above || above.rows <= 0) return;
        above.rows -= 1;
        row.push(above.text);
      }
    };
    takeCarried();
    for (const { text, rows, columns } of cells) {
      for (let i = 0; i < Math.min(columns, MOST_COLUMNS); i += 1) {
        this.carried[row.length] = { text, rows: Math.min(rows, MOST_ROWS) - 1 };
        row.push(text);
      }
      takeCarried();
    }
    return row;
  }

  /** A cell above covers some column of the next row. */
  get covers(): boolean {
    return this.carried.some((above) => above !== undefined && above.rows > 0);
  }
}
