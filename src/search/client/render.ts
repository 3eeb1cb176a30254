/** Results, advice and facets as elements; text only, never markup from data. */
import { element } from '../../dom/element.ts';
import { FACETS, type Facet, type FacetValue } from '../table.ts';
import { excerptOf } from './excerpt.ts';
import type { Choice } from './facets.ts';
import type { Advised, Hit, SearchAnswer } from './protocol.ts';
import { say } from './say.ts';

/** Lines of facts under a result; the others are folded. */
const FACTS_SHOWN = 4;

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

/**
 * Results from an index on: the first replace what was shown before.
 * @param raw the query as typed, for the addresses of the documents
 */
export function renderResults(
  list: HTMLElement,
  hits: readonly Hit[],
  { from, grouped, raw }: { from: number; grouped: boolean; raw: string },
): void {
  if (from === 0) list.replaceChildren();
  for (const hit of hits) {
    const item = result(hit, raw, grouped);
    item.dataset.clause = hit.clause;
    if (grouped) groupOf(list, hit).append(item);
    else list.append(item);
  }
}

/** The list of the document that a hit is of, made when it is the first. */
function groupOf(list: HTMLElement, { policy }: Hit): HTMLElement {
  const last = list.lastElementChild;
  if (last instanceof HTMLElement && last.dataset.policy === policy.id)
    return last.querySelector('ol') as HTMLOListElement;
  const group = element('li', 'group');
  group.dataset.policy = policy.id;
  const inner = element('ol', 'plain');
  group.append(titleOf(policy), place(policy, []), inner);
  list.append(group);
  return inner;
}

/** The title of a document, which leads to it. */
export function titleOf({ id, title }: Pick<Hit['policy'], 'id' | 'title'>): HTMLElement {
  const head = element('h3');
  const link = element('a', '', title);
  link.href = say.address(`/policies/${id}/`);
  head.append(link);
  return head;
}

export function place(policy: Hit['policy'], words: readonly string[]): HTMLElement {
  const line = element('div', 'meta-line');
  line.append(...[policy.region, ...words].map((text) => element('span', '', text)));
  if (policy.date) line.append(element('time', '', policy.date));
  line.append(
    element('span', policy.status.code === 'expired' ? 'status status-expired' : '', say.status(policy.status)),
  );
  return line;
}

function result({ policy, shown, clause, marks }: Hit, raw: string, grouped = false): HTMLLIElement {
  const item = element('li', 'result');
  const head = element(grouped ? 'h4' : 'h3');
  const link = element('a');
  const search = raw ? `?q=${encodeURIComponent(raw)}` : '';
  link.href = `${say.address(`/policies/${policy.id}/`)}${search}#${clause.slice(policy.id.length + 1)}`;
  const label = shown.trail.at(-1) ?? '';
  link.append(...marked(label, marks.label));
  head.append(link);
  const above = shown.trail.slice(0, -1).join(' › ');
  item.append(head);
  if (!grouped) item.append(place(policy, [policy.title, ...(above ? [above] : [])]));
  else if (above) item.append(element('div', 'meta-line', above));
  if (shown.text) {
    const excerpt = excerptOf(shown.text, marks.text);
    const words = element('p', 'excerpt');
    words.append(...marked(excerpt.text, excerpt.marks));
    item.append(words);
  }
  if (shown.facts.length > 0) {
    item.append(factList(shown.facts.slice(0, FACTS_SHOWN)));
    const cut = shown.facts.slice(FACTS_SHOWN);
    if (cut.length > 0) {
      const more = element('details', 'more-facts');
      more.append(element('summary', '', say.moreFacts(cut.length)), factList(cut));
      item.append(more);
    }
  }
  return item;
}

function factList(lines: Hit['shown']['facts']): HTMLElement {
  const facts = element('ul', 'facts');
  for (const { kind, text } of lines) {
    const line = element('li');
    line.append(element('span', `sign kind-${kind}`, say.sign(kind)), text);
    facts.append(line);
  }
  return facts;
}

export function renderRelated(
  root: HTMLElement,
  { total, words, hits }: Extract<SearchAnswer, { kind: 'related' }>,
): void {
  const part = root.querySelector<HTMLElement>('[data-related]');
  if (!part) return;
  const raw = words.join(' OR ');
  const head = element('h2');
  const link = element('a', '', say.related(total, words.join('、')));
  link.href = `?q=${encodeURIComponent(raw)}`;
  head.append(link);
  const list = element('ol', 'plain');
  list.append(...hits.map((hit) => result(hit, raw)));
  part.replaceChildren(head, list);
  part.hidden = false;
}

/** What to try when little or nothing was found; every piece says how many clauses it finds. */
export function renderAdvice(
  root: HTMLElement,
  { near, shorter }: Extract<SearchAnswer, { kind: 'advice' }>,
  nothing: boolean,
): void {
  const part = root.querySelector<HTMLElement>('[data-advice]');
  if (!part) return;
  const line = (label: string, queries: readonly Advised[]): HTMLElement[] => {
    if (queries.length === 0) return [];
    const made = element('p', '', label);
    queries.forEach(({ text, count, isNumber }, i) => {
      const link = element('a', '', text);
      link.href = `?q=${encodeURIComponent(text)}`;
      made.append(...(i > 0 ? ['、'] : []), link, isNumber ? '' : element('span', 'soft', say.finds(count)));
    });
    return [made];
  };
  part.replaceChildren(
    ...line(say.near(), near),
    ...line(say.shorter(), shorter),
    ...(nothing ? [element('p', 'soft', say.advice())] : []),
  );
  part.hidden = false;
}

/** Documents whose titles have the query among other words. */
export function renderTitles(
  root: HTMLElement,
  titles: Extract<SearchAnswer, { kind: 'facets' }>['titles'],
  open: boolean,
): void {
  const part = root.querySelector<HTMLDetailsElement>('[data-titles]');
  if (!part) return;
  part.hidden = titles.length === 0;
  part.open = open;
  const summary = part.querySelector('summary');
  if (summary) summary.textContent = say.titles(titles.length);
  part.querySelector('ul')?.replaceChildren(
    ...titles.map(({ id, title, docNumber }) => {
      const item = element('li');
      const link = element('a', '', docNumber ? `${title}（${docNumber}）` : title);
      link.href = say.address(`/policies/${id}/`);
      item.append(link);
      return item;
    }),
  );
}

const SHOWN_VALUES = 8;

interface ShownValue extends FacetValue {
  count: number;
  on: boolean;
  depth: number;
}

/** Fill each facet's group with its values that have matches, most first; chosen values stay. */
export function renderFacets(
  root: HTMLElement,
  counts: Record<Facet, number[]>,
  choice: Choice,
  values: Record<Facet, FacetValue[]>,
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
    const shown = ordered(facet, values[facet], counts[facet], choice[facet]);
    const limit = expanded ? shown.length : SHOWN_VALUES;
    list.replaceChildren(...shown.slice(0, limit).map((value) => checkbox(facet, value)));
    if (shown.length > limit) {
      const more = element('button', 'facet-more', say.all(shown.length));
      more.type = 'button';
      more.addEventListener('click', () => {
        group.dataset.expanded = 'true';
        renderFacets(root, counts, choice, values);
        list.querySelectorAll('input')[SHOWN_VALUES]?.focus();
      });
      list.append(more);
    }
    group.hidden = shown.length === 0;
    if (focused !== null) [...list.querySelectorAll('input')].find(({ value }) => value === focused)?.focus();
  }
}

/** Chosen first, then by count; years newest first; cities under their province. */
function ordered(
  facet: Facet,
  values: readonly FacetValue[],
  counts: readonly number[],
  chosen: readonly string[],
): ShownValue[] {
  const shown = values
    .map((entry, i) => ({ ...entry, number: i, count: counts[i] ?? 0, on: chosen.includes(entry.value), depth: 0 }))
    .filter(({ count, on }) => count > 0 || on);
  const inOrder = (list: typeof shown) =>
    list.sort((a, b) =>
      facet === 'year' ? b.value.localeCompare(a.value) : Number(b.on) - Number(a.on) || b.count - a.count,
    );
  if (facet !== 'region') return inOrder(shown);
  const numbers = new Set(shown.map(({ number }) => number));
  const below = (parent: number | undefined, depth: number): ShownValue[] =>
    inOrder(
      shown.filter(
        (entry) => (entry.parent !== undefined && numbers.has(entry.parent) ? entry.parent : undefined) === parent,
      ),
    ).flatMap((entry) => [{ ...entry, depth }, ...below(entry.number, depth + 1)]);
  return below(undefined, 0);
}

function checkbox(facet: Facet, { value, label, count, on, depth }: ShownValue): HTMLElement {
  const line = element('label', depth > 0 ? `below below-${Math.min(depth, 2)}` : '');
  const box = element('input');
  box.type = 'checkbox';
  box.name = facet;
  box.value = value;
  box.checked = on;
  line.append(box, element('span', '', label), element('span', 'count', String(count)));
  return line;
}
