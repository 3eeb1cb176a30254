/** The comparison in the browser: the address names the sides, the tables are made from their data. */
import { element } from '../dom/element.ts';
import { dayInChina } from '../model/day.ts';
import type { CompareDocument } from './document.ts';
import './keep-row.ts';
import { documentSide } from './side.ts';
import type { CompareTable, Side } from './table.ts';
import type { View } from './views/index.ts';
import { type CompareWord, type Say, sayFrom } from './words.ts';

const MOST = 4;

const hant = () => document.documentElement.lang === 'zh-Hant';
const prefix = () => (hant() ? '/zh-hant' : '');

class PolicyCompare extends HTMLElement {
  private say: Say = sayFrom({});
  private table: CompareTable | null = null;
  private shown = '';
  private turn = 0;

  connectedCallback(): void {
    this.say = sayFrom(
      Object.fromEntries(
        [...this.querySelectorAll<HTMLElement>('[data-message]')].map((one) => [
          one.dataset.message as CompareWord,
          one.textContent,
        ]),
      ),
    );
    const form = this.querySelector('form');
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      const chosen = new URLSearchParams();
      for (const [name, value] of new FormData(form)) chosen.append(name, String(value));
      const view = new URLSearchParams(location.search).get('view');
      if (view !== null) chosen.set('view', view);
      this.go(chosen);
    });
    form?.addEventListener('change', () => this.limit());
    this.piece('tabs').addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.go(new URL(link.href).searchParams);
    });
    this.piece('view').addEventListener('change', ({ target }) => this.keepOnly(target));
    this.piece('print').addEventListener('click', () => print());
    for (const format of ['xlsx', 'docx'] as const)
      this.querySelector(`[data-download="${format}"]`)?.addEventListener('click', () => void this.take(format));
    addEventListener('popstate', () => {
      // a link within the page changes what comes after #
      if (location.search !== this.shown) void this.show();
    });
    void this.show();
  }

  private piece(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`the comparison has no part ${name}`);
    return found;
  }

  private go(parameters: URLSearchParams): void {
    history.pushState(null, '', `?${parameters}`);
    void this.show();
  }

  /** No more than four can be chosen. */
  private limit(): void {
    const boxes = [...this.querySelectorAll<HTMLInputElement>('input[name="p"], input[name="r"]')];
    const full = boxes.filter(({ checked }) => checked).length >= MOST;
    for (const box of boxes) box.disabled = full && !box.checked;
  }

  private async show(): Promise<void> {
    this.turn += 1;
    const { turn, say } = this;
    this.shown = location.search;
    const asked = new URLSearchParams(location.search);
    const all = (['p', 'r'] as const).flatMap((name) =>
      [...new Set(asked.getAll(name))].filter((key) => key !== '').map((key) => ({ name, key })),
    );
    const chosen = all.slice(0, MOST);
    // what a reader has ticked before the script was there stays, where the address says nothing
    if (chosen.length > 0 || turn > 1)
      for (const box of this.querySelectorAll<HTMLInputElement>('input[name="p"], input[name="r"]'))
        box.checked = chosen.some(({ name, key }) => name === box.name && key === box.value);
    this.limit();
    this.piece('status').textContent = chosen.length === 1 ? say('oneMore') : '';
    this.piece('problems').replaceChildren();
    this.piece('bar').hidden = true;
    this.piece('view').replaceChildren();
    this.table = null;
    if (chosen.length < 2) return;
    this.toggleAttribute('data-ready', false);
    const [{ compareSides, inOrder }, { renderView, VIEW_NAMES }, { toNode }, ...sides] = await Promise.all([
      import('./table.ts'),
      import('./views/index.ts'),
      import('./markup.ts'),
      ...chosen.map(({ name, key }) => (name === 'p' ? this.loadDocument(key) : this.loadRegion(key))),
    ]);
    // another choice was made meanwhile
    if (turn !== this.turn) return;
    const problems = [
      ...sides.flatMap(({ problem }) => problem ?? []),
      ...(all.length > MOST
        ? [
            say(
              'tooMany',
              all
                .slice(MOST)
                .map(({ key }) => key)
                .join(say('separator')),
            ),
          ]
        : []),
    ];
    this.piece('problems').replaceChildren(...problems.map((problem) => element('li', '', problem)));
    const readable = sides.filter(({ documents }) => documents.length > 0).length;
    this.piece('status').textContent = readable < 2 ? say('oneMore') : '';
    const choose = this.querySelector('details');
    // what had the focus is folded away: the line that unfolds it has it now
    if (choose && readable >= 2 && choose.contains(document.activeElement)) choose.querySelector('summary')?.focus();
    if (choose) choose.open = readable < 2;
    if (readable === 0) return;
    this.table = compareSides(inOrder(sides), say);
    const view = VIEW_NAMES.find((name) => name === asked.get('view')) ?? 'gap';
    this.renderTabs(VIEW_NAMES, view);
    const parts = renderView(view, this.table, { say, prefix: prefix() });
    this.piece('view').replaceChildren(...parts.map((part) => toNode(part)));
    for (const box of this.onlyBoxes()) box.checked = asked.get('only') === '1';
    this.piece('bar').hidden = false;
    this.dataset.ready = '';
    if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }

  private onlyBoxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[data-only-gaps], [data-only-different]')];
  }

  /** Whether only gaps or differences are shown is part of the address. */
  private keepOnly(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement) || !this.onlyBoxes().includes(target)) return;
    const parameters = new URLSearchParams(location.search);
    if (target.checked) parameters.set('only', '1');
    else parameters.delete('only');
    history.replaceState(null, '', `?${parameters}`);
    this.shown = location.search;
    for (const link of this.piece('tabs').querySelectorAll('a')) link.search = this.searchOf(link.dataset.view ?? '');
  }

  private searchOf(view: string): string {
    const parameters = new URLSearchParams(location.search);
    parameters.set('view', view);
    return `?${parameters}`;
  }

  private renderTabs(names: readonly View[], current: View): void {
    this.piece('tabs').replaceChildren(
      ...names.map((name) => {
        const item = element('li');
        const link = element('a', '', this.say(name));
        link.href = this.searchOf(name);
        link.dataset.view = name;
        if (name === current) link.setAttribute('aria-current', 'page');
        item.append(link);
        return item;
      }),
    );
  }

  private async fetchDocument(id: string): Promise<CompareDocument | 'unknown' | 'failed'> {
    try {
      const response = await fetch(`/compare-data/${hant() ? 'hant' : 'hans'}/${encodeURIComponent(id)}.json`);
      if (response.ok) return (await response.json()) as CompareDocument;
      return response.status === 404 ? 'unknown' : 'failed';
    } catch {
      return 'failed';
    }
  }

  private async loadDocument(id: string): Promise<Side> {
    // what the page does not offer is not there, whatever a server answers
    const known = this.querySelector(`input[name="p"][value="${CSS.escape(id)}"]`) !== null;
    const found = known ? await this.fetchDocument(id) : 'unknown';
    return typeof found === 'string'
      ? { key: id, label: id, documents: [], problem: this.say(found, id) }
      : documentSide(found);
  }

  private async loadRegion(adcode: string): Promise<Side> {
    const box = this.querySelector<HTMLInputElement>(`input[name="r"][value="${CSS.escape(adcode)}"]`);
    if (!box) return { key: adcode, label: adcode, documents: [], problem: this.say('unknown', adcode) };
    const label = box.dataset.label ?? adcode;
    const found = await Promise.all((box.dataset.documents ?? '').split(' ').map((id) => this.fetchDocument(id)));
    const documents = found.filter((one) => typeof one !== 'string');
    return {
      key: adcode,
      label,
      documents,
      left: Number(box.dataset.left ?? 0),
      ...(documents.length < found.length && { problem: this.say('failed', label) }),
    };
  }

  private async take(format: 'xlsx' | 'docx'): Promise<void> {
    if (!this.table) return;
    const [{ compareSheet, PRINTED_COLUMNS }, { makeFile, saveFile }] = await Promise.all([
      import('./sheet.ts'),
      import('../ledger/client/take.ts'),
    ]);
    const today = dayInChina(new Date());
    const sheet = compareSheet(
      this.table,
      {
        site: this.dataset.site ?? '',
        address: location.href,
        prefix: prefix(),
        today,
        onlyGaps: new URLSearchParams(location.search).get('only') === '1',
      },
      this.say,
    );
    const name = [this.say('title'), ...this.table.sides.map(({ label }) => label.replaceAll(' ', '')), today].join(
      '-',
    );
    saveFile(await makeFile(format, sheet, PRINTED_COLUMNS), `${name}.${format}`);
  }
}

customElements.define('policy-compare', PolicyCompare);
