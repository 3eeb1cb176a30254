/** Citing a clause: its sign copies its address, and opens a box with the forms of citation and the shortlist. */
import { element } from '../dom/element.ts';
import { dayInChina } from '../model/day.ts';
import type { DocumentClauses } from '../shortlist/clauses.ts';
import { keptClause } from '../shortlist/items.ts';
import { keep, pageScript } from '../shortlist/say.ts';
import { copyText } from './copy-text.ts';

const section = document.querySelector<HTMLElement>('[data-cite]');
const policy = document.querySelector<HTMLElement>('[data-policy]')?.dataset.policy ?? '';
const today = dayInChina(new Date());

/** Words of the page, in its own characters. */
const say = (message: string) => section?.querySelector(`[data-cite-message="${message}"]`)?.textContent ?? '';

/** The address under which a reader finds the place again, without words searched for. */
const addressOf = (anchor: string | null) =>
  new URL(anchor ? `#${anchor}` : '', location.origin + location.pathname).href;

/** A form with its open places filled: place empty for the whole document. */
function filled(form: HTMLElement, values: Readonly<Record<string, string>>): string {
  const copy = form.cloneNode(true) as HTMLElement;
  for (const slot of copy.querySelectorAll<HTMLElement>('[data-slot]')) {
    const value = values[slot.dataset.slot ?? ''] ?? '';
    slot.textContent = value && `${slot.dataset.before ?? ''}${value}`;
  }
  return copy.textContent.trim();
}

if (section) {
  for (const slot of section.querySelectorAll('[data-slot="accessed"]')) slot.textContent = today;
  openBoxes(section, section.querySelector<HTMLElement>('[data-cite-box]'));
}

function openBoxes(home: HTMLElement, box: HTMLElement | null): void {
  if (!box) return;
  const said = box.querySelector<HTMLElement>('[data-said]');
  const tell = (words: string) => {
    if (said) said.textContent = words;
  };
  const keepButton = box.querySelector<HTMLButtonElement>('[data-keep]');
  let shown: string | null = null;

  const copy = async (text: string, words: string) => tell((await copyText(text)) ? words : say('refused'));

  /** @param anchor null for the whole document */
  const show = (from: HTMLElement, anchor: string | null, place: string) => {
    shown = anchor;
    const address = addressOf(anchor);
    const title = box.querySelector('[data-title]');
    if (title) title.textContent = place || say('whole');
    const values = { place, accessed: today, address };
    const lines: [string, string][] = [...home.querySelectorAll<HTMLElement>('[data-form]')].map((form) => [
      form.previousElementSibling?.textContent ?? '',
      filled(form, values),
    ]);
    const rows = [...lines, [say('address'), address] as const].map(([label, text]) => {
      const row = element('div');
      const button = element('button', 'plain-button', say('copy'));
      button.type = 'button';
      button.setAttribute('aria-label', `${say('copy')} ${label}`);
      button.addEventListener('click', () => void copy(text, `${say('copied')}：${label}`));
      const head = element('dt', '', `${label}　`);
      head.append(button);
      row.append(head, element('dd', '', text));
      return row;
    });
    box.querySelector('[data-forms]')?.replaceChildren(...rows);
    if (keepButton) keepButton.hidden = anchor === null;
    tell('');
    // beside its sign, so that the next press of Tab leads into it
    from.after(box);
    box.showPopover();
    placeBeside(box, from);
  };

  for (const link of document.querySelectorAll<HTMLAnchorElement>('.permalink')) {
    link.title = say('hint');
    link.addEventListener('click', (event) => {
      if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const anchor = decodeURIComponent(link.hash.slice(1));
      const label = link.getAttribute('aria-label') ?? '';
      show(link, anchor, label.slice(label.search(/[：:]/) + 1));
      history.replaceState(history.state, '', `#${anchor}`);
      void copy(addressOf(anchor), say('copied-address'));
    });
  }
  for (const opener of document.querySelectorAll<HTMLAnchorElement>('[data-cite-open]'))
    opener.addEventListener('click', (event) => {
      event.preventDefault();
      show(opener, null, '');
    });
  box.querySelector('[data-close]')?.addEventListener('click', () => box.hidePopover());
  keepButton?.addEventListener('click', () => {
    const anchor = shown;
    if (anchor !== null) void keepIt(anchor).then(tell);
  });
}

/** On a wide screen under its sign, where there is room; on a phone the style puts it at the foot. */
function placeBeside(box: HTMLElement, from: HTMLElement): void {
  const { left, bottom, top } = from.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const room = 8;
  const below = bottom + room + height <= innerHeight;
  box.style.setProperty('--left', `${Math.max(room, Math.min(left, innerWidth - width - room))}px`);
  box.style.setProperty('--top', `${Math.max(room, below ? bottom + room : top - height - room)}px`);
}

/** The clause, with the words that the site's data has of it, on the shortlist. @returns what to tell the reader */
async function keepIt(anchor: string): Promise<string> {
  const script = pageScript();
  try {
    const response = await fetch(`/shortlist-data/${script}/${policy}.json`);
    if (!response.ok) return say('unread');
    const data = (await response.json()) as DocumentClauses;
    const item = keptClause(policy, anchor, data, { script, today, kind: say('clause') });
    return item ? keep([item]) : say('unread');
  } catch {
    return say('unread');
  }
}
