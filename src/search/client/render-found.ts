/** What stands before the results: the documents that a query names, and the filters that hide everything. */
import { element } from '../../dom/element.ts';
import type { Facet, FacetValue } from '../table.ts';
import type { Messages } from './messages.ts';
import type { DocumentEntry, SearchAnswer } from './protocol.ts';
import { place, titleOf } from './render.ts';

export function renderDocuments(root: HTMLElement, entries: readonly DocumentEntry[], messages: Messages): void {
  const part = root.querySelector<HTMLElement>('[data-documents]');
  if (!part) return;
  part.hidden = entries.length === 0;
  part.querySelector('ol')?.replaceChildren(
    ...entries.map((entry) => {
      const item = element('li', 'result');
      item.dataset.document = entry.id;
      const words = [entry.docNumber ?? '', entry.outside ? messages('outside') : ''];
      item.append(
        titleOf(entry),
        place(
          entry,
          words.filter((word) => word !== ''),
        ),
      );
      return item;
    }),
  );
}

/**
 * A way to the whole of a topic, where a query only has its name: the other filters stay.
 * @param parameters of the address as it is
 */
export function renderTopics(
  root: HTMLElement,
  topics: readonly FacetValue[],
  parameters: URLSearchParams,
  messages: Messages,
): void {
  const part = root.querySelector<HTMLElement>('[data-topics]');
  if (!part) return;
  part.hidden = topics.length === 0;
  part.replaceChildren(
    ...topics.flatMap(({ value, label }) => {
      const asked = new URLSearchParams(parameters);
      asked.delete('q');
      asked.append('topic', value);
      const link = element('a', '', messages('topic-all', { topic: label }));
      link.href = `?${asked}`;
      return [messages('topic', { topic: label }), link, messages('topic-end')];
    }),
  );
}

/** @param clear asks again without the filters named */
export function renderHidden(
  root: HTMLElement,
  { all, filters }: Extract<SearchAnswer, { kind: 'hidden' }>,
  messages: Messages,
  clear: (facets: Facet[]) => void,
): void {
  const part = root.querySelector<HTMLElement>('[data-hidden]');
  if (!part) return;
  const button = (facets: Facet[], text: string) => {
    const made = element('button', '', text);
    made.type = 'button';
    made.dataset.clear = facets.join(' ');
    made.addEventListener('click', () => clear(facets));
    return made;
  };
  const list = element('ul', 'plain');
  for (const { facet, labels, hides, leaves } of filters) {
    const name = root.querySelector(`fieldset[data-facet="${facet}"] legend`)?.textContent ?? facet;
    const item = element('li', '', messages('hides', { filter: name, values: labels.join('、'), n: hides }));
    if (leaves > 0) item.append(' ', button([facet], messages('clear', { filter: name, n: leaves })));
    list.append(item);
  }
  const every = filters.map(({ facet }) => facet);
  part.replaceChildren(
    element('p', '', messages('hidden')),
    list,
    ...(filters.length > 1 || filters.every(({ leaves }) => leaves === 0)
      ? [button(every, messages('clear-all', { n: all }))]
      : []),
  );
  part.hidden = false;
}
