/** Results taken away: all that the query and the filters leave, as the worker finds them, in a file made here. */
import { makeFile, saveFile } from '../../ledger/client/take.ts';
import { dayInChina } from '../../model/day.ts';
import type { Facet } from '../table.ts';
import type { Messages } from './messages.ts';
import type { TakeAnswer, TakenRows, TakeRequest } from './protocol.ts';
import { say } from './say.ts';
import { fitted, resultSheet } from './sheet.ts';

const FORMATS = ['xlsx', 'csv'] as const;
type Format = (typeof FORMATS)[number];

export class Taking {
  private readonly root: HTMLElement;
  private readonly messages: Messages;
  private readonly scope: HTMLElement | null;
  private total = 0;
  private busy = false;

  constructor(root: HTMLElement, messages: Messages) {
    this.root = root;
    this.messages = messages;
    this.scope = root.querySelector<HTMLElement>('[data-scope]');
    for (const format of FORMATS)
      root.querySelector(`[data-download="${format}"]`)?.addEventListener('click', () => void this.take(format));
  }

  /** So many results can be taken now. */
  offer(total: number): void {
    this.total = total;
    this.show(total > 0 ? this.messages('take', { n: total }) : '');
  }

  private show(words: string): void {
    const part = this.root.querySelector<HTMLElement>('[data-take]');
    if (part) part.hidden = this.total === 0;
    for (const button of this.root.querySelectorAll<HTMLButtonElement>('[data-download]'))
      button.disabled = this.busy || this.total === 0;
    if (this.scope) this.scope.textContent = words;
  }

  private async take(format: Format): Promise<void> {
    const { search: parameters, href } = location;
    this.busy = true;
    this.show(this.messages('taking', { n: this.total }));
    try {
      const taken = await askWorker(parameters);
      const sheet = this.sheetOf(taken, parameters, href);
      const file = await makeFile(
        format,
        format === 'xlsx' ? fitted(sheet, this.messages('cut')) : sheet,
        sheet.heads.length,
      );
      saveFile(file, `${sheet.title}-${dayInChina(new Date())}.${format}`);
      this.busy = false;
      this.offer(this.total);
    } catch {
      this.busy = false;
      this.show(this.messages('take-failed'));
    }
  }

  private sheetOf(taken: TakenRows, parameters: string, page: string) {
    const { messages, root } = this;
    const [
      content = '',
      source = '',
      address = '',
      day = '',
      query = '',
      filter = '',
      order = '',
      count = '',
      note = '',
    ] = messages('about').split('|');
    const nameOf = (facet: Facet) => root.querySelector(`fieldset[data-facet="${facet}"] legend`)?.textContent ?? facet;
    const filters = taken.filters.map(({ facet, labels }) => `${nameOf(facet)}：${labels.join('、')}`).join('；');
    const chosen = root.querySelector<HTMLSelectElement>('select[name="sort"]')?.selectedOptions[0]?.textContent ?? '';
    return resultSheet(taken, page, {
      title: messages('sheet'),
      heads: messages('heads').split('|'),
      status: ({ policy }) => say.status(policy.status),
      address: say.address,
      about: [
        [content, messages('sheet')],
        [source, root.dataset.site ?? ''],
        [address, page],
        [day, dayInChina(new Date())],
        [query, new URLSearchParams(parameters).get('q') || messages('no-query')],
        [filter, filters || messages('no-filter')],
        [order, chosen],
        [count, String(taken.rows.length)],
        [note, messages('note')],
      ],
    });
  }
}

/** @throws Error when the index, or a text of it, cannot be had: part of the results is no file */
function askWorker(parameters: string): Promise<TakenRows> {
  const { port1, port2 } = new MessageChannel();
  const request: TakeRequest = { take: parameters };
  return new Promise((resolve, reject) => {
    port1.onmessage = ({ data }: MessageEvent<TakeAnswer>) => {
      port1.close();
      if (data.kind === 'taken') resolve(data);
      else reject(new Error(data.message));
    };
    window.searchWorker?.worker.postMessage(request, [port2]);
  });
}
