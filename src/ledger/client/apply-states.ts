/** The states of what can be applied for, told again by the reader's own day in China. */

import { dayInChina } from '../../model/day.ts';
import { countStates, type OpeningGroup } from '../../model/opening-states.ts';

class ApplyStates extends HTMLElement {
  connectedCallback(): void {
    const today = dayInChina(new Date());
    const counts = countStates(JSON.parse(this.dataset.groups ?? '[]') as OpeningGroup[], today);
    for (const place of this.querySelectorAll<HTMLElement>('[data-state]'))
      place.textContent = String(counts[place.dataset.state as keyof typeof counts]);
    const piece = (name: string) => this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    const day = piece('day');
    if (day) day.textContent = today;
    for (const [name, hidden] of [
      ['some', counts.open === 0],
      ['none', counts.open > 0],
    ] as const) {
      const place = piece(name);
      if (place) place.hidden = hidden;
    }
    const line = this.querySelector<HTMLAnchorElement>('a[data-part="line"]');
    if (line) line.search = counts.open > 0 ? '?status=open' : '';
  }
}

customElements.define('apply-states', ApplyStates);
