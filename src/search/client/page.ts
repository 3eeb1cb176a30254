/** The search page: reads the address, asks the engine, shows results and facets, keeps the address. */
import { merged } from '../../scripts/mark-phrases.ts';
import type { Folder } from '../fold.ts';
import { parseQuery, type Query } from '../query.ts';
import { FACETS, type SearchTable } from '../table.ts';
import { matchRows } from './engine.ts';
import { countFacets, filterRows, readChoice } from './facets.ts';
import { loadFolder, loadTable, loadTexts } from './load.ts';
import { renderFacets, renderResult, say } from './render.ts';

const PAGE_SIZE = 20;

class PolicySearch extends HTMLElement {
  private run = 0;
  private shown = PAGE_SIZE;
  private readonly form = this.querySelector<HTMLFormElement>('form');
  private readonly list = this.querySelector<HTMLElement>('[data-results]');
  private readonly summary = this.querySelector<HTMLElement>('[data-summary]');
  private readonly more = this.querySelector<HTMLButtonElement>('[data-more]');
  private readonly titles = this.querySelector<HTMLElement>('[data-titles]');

  connectedCallback(): void {
    this.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.go();
    });
    this.form?.addEventListener('change', (event) => {
      if ((event.target as HTMLElement).matches('input[type="checkbox"], select')) this.go();
    });
    this.more?.addEventListener('click', () => {
      this.shown += PAGE_SIZE;
      void this.search();
    });
    addEventListener('popstate', () => {
      this.readAddress();
      void this.search();
    });
    const drawer = this.querySelector<HTMLDetailsElement>('.facets details');
    if (drawer && matchMedia('(max-width: 55.99rem)').matches) drawer.open = false;
    this.readAddress();
    void this.search();
  }

  private readAddress(): void {
    this.shown = PAGE_SIZE;
    const field = this.form?.querySelector<HTMLInputElement>('[name="q"]');
    if (field) field.value = new URLSearchParams(location.search).get('q') ?? '';
  }

  /** The form's state becomes the address. */
  private go(): void {
    if (!this.form) return;
    const parameters = new URLSearchParams();
    for (const [name, value] of new FormData(this.form))
      if (typeof value === 'string' && value !== '') parameters.append(name, value);
    this.shown = PAGE_SIZE;
    const address = parameters.size > 0 ? `?${parameters}` : location.pathname;
    if (address !== location.search) history.pushState(null, '', address);
    void this.search();
  }

  private async search(): Promise<void> {
    const run = ++this.run;
    const stale = () => run !== this.run;
    this.list?.setAttribute('aria-busy', 'true');
    try {
      const [folder, table] = await Promise.all([loadFolder(), loadTable()]);
      const parameters = new URLSearchParams(location.search);
      const raw = parameters.get('q') ?? '';
      const query = parseQuery(raw, folder);
      const scores =
        query.phrases.length > 0 || query.excluded.length > 0
          ? await matchRows(query, table)
          : new Map(table.rows.map((_, row) => [row, 0]));
      if (stale()) return;
      const choice = readChoice(parameters);
      const all = [...scores.keys()];
      const rows = rank(filterRows(all, choice, table), scores, query, folder, table);
      const parts = await Promise.all(
        rows.slice(0, this.shown).map((row) => this.result(row, raw, query, folder, table)),
      );
      if (stale()) return;
      this.list?.replaceChildren(...parts);
      this.list?.setAttribute('data-total', String(rows.length));
      this.showTitles(raw, folder, table);
      renderFacets(this, countFacets(all, choice, table), choice, table);
      const chosen = FACETS.reduce((sum, facet) => sum + choice[facet].length, 0);
      if (this.summary) this.summary.textContent = say.summary(raw, rows.length, chosen);
      if (this.more) this.more.hidden = rows.length <= this.shown;
    } catch (error) {
      if (stale()) return;
      if (this.summary) this.summary.textContent = say.failed(error instanceof Error ? error.message : String(error));
    }
    this.list?.setAttribute('aria-busy', 'false');
  }

  private async result(
    row: number,
    raw: string,
    query: Query,
    folder: Folder,
    table: SearchTable,
  ): Promise<HTMLElement> {
    const place = table.rows[row];
    const policy = place && table.policies[place.policy];
    if (!place || !policy) return document.createElement('li');
    const shown = (await loadTexts(policy.id))[place.anchor];
    if (!shown) return document.createElement('li');
    const spansIn = (text: string) => {
      const folded = folder.fold(text);
      return merged(query.phrases.flatMap((phrase) => folded.occurrences(phrase)));
    };
    return renderResult({ policy, anchor: place.anchor, shown, raw, spansIn });
  }

  /** Documents whose title or number has the query. */
  private showTitles(raw: string, folder: Folder, table: SearchTable): void {
    const wanted = folder.fold(raw).characters;
    const found =
      wanted.length > 1
        ? table.policies.filter(({ title, docNumber }) =>
            [title, docNumber ?? ''].some((text) => folder.fold(text).characters.includes(wanted)),
          )
        : [];
    if (!this.titles) return;
    this.titles.hidden = found.length === 0;
    const summary = this.titles.querySelector('summary');
    if (summary) summary.textContent = say.titles(found.length);
    const list = this.titles.querySelector('ul');
    list?.replaceChildren(
      ...found.map(({ id, title, docNumber }) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = say.address(`/policies/${id}/`);
        link.textContent = docNumber ? `${title}（${docNumber}）` : title;
        item.append(link);
        return item;
      }),
    );
  }
}

/** A phrase in the heading first, then the engine's score, newer before older. */
function rank(
  rows: readonly number[],
  scores: ReadonlyMap<number, number>,
  query: Query,
  folder: Folder,
  table: SearchTable,
): number[] {
  const inHeading = (row: number) => {
    const heading = folder.fold(table.rows[row]?.heading ?? '').characters;
    return query.phrases.filter((phrase) => heading.includes(phrase)).length;
  };
  const keys = new Map(rows.map((row) => [row, inHeading(row) * 1000 + (scores.get(row) ?? 0)]));
  return [...rows].sort((a, b) => (keys.get(b) ?? 0) - (keys.get(a) ?? 0) || a - b);
}

customElements.define('policy-search', PolicySearch);
