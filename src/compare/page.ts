/** The comparison in the browser: the address names the documents, the table is made from their data. */
import { element } from '../dom/element.ts';
import type { CompareClause, ComparePolicy } from './data.ts';

const hant = () => document.documentElement.lang === 'zh-Hant';
const pick = (hans: string, traditional: string) => (hant() ? traditional : hans);
const MOST = 4;

async function load(id: string): Promise<ComparePolicy> {
  const response = await fetch(`/compare-data/${hant() ? 'hant' : 'hans'}/${encodeURIComponent(id)}.json`);
  if (!response.ok) throw new Error(pick(`没有文件“${id}”`, `沒有文件“${id}”`));
  return (await response.json()) as ComparePolicy;
}

function address(policy: ComparePolicy, anchor = ''): string {
  return `${hant() ? '/zh-hant' : ''}/policies/${policy.id}/${anchor ? `#${anchor}` : ''}`;
}

/** Topics that at least one of the documents treats, those shared by most first within the usual order. */
function sharedTopics(policies: readonly ComparePolicy[]): { id: string; name: string }[] {
  return (policies[0]?.topics ?? []).filter(({ id }) => policies.some((policy) => clausesOf(policy, id).length > 0));
}

function clausesOf(policy: ComparePolicy, topic: string): CompareClause[] {
  return policy.topics.find(({ id }) => id === topic)?.clauses ?? [];
}

class CompareTable extends HTMLElement {
  private policies: ComparePolicy[] = [];

  connectedCallback(): void {
    const form = this.querySelector('form');
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      const parameters = new URLSearchParams();
      for (const id of new FormData(form).getAll('p')) parameters.append('p', String(id));
      history.pushState(null, '', `?${parameters}`);
      void this.show();
    });
    form?.addEventListener('change', () => this.limit());
    addEventListener('popstate', () => void this.show());
    this.querySelector('[data-download]')?.addEventListener('click', () => this.download());
    void this.show();
  }

  /** No more than four can be chosen. */
  private limit(): void {
    const boxes = [...this.querySelectorAll<HTMLInputElement>('input[name="p"]')];
    const full = boxes.filter(({ checked }) => checked).length >= MOST;
    for (const box of boxes) box.disabled = full && !box.checked;
  }

  private async show(): Promise<void> {
    const ids = [...new Set(new URLSearchParams(location.search).getAll('p'))].slice(0, MOST);
    for (const box of this.querySelectorAll<HTMLInputElement>('input[name="p"]')) box.checked = ids.includes(box.value);
    this.limit();
    const table = this.querySelector<HTMLElement>('[data-table]');
    const tools = this.querySelector<HTMLElement>('[data-tools]');
    const summary = this.querySelector('[data-summary]');
    if (!table || !summary || !tools) return;
    table.hidden = true;
    tools.hidden = true;
    if (ids.length < 2) {
      summary.textContent = ids.length === 1 ? pick('再选一份文件，即可对照。', '再選一份文件，即可對照。') : '';
      return;
    }
    try {
      this.policies = await Promise.all(ids.map(load));
    } catch (error) {
      summary.textContent =
        pick('对照不能显示：', '對照不能顯示：') + (error instanceof Error ? error.message : String(error));
      return;
    }
    const topics = sharedTopics(this.policies);
    const both = topics.filter(({ id }) => this.policies.every((policy) => clausesOf(policy, id).length > 0)).length;
    summary.textContent = pick(
      `${topics.length} 个主题，其中 ${both} 个各文件都有。`,
      `${topics.length} 個主題，其中 ${both} 個各文件都有。`,
    );
    table.replaceChildren(this.table(topics));
    table.hidden = false;
    tools.hidden = false;
    const details = this.querySelector('details');
    if (details) {
      // what had the focus is folded away: the line that unfolds it has it now
      if (details.contains(document.activeElement)) details.querySelector('summary')?.focus();
      details.open = false;
    }
  }

  private table(topics: readonly { id: string; name: string }[]): HTMLElement {
    const table = element('table', 'compare');
    table.style.setProperty('--columns', String(this.policies.length));
    const head = table.createTHead().insertRow();
    const corner = element('th', '', pick('主题', '主題'));
    corner.scope = 'col';
    head.append(corner);
    for (const policy of this.policies) {
      const cell = element('th');
      cell.scope = 'col';
      const link = element('a', '', `${policy.region} ${policy.date?.slice(0, 4) ?? ''}`);
      link.href = address(policy);
      cell.append(link, element('div', 'small soft wrap', policy.title), statusOf(policy));
      head.append(cell);
    }
    const body = table.createTBody();
    for (const { id, name } of topics) {
      const row = body.insertRow();
      const label = element('th', '', name);
      label.scope = 'row';
      row.append(label);
      for (const policy of this.policies) row.append(cellOf(policy, clausesOf(policy, id)));
    }
    return table;
  }

  /** The table as CSV with a byte order mark, so that spreadsheets read it as UTF-8 (RFC 4180 quoting). */
  private download(): void {
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const cell = (clauses: readonly CompareClause[]) =>
      clauses
        .map(({ label, facts }) => [label, ...facts.map((fact) => `${fact.label}：${fact.text}`)].join('；'))
        .join('\n') || pick('未见相应条款', '未見相應條款');
    const rows = [
      [pick('主题', '主題'), ...this.policies.map(({ title }) => title)],
      ...sharedTopics(this.policies).map(({ id, name }) => [
        name,
        ...this.policies.map((policy) => cell(clausesOf(policy, id))),
      ]),
    ];
    const text = `\uFEFF${rows.map((row) => row.map(quote).join(',')).join('\r\n')}\r\n`;
    const link = element('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
    link.download = `compare-${this.policies.map(({ id }) => id).join('-')}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  }
}

/** Its validity, marked when it has ended. */
function statusOf({ status, expired }: ComparePolicy): HTMLElement {
  const line = element('div');
  line.append(element('span', `status ${expired ? 'status-expired' : 'status-unstated'}`, status));
  return line;
}

function cellOf(policy: ComparePolicy, clauses: readonly CompareClause[]): HTMLElement {
  const cell = element('td');
  if (clauses.length === 0) cell.append(element('span', 'empty-cell', pick('未见相应条款', '未見相應條款')));
  for (const clause of clauses) {
    const block = element('div', 'cell-clause');
    const link = element('a', '', clause.label);
    link.href = address(policy, clause.anchor);
    const facts = element('ul', 'cell-facts');
    for (const { kind, label, text } of clause.facts) {
      const item = element('li');
      item.append(element('span', `sign kind-${kind}`, label), text);
      facts.append(item);
    }
    const place = clause.place ? [element('div', 'place', clause.place)] : [];
    block.append(link, ...place, element('div', 'small', clause.opening), facts);
    cell.append(block);
  }
  return cell;
}

customElements.define('compare-table', CompareTable);
