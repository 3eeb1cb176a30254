/** Results and facets as elements; text only, never markup from data. */
import { FACETS, type Facet, type ResultTexts, type SearchTable, type TablePolicy } from '../table.ts';
import { excerptOf } from './excerpt.ts';
import type { Choice } from './facets.ts';

const hant = () => document.documentElement.lang === 'zh-Hant';
/** Words of the interface in both scripts. */
const pick = (hans: string, traditional: string) => (hant() ? traditional : hans);

export const say = {
  summary(raw: string, total: number, chosen: number): string {
    if (total === 0) {
      return pick(
        `没有条款包含${raw ? `“${raw}”` : '所选条件'}。可以：少打几个字；去掉左侧的筛选；换一种说法（如“补助”换成“资助”）。`,
        `沒有條款包含${raw ? `“${raw}”` : '所選條件'}。可以：少打幾個字；去掉左側的篩選；換一種說法（如“補助”換成“資助”）。`,
      );
    }
    const narrowed = chosen > 0 ? pick(`（已筛选 ${chosen} 项）`, `（已篩選 ${chosen} 項）`) : '';
    return raw
      ? pick(`“${raw}”：${total} 条`, `“${raw}”：${total} 條`) + narrowed
      : pick(`共 ${total} 条`, `共 ${total} 條`) + narrowed;
  },
  failed(reason: string): string {
    return pick(
      `搜索暂不可用（${reason}）。可以在“文件”页按标题查找。`,
      `搜索暫不可用（${reason}）。可以在“文件”頁按標題查找。`,
    );
  },
  address(path: string): string {
    return hant() ? `/zh-hant${path}` : path;
  },
  titles: (count: number) => pick(`标题或文号相符的文件：${count} 份`, `標題或文號相符的文件：${count} 份`),
  all: (count: number) => pick(`全部 ${count} 项`, `全部 ${count} 項`),
};

const SIGNS = { body: '〔人〕', time: '〔时〕', money: '〔得〕', citation: '〔据〕' } as const;

function element<K extends keyof HTMLElementTagNameMap>(name: K, className = '', text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

function marked(text: string, marks: readonly [number, number][]): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    nodes.push(document.createTextNode(text.slice(at, start)), element('mark', 'hit', text.slice(start, end)));
    at = end;
  }
  nodes.push(document.createTextNode(text.slice(at)));
  return nodes;
}

export interface ResultInput {
  policy: TablePolicy;
  anchor: string;
  shown: ResultTexts[string];
  raw: string;
  spansIn(text: string): [number, number][];
}

export function renderResult({ policy, anchor, shown, raw, spansIn }: ResultInput): HTMLElement {
  const item = element('li', 'result');
  item.dataset.clause = `${policy.id}#${anchor}`;
  const head = element('h3');
  const link = element('a');
  const search = raw ? `?q=${encodeURIComponent(raw)}` : '';
  link.href = `${say.address(`/policies/${policy.id}/`)}${search}#${anchor}`;
  const label = shown.trail.at(-1) ?? '';
  link.append(...marked(label, spansIn(label)));
  head.append(link);
  const place = element('div', 'meta-line');
  place.append(element('span', '', policy.region), element('span', '', policy.title));
  if (shown.trail.length > 1) place.append(element('span', '', shown.trail.slice(0, -1).join(' › ')));
  if (policy.date) place.append(element('time', '', policy.date));
  place.append(element('span', policy.expired ? 'status status-expired' : '', policy.status));
  item.append(head, place);
  if (shown.text) {
    const excerpt = excerptOf(shown.text, spansIn(shown.text));
    const words = element('p', 'excerpt');
    words.append(...marked(excerpt.text, excerpt.marks));
    item.append(words);
  }
  if (shown.facts.length > 0) {
    const facts = element('ul', 'facts');
    for (const { kind, text } of shown.facts.slice(0, 4)) {
      const line = element('li');
      line.append(
        element('span', `sign kind-${kind}`, pick(SIGNS[kind], SIGNS[kind].replace('时', '時').replace('据', '據'))),
        text,
      );
      facts.append(line);
    }
    item.append(facts);
  }
  return item;
}

const SHOWN_VALUES = 8;

/** Fill each facet's group with its values that have matches, most first; chosen values stay. */
export function renderFacets(
  root: HTMLElement,
  counts: Record<Facet, number[]>,
  choice: Choice,
  table: SearchTable,
): void {
  for (const facet of FACETS) {
    const group = root.querySelector<HTMLElement>(`[data-facet="${facet}"]`);
    const list = group?.querySelector('[data-values]');
    if (!group || !list) continue;
    const focused =
      document.activeElement instanceof HTMLInputElement && list.contains(document.activeElement)
        ? document.activeElement.value
        : null;
    const expanded = group.dataset.expanded === 'true';
    const values = table.values[facet]
      .map(({ value, label }, i) => ({ value, label, count: counts[facet][i] ?? 0, on: choice[facet].includes(value) }))
      .filter(({ count, on }) => count > 0 || on)
      .sort((a, b) =>
        facet === 'year' ? b.value.localeCompare(a.value) : Number(b.on) - Number(a.on) || b.count - a.count,
      );
    const limit = expanded ? values.length : SHOWN_VALUES;
    list.replaceChildren(...values.slice(0, limit).map((value) => checkbox(facet, value)));
    if (values.length > limit) {
      const more = element('button', 'facet-more', say.all(values.length));
      more.type = 'button';
      more.addEventListener('click', () => {
        group.dataset.expanded = 'true';
        renderFacets(root, counts, choice, table);
        list.querySelectorAll('input')[SHOWN_VALUES]?.focus();
      });
      list.append(more);
    }
    group.hidden = values.length === 0;
    if (focused !== null) [...list.querySelectorAll('input')].find(({ value }) => value === focused)?.focus();
  }
}

function checkbox(
  facet: Facet,
  { value, label, count, on }: { value: string; label: string; count: number; on: boolean },
): HTMLElement {
  const line = element('label');
  const box = element('input');
  box.type = 'checkbox';
  box.name = facet;
  box.value = value;
  box.checked = on;
  line.append(box, element('span', '', label), element('span', 'count', String(count)));
  return line;
}
