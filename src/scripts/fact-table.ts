/** Sorting and filtering of a table of facts; without script the table stands whole. */

class FactTable extends HTMLElement {
  connectedCallback(): void {
    const body = this.querySelector('tbody');
    const form = this.querySelector('form');
    if (!body) return;
    for (const [column, head] of [...this.querySelectorAll<HTMLElement>('thead th')].entries()) {
      if (!head.dataset.sort) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener('click', () => this.sort(body, head, column));
    }
    if (form) {
      form.hidden = false;
      form.addEventListener('submit', (event) => event.preventDefault());
      form.addEventListener('input', () => this.filter(body, form));
      this.filter(body, form);
    }
  }

  private sort(body: HTMLTableSectionElement, head: HTMLElement, column: number): void {
    const descending =
      head.getAttribute('aria-sort') === 'ascending' ||
      (head.dataset.sort === 'number' && !head.hasAttribute('aria-sort'));
    for (const other of this.querySelectorAll('thead th')) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    const key = (row: HTMLTableRowElement) => row.cells[column];
    const compare = (a: HTMLTableRowElement, b: HTMLTableRowElement) =>
      head.dataset.sort === 'number'
        ? Number(key(a)?.dataset.value ?? 0) - Number(key(b)?.dataset.value ?? 0)
        : (key(a)?.textContent ?? '').localeCompare(key(b)?.textContent ?? '', 'zh');
    body.replaceChildren(...[...body.rows].sort((a, b) => (descending ? compare(b, a) : compare(a, b))));
  }

  private filter(body: HTMLTableSectionElement, form: HTMLFormElement): void {
    const wanted = new FormData(form);
    const text = String(wanted.get('text') ?? '').trim();
    let shown = 0;
    for (const row of body.rows) {
      const fits = ['region', 'type', 'figure'].every(
        (name) => !wanted.get(name) || row.dataset[name] === wanted.get(name),
      );
      row.hidden = !fits || (text !== '' && !row.textContent.includes(text));
      if (!row.hidden) shown += 1;
    }
    const count = this.querySelector('[data-count]');
    if (count)
      count.textContent =
        document.documentElement.lang === 'zh-Hant'
          ? `${shown} / ${body.rows.length} 項`
          : `${shown} / ${body.rows.length} 项`;
  }
}

customElements.define('fact-table', FactTable);
