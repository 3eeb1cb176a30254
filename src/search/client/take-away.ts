/** All that the query and the filters of the address leave, as the worker finds them, in a file made here. */
import { type Format, makeFile, saveFile } from '../../ledger/client/take.ts';
import type { Sheet } from '../../ledger/sheet.ts';
import { dayInChina } from '../../model/day.ts';
import type { Facet } from '../table.ts';
import type { Messages } from './messages.ts';
import type { TakeAnswer, TakenRows, TakeRequest } from './protocol.ts';
import { say } from './say.ts';
import { resultSheet } from './sheet.ts';

/** @throws Error when the results, or what writes the file, cannot be had; then there is no file */
export async function takeAway(format: Format, root: HTMLElement, messages: Messages): Promise<void> {
  const { href, search } = location;
  const today = dayInChina(new Date());
  const sheet = sheetOf(await askWorker(search), href, today, root, messages);
  saveFile(await makeFile(format, sheet, sheet.heads.length), `${sheet.title}-${today}.${format}`);
}

function sheetOf(taken: TakenRows, page: string, today: string, root: HTMLElement, messages: Messages): Sheet {
  const nameOf = (facet: Facet) => root.querySelector(`fieldset[data-facet="${facet}"] legend`)?.textContent ?? facet;
  const filters = taken.filters.map(({ facet, labels }) => `${nameOf(facet)}：${labels.join('、')}`).join('；');
  const order = root.querySelector<HTMLSelectElement>('select[name="sort"]')?.selectedOptions[0]?.textContent ?? '';
  const labels = messages('about').split('|');
  const values = [
    messages('sheet'),
    root.dataset.site ?? '',
    page,
    today,
    new URL(page).searchParams.get('q') || messages('no-query'),
    filters || messages('no-filter'),
    order,
    String(taken.rows.length),
    messages('note'),
  ];
  return resultSheet(taken, page, {
    title: messages('sheet'),
    heads: messages('heads').split('|'),
    status: ({ policy }) => say.status(policy.status),
    address: say.address,
    cut: messages('cut'),
    about: values.map((value, i) => [labels[i] ?? '', value] as const),
  });
}

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
