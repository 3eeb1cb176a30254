/** The page of the shortlist: its things by document, looked up in the site's data of today, taken away as a file. */
import { element } from '../dom/element.ts';
import { readChoice } from '../ledger/choice.ts';
import { shownColumns } from '../ledger/client/cell.ts';
import { FORMATS, type Format, makeFile, saveFile } from '../ledger/client/take.ts';
import { makeSheet } from '../ledger/sheet.ts';
import { dayInChina } from '../model/day.ts';
import type { Status } from '../model/status.ts';
import { currentOf } from './current.ts';
import { type Listed, lookUp } from './items.ts';
import { type Kept, keyOf, policyOf } from './kept.ts';
import { keepMessage, pageScript } from './say.ts';
import { type StoreProblem, shortlist } from './store.ts';
import { byDocument, changeWords, type ShortlistWords, shortlistLedger, statusWords } from './table.ts';

class PolicyShortlist extends HTMLElement {
  private readonly store = shortlist();
  private today = dayInChina(new Date());
  private readonly script = pageScript();
  /** in the order of the screen */
  private listed: Listed[] = [];
  private previous: readonly Kept[] | null = null;
  private turn = 0;

  connectedCallback(): void {
    this.store.onChange(() => void this.show());
    this.piece('clear').addEventListener('click', () => void this.removeAll());
    this.piece('undo').addEventListener('click', () => this.undo());
    for (const format of FORMATS)
      this.querySelector(`[data-download="${format}"]`)?.addEventListener('click', () => void this.take(format));
    void this.show();
  }

  private piece(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`the shortlist has no part ${name}`);
    return found;
  }

  /** Words of the page, in its own characters. */
  private say(message: string, filling: string | number = ''): string {
    return (this.querySelector(`[data-message="${message}"]`)?.textContent ?? '').replace('{n}', String(filling));
  }

  private words(): ShortlistWords {
    const say = (name: string) => this.say(name);
    return {
      title: say('title'),
      kind: say('kind'),
      content: say('content'),
      region: say('region'),
      status: say('status'),
      clause: say('clause'),
      words: say('words'),
      check: say('check'),
      gone: say('gone'),
      changed: say('changed'),
      unchecked: say('unchecked'),
    };
  }

  private async show(): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    this.today = dayInChina(new Date());
    const { items, problem } = this.store.read();
    const scripts = [...new Set([this.script, ...items.map(({ script }) => script)])];
    const currents = Object.fromEntries(
      await Promise.all(scripts.map(async (script) => [script, await currentOf(items, script)] as const)),
    ) as Parameters<typeof lookUp>[1];
    // a later change has been shown meanwhile
    if (turn !== this.turn) return;
    const labels = [...this.querySelectorAll<HTMLElement>('[data-status]')].map((label) => [
      label.dataset.status,
      label.textContent,
    ]);
    const page = {
      script: this.script,
      today: this.today,
      kind: this.say('clauses'),
      statuses: Object.fromEntries(labels) as Record<Status['code'], string>,
    };
    const groups = byDocument(items.map((item) => lookUp(item, currents, page)));
    this.listed = groups.flat();
    const words = this.words();
    this.piece('list').replaceChildren(...groups.map((group) => this.renderGroup(group, words)));
    this.piece('empty').hidden = problem !== null || items.length > 0;
    this.piece('forbidden').hidden = problem !== 'forbidden';
    this.piece('unreadable').hidden = problem !== 'unreadable';
    this.piece('tools').hidden = items.length === 0 && problem !== 'unreadable' && this.previous === null;
    this.piece('clear').hidden = items.length === 0 && problem !== 'unreadable';
    this.piece('undo').hidden = this.previous === null;
    this.piece('count').textContent = this.say('count', items.length);
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-download]'))
      button.disabled = items.length === 0;
    this.dataset.total = String(items.length);
    this.dataset.ready = '';
  }

  private renderGroup(group: readonly Listed[], words: ShortlistWords): HTMLElement {
    const section = element('section', 'shortlist-document');
    const [first] = group;
    const heading = element('h2');
    // a document that the site has no more is named, and not linked
    if (first && group.some(({ state }) => state !== 'gone')) {
      const link = element('a', '', first.shown.document);
      link.href = this.address(`/policies/${policyOf(first.kept)}/`);
      heading.append(link);
    } else heading.textContent = first?.shown.document ?? '';
    const list = element('ul', 'plain');
    list.append(...group.map((row) => this.renderRow(row, words)));
    section.append(heading, list);
    return section;
  }

  private renderRow(row: Listed, words: ShortlistWords): HTMLElement {
    const { kept, shown, state, status } = row;
    const item = element('li');
    item.dataset.row = kept.id;
    item.dataset.source = kept.source;
    item.dataset.state = state;
    const head = element('div', 'meta-line');
    head.append(
      element('span', '', shown.kind),
      element('span', '', shown.region),
      element('span', '', shown.place),
      element('span', `status status-${status?.code ?? state}`, statusWords(row, words)),
      element('span', '', this.say('day', kept.day)),
    );
    const content = element('p', 'shortlist-content');
    content.append(...shown.content.map((line) => element('span', '', line)));
    const quoted = element('p');
    if (state === 'gone') quoted.append(element('span', 'words', shown.words));
    else {
      const link = element('a', 'words', shown.words);
      link.href = this.address(shown.href);
      quoted.append(link);
    }
    const remove = element('button', 'plain-button', this.say('remove'));
    remove.type = 'button';
    remove.setAttribute('aria-label', `${this.say('remove')}：${shown.place} ${shown.content[0] ?? ''}`);
    remove.addEventListener('click', () => void this.removeOne(kept, item));
    item.append(head, content, quoted);
    const check = changeWords(row, words);
    if (check !== '') item.append(element('p', 'check small', check));
    item.append(remove);
    return item;
  }

  private address(href: string): string {
    return this.script === 'hant' ? `/zh-hant${href}` : href;
  }

  private async removeOne(kept: Kept, item: HTMLElement): Promise<void> {
    const { items } = this.store.read();
    const place = [...this.querySelectorAll<HTMLElement>('[data-row]')].indexOf(item);
    await this.told(this.store.remove([keyOf(kept)]), items, 1);
    // the button is gone: the focus goes to what is in its place
    const buttons = this.querySelectorAll<HTMLElement>('[data-row] button');
    (buttons[Math.min(place, buttons.length - 1)] ?? this.piece('undo')).focus();
  }

  private async removeAll(): Promise<void> {
    const { items } = this.store.read();
    await this.told(this.store.clear(), items, items.length);
    this.piece('undo').focus();
  }

  private async told(problem: StoreProblem | null, previous: readonly Kept[], n: number): Promise<void> {
    this.piece('said').textContent = problem ? keepMessage(problem) : this.say('removed', n);
    if (!problem && previous.length > 0) this.previous = previous;
    await this.show();
  }

  private undo(): void {
    if (!this.previous) return;
    const problem = this.store.restore(this.previous);
    this.piece('said').textContent = problem ? keepMessage(problem) : '';
    if (!problem) this.previous = null;
    void this.show();
  }

  private async take(format: Format): Promise<void> {
    try {
      // a page that stays open over midnight
      if (dayInChina(new Date()) !== this.today) await this.show();
      await this.save(format);
      this.piece('said').textContent = '';
    } catch {
      // what writes it was not loaded
      this.piece('said').textContent = this.say('file-failed');
    }
  }

  private async save(format: Format): Promise<void> {
    const ledger = shortlistLedger(
      this.listed.map((row) => ({ ...row, shown: { ...row.shown, href: this.address(row.shown.href) } })),
      this.words(),
    );
    const sheet = makeSheet(ledger, ledger.rows, readChoice(new URLSearchParams('status=all')), {
      site: this.dataset.site ?? '',
      address: location.href,
      today: this.today,
      ticked: true,
    });
    saveFile(
      await makeFile(format, sheet, shownColumns(ledger.columns).length),
      `${ledger.title}-${this.today}.${format}`,
    );
  }
}

customElements.define('policy-shortlist', PolicyShortlist);
