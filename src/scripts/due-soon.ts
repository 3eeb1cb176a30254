/** What falls due, told by the reader's own day in China instead of that of the build. */
import { dayInChina } from '../model/day.ts';
import { byDay } from '../model/due.ts';

class DueSoon extends HTMLElement {
  connectedCallback(): void {
    const list = this.querySelector('ol');
    if (!list) return;
    const most = Number(this.dataset.most);
    const keepsPast = this.dataset.past === 'shown';
    const entries = [...list.querySelectorAll<HTMLElement>('li')].map((item) => ({
      item,
      dates: (item.dataset.dates ?? '').split(' '),
    }));
    const placed = byDay(entries, dayInChina(new Date()));
    for (const [i, { entry, date, past }] of placed.entries()) {
      const time = entry.item.querySelector('time');
      if (time) {
        time.dateTime = date;
        time.textContent = date;
      }
      entry.item.classList.toggle('is-past', past);
      entry.item.hidden = past ? !keepsPast : i >= most;
    }
    list.replaceChildren(...placed.map(({ entry }) => entry.item));
    const none = this.querySelector<HTMLElement>('[data-none]');
    if (none) none.hidden = placed.some(({ past }) => !past);
  }
}

customElements.define('due-soon', DueSoon);
