/** The deadlines page by its reader's own day in China: the line of today, and what is past, running, next. */
import { dayInChina } from '../model/day.ts';
import { fillState, type Phase, type Placed, placeOn, stateOf } from '../model/phase.ts';
import { daysFrom, type Schedule } from '../model/schedule.ts';

const today = dayInChina(new Date());

for (const chart of document.querySelectorAll<HTMLElement>('.time-chart')) {
  const start = `${chart.dataset.first}-01-01`;
  const share = (daysFrom(start, today) - 1) / daysFrom(start, `${chart.dataset.last}-12-31`);
  // what a mark is, for a pointer too
  for (const mark of chart.querySelectorAll<HTMLElement>('[aria-label]')) mark.title = mark.ariaLabel ?? '';
  chart.style.setProperty('--today', String(Math.min(1, Math.max(0, share)) * 100));
}
for (const told of document.querySelectorAll<HTMLElement>('[data-told-by]')) {
  const own = told.querySelector<HTMLElement>('[data-own]');
  if (!own) continue;
  own.hidden = false;
  for (const day of own.querySelectorAll('[data-day]')) day.textContent = today;
  for (const other of told.querySelectorAll<HTMLElement>('[data-built]')) other.hidden = true;
}

class DueList extends HTMLElement {
  connectedCallback(): void {
    // the build's own day: all is said already
    if (this.dataset.today !== today) this.retell();
    this.dataset.ready = today;
  }

  /** Every entry where it stands today, in words of the page. */
  private retell(): void {
    const moved = new Map<Phase, { item: HTMLElement; placed: Placed }[]>();
    const change = new Map<Phase, number>();
    const schedules = JSON.parse(this.querySelector('[data-schedules]')?.textContent ?? '[]') as Schedule[];
    const items = this.querySelectorAll<HTMLElement>('li');
    for (const [i, schedule] of schedules.entries()) {
      const item = items[i];
      if (!item) break;
      const placed = placeOn(schedule, today);
      const state = stateOf(schedule, today);
      const words = this.querySelector(`[data-message="${state.key}"]`)?.textContent ?? '';
      const place = item.querySelector('[data-state]');
      if (place) place.textContent = fillState(words, state);
      const was = item.closest<HTMLElement>('[data-phase]')?.dataset.phase as Phase;
      change.set(was, (change.get(was) ?? 0) - 1);
      change.set(placed.phase, (change.get(placed.phase) ?? 0) + 1);
      moved.set(placed.phase, [...(moved.get(placed.phase) ?? []), { item, placed }]);
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-phase]')) {
      const phase = group.dataset.phase as Phase;
      const entries = moved.get(phase) ?? [];
      const last = phase === 'past' ? '' : '9999';
      entries.sort((a, b) => (phase === 'past' ? -1 : 1) * (a.placed.day ?? last).localeCompare(b.placed.day ?? last));
      group.querySelector('ol')?.replaceChildren(...entries.map(({ item }) => item));
      const count = group.querySelector('[data-count]');
      const number = Number(count?.textContent ?? 0) + (change.get(phase) ?? 0);
      if (count) count.textContent = String(number);
      const none = group.querySelector<HTMLElement>('[data-none]');
      if (none) none.hidden = number > 0;
    }
  }
}

customElements.define('due-list', DueList);
