/** Rows of a ledger as elements; text only, never markup from data. */
import { element } from '../../dom/element.ts';
import type { ColumnKind, Ledger, LedgerRow } from '../ledger.ts';
import { rowStatus } from '../status.ts';
import { cellClass, cellLines, linePieces, shownColumns } from './cell.ts';

export function renderRow(
  ledger: Ledger,
  row: LedgerRow,
  today: string,
  tick: { on: boolean; label: string },
  silent: ReadonlySet<number>,
): HTMLTableRowElement {
  const line = element('tr');
  line.dataset.row = row.id;
  const first = element('td', 'tick');
  const box = element('input');
  box.type = 'checkbox';
  box.checked = tick.on;
  box.setAttribute('aria-label', tick.label);
  first.append(box);
  line.append(first);
  for (const { column, i } of shownColumns(ledger.columns)) {
    const lines = cellLines(ledger, i, row, today);
    const cell = element('td', cellClass(column));
    cell.dataset.label = column.label;
    if (silent.has(i)) cell.classList.add('is-silent');
    if (column.kind === 'words') {
      const link = element('a', 'words');
      link.append(...pieces(lines[0] ?? '', column.kind));
      link.href = row.href;
      cell.append(link);
    } else if (column.kind === 'status') {
      const status = element('span', `status status-${rowStatus(row, today).code}`);
      status.append(...lines.map((text) => element('span', '', text)));
      cell.append(status);
    } else if (lines.length > 1) {
      const list = element('ul', 'plain');
      for (const text of lines) {
        const item = element('li');
        item.append(...pieces(text, column.kind));
        list.append(item);
      }
      cell.append(list);
    } else if (lines[0] !== undefined) {
      const only = element('span');
      only.append(...pieces(lines[0], column.kind));
      cell.append(only);
    }
    line.append(cell);
  }
  return line;
}

/** The line between what holds and what lapsed. */
export function renderApart(text: string, columns: number): HTMLTableRowElement {
  const line = element('tr', 'apart');
  const head = element('th', '', text);
  head.scope = 'rowgroup';
  head.colSpan = columns;
  line.append(head);
  return line;
}

const pieces = (line: string, kind: ColumnKind): (string | HTMLElement)[] =>
  linePieces(line, kind)
    .map((piece, i) => (i % 2 === 1 ? element('span', 'nobr', piece) : piece))
    .filter((piece) => piece !== '');
