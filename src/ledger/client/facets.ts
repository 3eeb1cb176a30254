/** The facets of a ledger: one drop-down each, its values with how many rows each would leave, and a button that clears. */
import { element } from '../../dom/element.ts';
import type { Choice } from '../choice.ts';
import { ANY_STATUS, type Facet, type FacetValue, type Ledger, type LedgerFacet } from '../ledger.ts';
import type { Selection } from '../select.ts';

export interface FacetEvents {
  /** of a value that only lapsed rows have: how many */
  sayLapsed(count: number): string;
  toggle(facet: LedgerFacet, value: string): void;
  clear(facet: LedgerFacet): void;
}

/** Those that part the rows, or by which something is chosen; the fixed ones of the page are not shown. */
export function shownFacets(ledger: Ledger, choice: Choice, fixed: ReadonlySet<LedgerFacet>): Facet[] {
  return ledger.facets.filter(
    ({ key, values }) => !fixed.has(key) && (values.length > 1 || choice.facets[key].length > 0),
  );
}

export function renderFacet(
  facet: Facet,
  choice: Choice,
  { counts, lapsedCounts }: Selection,
  events: FacetEvents,
): HTMLElement {
  const chosen = choice.facets[facet.key];
  const box = element('details', 'facet');
  box.dataset.facet = facet.key;
  box.name = 'ledger-facet';
  const labels = chosen.map((value) => facet.values.find((one) => one.value === value)?.label ?? value);
  const summary = element('summary', '', labels.length > 0 ? `${facet.label}：${labels.join('、')}` : facet.label);
  if (labels.length > 0) summary.classList.add('is-chosen');
  const list = element('ul', 'plain');
  for (const { value, label, depth } of inOrder(facet, counts[facet.key])) {
    const count =
      value === ANY_STATUS
        ? [...counts.status.values()].reduce((a, b) => a + b, 0)
        : (counts[facet.key].get(value) ?? 0);
    const lapsed = count === 0 && facet.key !== 'status' ? (lapsedCounts[facet.key].get(value) ?? 0) : 0;
    if (count === 0 && lapsed === 0 && !chosen.includes(value)) continue;
    const item = element('li', depth > 0 ? 'is-below' : '');
    const name = element('label');
    const input = element('input');
    input.type = 'checkbox';
    input.value = value;
    input.checked = chosen.includes(value);
    input.addEventListener('change', () => events.toggle(facet.key, value));
    name.append(input, ` ${label} `, element('span', 'soft', lapsed > 0 ? events.sayLapsed(lapsed) : String(count)));
    item.append(name);
    list.append(item);
  }
  const panel = element('div', 'facet-panel');
  panel.append(list);
  if (chosen.length > 0) {
    const clear = element('button', 'plain-button', `清除${facet.label}`);
    clear.type = 'button';
    clear.addEventListener('click', () => events.clear(facet.key));
    panel.append(clear);
  }
  box.append(summary, panel);
  return box;
}

/** A province before its cities; else the years newest first, the statuses as they stand, the rest by count. */
function inOrder({ key, values }: Facet, counts: ReadonlyMap<string, number>): (FacetValue & { depth: number })[] {
  const byCount = (a: FacetValue, b: FacetValue) => (counts.get(b.value) ?? 0) - (counts.get(a.value) ?? 0);
  if (key === 'status') return values.map((value) => ({ ...value, depth: 0 }));
  if (key === 'year')
    return values.toSorted((a, b) => b.value.localeCompare(a.value)).map((value) => ({ ...value, depth: 0 }));
  if (key === 'amount')
    return values.toSorted((a, b) => Number(a.value) - Number(b.value)).map((value) => ({ ...value, depth: 0 }));
  const known = new Set(values.map(({ value }) => value));
  const below = (parent: string | undefined, depth: number): (FacetValue & { depth: number })[] =>
    values
      .filter((value) => (value.parent !== undefined && known.has(value.parent) ? value.parent : undefined) === parent)
      .sort(byCount)
      .flatMap((value) => [{ ...value, depth }, ...below(value.value, depth + 1)]);
  return below(undefined, 0);
}
