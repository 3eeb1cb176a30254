/** The heads of a ledger on its page: buttons that sort, and which of them says the order. */
import { element } from '../../dom/element.ts';
import { type Choice, printSort } from '../choice.ts';
import type { Column } from '../ledger.ts';
import { shownColumns } from './cell.ts';

const headsOf = (place: HTMLElement) => [...place.querySelectorAll<HTMLElement>('thead th[data-sort]')];

/** The list of orders, for pages too narrow for heads. */
export const orderOf = (place: HTMLElement): HTMLSelectElement | null =>
  place.querySelector<HTMLSelectElement>('[data-part="order"]');

/** Keys of the columns of the page. */
export const headKeys = (place: HTMLElement): string[] => headsOf(place).map((head) => head.dataset.sort ?? '');

/** @param sort asked by the key of a column */
export function makeSortable(place: HTMLElement, sort: (column: string) => void): void {
  for (const head of headsOf(place)) {
    const button = element('button', '', head.textContent);
    button.type = 'button';
    head.replaceChildren(button);
    button.addEventListener('click', () => sort(head.dataset.sort ?? ''));
  }
}

/** @param silent columns that are left out, by index */
export function showHeads(
  place: HTMLElement,
  columns: readonly Column[],
  sort: Choice['sort'],
  silent: ReadonlySet<number>,
): void {
  const indices = new Map(shownColumns(columns).map(({ column, i }) => [column.key, i]));
  const order = orderOf(place);
  // an order that there is none of is that of the ledger
  if (order) order.value = columns.some(({ key }) => key === sort?.column) ? printSort(sort) : '';
  for (const head of headsOf(place)) {
    const key = head.dataset.sort ?? '';
    head.classList.toggle('is-silent', silent.has(indices.get(key) ?? -1));
    if (sort?.column === key) head.setAttribute('aria-sort', sort.descending ? 'descending' : 'ascending');
    else head.removeAttribute('aria-sort');
  }
}
