/** A ledger on a page: filters, order and ticks in the address; rows taken away as a file. Without script it stands whole. */
import { dayInChina } from '../../model/day.ts';
import { keptRow } from '../../shortlist/items.ts';
import { keep, pageScript } from '../../shortlist/say.ts';
import { type Choice, cleared, fixedBy, nextSort, printChoice, readChoice, readSort, toggled } from '../choice.ts';
import { ANY_STATUS, type LedgerFacet, type LedgerRow } from '../ledger.ts';
import { type Selection, select } from '../select.ts';
import { makeSheet, printFilter } from '../sheet.ts';
import { isLapsed } from '../status.ts';
import { shownColumns, silentColumns } from './cell.ts';
import { renderFacet, shownFacets } from './facets.ts';
import { headKeys, makeSortable, orderOf, showHeads } from './heads.ts';
import { type LedgerData, loadLedger } from './load.ts';
import { keepPanels, replacePanels } from './panels.ts';
import { renderApart, renderRow } from './rows.ts';
import { FORMATS, type Format, makeCalendar, makeFile, saveFile } from './take.ts';

/** Rows put on the page at once; more are a button away. */
const STEP = 120;
/** A ledger of more rows is loaded when a reader first touches it. */
const SMALL = 1500;

class PolicyLedger extends HTMLElement {
  private data: LedgerData | null = null;
  private loading: Promise<void> | null = null;
  private choice: Choice = readChoice(new URLSearchParams());
  private selection: Selection | null = null;
  private readonly ticked = new Set<string>();
  private limit = STEP;
  private onlyLapsed = false;
  private today = dayInChina(new Date());

  connectedCallback(): void {
    const bar = this.piece<HTMLElement>('bar');
    bar.hidden = false;
    const words = this.piece<HTMLInputElement>('words');
    words.addEventListener('input', () => this.change({ ...this.choice, words: splitWords(words.value) }, 'replace'));
    for (const format of [...FORMATS, 'ics'] as const)
      this.querySelector(`[data-download="${format}"]`)?.addEventListener('click', () => void this.take(format));
    const order = orderOf(this);
    order?.addEventListener('change', () => this.change({ ...this.choice, sort: readSort(order.value) }, 'push'));
    this.piece('more').addEventListener('click', () => {
      const first = this.limit;
      this.limit += STEP;
      this.show();
      this.querySelectorAll<HTMLElement>('tr[data-row]')[first]?.querySelector('input')?.focus({ preventScroll: true });
    });
    this.piece('clear').addEventListener('click', () => this.change(readChoice(new URLSearchParams()), 'push'));
    this.piece('keep').addEventListener('click', () => this.keep());
    this.piece('untick').addEventListener('click', () => {
      this.ticked.clear();
      this.show();
    });
    this.piece('lapsed').addEventListener('click', () => this.change(withStatus(this.choice, ANY_STATUS), 'push'));
    this.querySelector('tbody')?.addEventListener('change', (event) => this.tick(event));
    makeSortable(this, (column) => this.change({ ...this.choice, sort: nextSort(this.choice.sort, column) }, 'push'));
    keepPanels(this.piece('facets'));
    // what is counted is printed
    addEventListener('beforeprint', () => {
      this.limit = Number.POSITIVE_INFINITY;
      this.show();
    });
    addEventListener('popstate', () => void this.follow());
    // a page that stays open over midnight
    document.addEventListener('visibilitychange', () => this.renew());
    const total = Number(this.querySelector('table')?.dataset.total ?? 0);
    if (location.search !== '' || total <= SMALL) void this.follow();
    else
      for (const event of ['pointerenter', 'focusin'] as const)
        bar.addEventListener(event, () => void this.follow(), { once: true });
  }

  private piece<E extends HTMLElement = HTMLElement>(name: string): E {
    const found = this.querySelector<E>(`[data-part="${name}"]`);
    if (!found) throw new Error(`the ledger has no part ${name}`);
    return found;
  }

  /** Words of the page, in its own characters. */
  private say(message: string, n = 0): string {
    const found = this.querySelector(`[data-message="${message}"]`);
    return (found?.textContent ?? '').replace('{n}', String(n));
  }

  /** The rows that the address asks for. */
  private async follow(): Promise<void> {
    this.choice = readChoice(new URLSearchParams(location.search));
    this.piece<HTMLInputElement>('words').value = this.choice.words.join(' ');
    await this.load(location.search !== '');
    this.show();
  }

  /** What holds and what is past is told by the day that it is now. */
  private renew(): void {
    if (this.data && dayInChina(new Date()) !== this.today) this.show();
  }

  /** @param isAsked something was asked of the rows: until they are there the page says that it is not yet done */
  private load(isAsked: boolean): Promise<void> {
    if (isAsked && !this.data) this.piece('count').textContent = this.say('loading');
    this.loading ??= (async () => {
      try {
        this.data = await loadLedger(this.dataset.source ?? '', headKeys(this));
      } catch {
        this.loading = null;
        this.piece('count').textContent = this.say('failed');
      }
    })();
    return this.loading;
  }

  private change(choice: Choice, how: 'push' | 'replace'): void {
    this.choice = choice;
    this.limit = STEP;
    const parameters = printChoice(choice).toString();
    const address = parameters === '' ? location.pathname : `?${parameters}`;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    void this.load(true).then(() => this.show());
  }

  /** What the page itself has fixed, with what the reader chose. */
  private asked(): { choice: Choice; fixed: Set<LedgerFacet> } {
    const given = readChoice(new URLSearchParams(this.dataset.fixed ?? ''));
    const fixed = fixedBy(this.dataset.fixed ?? '');
    const facets = { ...this.choice.facets };
    for (const facet of fixed) facets[facet] = given.facets[facet];
    return { choice: { ...this.choice, facets }, fixed };
  }

  private show(): void {
    if (!this.data) return;
    this.today = dayInChina(new Date());
    const { choice, fixed } = this.asked();
    const { fold } = this.data;
    this.selection = select(this.data, choice, this.today, fold);
    // nothing holds any more: what lapsed is shown, and said to be so, instead of an empty page
    this.onlyLapsed = this.selection.rows.length === 0 && this.selection.lapsed > 0;
    if (this.onlyLapsed) this.selection = select(this.data, withStatus(choice, ANY_STATUS), this.today, fold);
    const { rows, lapsed } = this.selection;
    const table = this.querySelector('table');
    if (table) table.dataset.total = String(rows.length);
    const data = this.data;
    const label = this.say('tick');
    const silent = silentColumns(data, rows);
    const shown = rows.slice(0, this.limit);
    // in an order of the reader's own what lapsed stands among the rest
    const apart = choice.sort ? -1 : shown.findIndex((row) => isLapsed(row, this.today));
    this.querySelector('tbody')?.replaceChildren(
      ...shown.flatMap((row, n) => [
        ...(n === apart && n > 0
          ? [renderApart(this.say('apart'), shownColumns(data.columns).length + 1 - silent.size)]
          : []),
        renderRow(data, row, this.today, { on: this.ticked.has(row.id), label }, silent),
      ]),
    );
    replacePanels(
      this.piece('facets'),
      shownFacets(data, choice, fixed).map((facet) =>
        renderFacet(facet, choice, this.selection as Selection, {
          sayLapsed: (count) => this.say('value-lapsed', count),
          toggle: (key, value) => this.change(toggled(this.choice, key, value), 'push'),
          clear: (key) => this.change(cleared(this.choice, key), 'push'),
        }),
      ),
    );
    const focused = document.activeElement;
    this.piece('more').hidden = rows.length <= this.limit;
    this.piece('clear').hidden = printChoice(this.choice).toString() === '';
    const left = this.piece('lapsed');
    left.hidden = lapsed === 0;
    left.textContent = this.say('lapsed', lapsed);
    this.piece('pages').hidden = true;
    this.showUnsaid(silent);
    showHeads(this, data.columns, this.choice.sort, silent);
    this.showCount();
    this.showFilter(choice, lapsed);
    // a button that has done its work is gone: the reader goes on at what it has changed
    if (focused instanceof HTMLElement && this.contains(focused) && !focused.checkVisibility())
      this.piece('count').focus({ preventScroll: true });
    this.dataset.ready = '';
  }

  /** Which columns are left out, since no row shown says anything in them. */
  private showUnsaid(silent: ReadonlySet<number>): void {
    const unsaid = shownColumns(this.data?.columns ?? []).filter(({ i }) => silent.has(i));
    this.piece('silent').hidden = silent.size === 0;
    this.piece('unsaid').textContent = unsaid.map(({ column }) => column.label).join('、');
  }

  /** On paper nobody sees the facets: what was asked for, on which day, where it is to be found again. */
  private showFilter(choice: Choice, lapsed: number): void {
    const { data } = this;
    if (!data) return;
    const asked = printChoice({ ...this.choice, sort: null }).toString() !== '';
    this.toggleAttribute('data-asked', asked);
    const { say } = data;
    const left = lapsed > 0 ? say.withoutLapsed : '';
    this.piece('filter').textContent = [
      `${say.filter}：${printFilter(choice, data.facets, say)}${left}`,
      `${say.date}：${this.today}`,
      `${say.address}：${readable(location.href)}`,
    ].join('　');
  }

  private showCount(): void {
    const rows = this.selection?.rows ?? [];
    const taken = this.taken();
    const message = rows.length === 0 ? 'none' : this.onlyLapsed ? 'only-lapsed' : 'count';
    this.piece('count').textContent = this.say(message, rows.length);
    this.piece('untick').hidden = this.ticked.size === 0;
    this.piece('keep').hidden = this.ticked.size === 0;
    this.piece('kept').textContent = '';
    // a calendar holds the rows that name a day
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-download]'))
      button.disabled =
        taken.length === 0 || (button.dataset.download === 'ics' && !taken.some(({ dates }) => dates?.events.length));
    const hidden = this.ticked.size > 0 ? this.ticked.size - taken.length : 0;
    this.piece('scope').textContent =
      this.say(this.ticked.size > 0 ? 'ticked' : 'all', taken.length) +
      (hidden > 0 ? this.say('ticked-hidden', hidden) : '');
  }

  private tick(event: Event): void {
    const box = event.target as HTMLInputElement;
    const id = box.closest<HTMLElement>('[data-row]')?.dataset.row;
    if (!id) return;
    if (box.checked) this.ticked.add(id);
    else this.ticked.delete(id);
    this.showCount();
  }

  /** The rows to be taken, in the order of the screen: those ticked, else all that the filter leaves. */
  private taken(): LedgerRow[] {
    const rows = this.selection?.rows ?? [];
    return this.ticked.size > 0 ? rows.filter(({ id }) => this.ticked.has(id)) : rows;
  }

  /** The ticked rows on the shortlist. */
  private keep(): void {
    const { data, today } = this;
    if (!data) return;
    this.piece('kept').textContent = keep(
      this.taken().map((row) => keptRow(data, row, { script: pageScript(), today })),
    );
  }

  private async take(format: Format | 'ics'): Promise<void> {
    this.renew();
    if (!this.data) return;
    this.piece('kept').textContent = '';
    try {
      saveFile(await this.file(format, this.data), `${this.data.title}-${this.today}.${format}`);
    } catch {
      // what writes it was not loaded
      this.piece('kept').textContent = this.say('file-failed');
    }
  }

  private file(format: Format | 'ics', data: LedgerData): Promise<Blob> {
    const rows = this.taken();
    const origin = {
      site: this.dataset.site ?? '',
      address: location.href,
      today: this.today,
      ticked: this.ticked.size > 0,
    };
    if (format === 'ics') return makeCalendar(data, rows, origin);
    const { choice } = this.asked();
    const told = this.onlyLapsed ? withStatus(choice, ANY_STATUS) : choice;
    return makeFile(format, makeSheet(data, rows, told, origin, data.say), shownColumns(data.columns).length);
  }
}

/** An address as it is read; one that is no text of UTF-8 as it stands. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

const withStatus = (choice: Choice, status: string): Choice => ({
  ...choice,
  facets: { ...choice.facets, status: [status] },
});
const splitWords = (text: string) => text.split(/\s+/u).filter((word) => word !== '');

customElements.define('policy-ledger', PolicyLedger);
