/** The states of a document's applications, told again by the reader's own day in China. */
import { applicationState, printStateDay } from '../model/application-state.ts';
import { dayInChina } from '../model/day.ts';

class PolicyApplications extends HTMLElement {
  connectedCallback(): void {
    const today = dayInChina(new Date());
    const validity = JSON.parse(this.dataset.validity ?? '{}');
    for (const place of this.querySelectorAll<HTMLElement>('[data-windows]')) {
      const { code, date } = applicationState(JSON.parse(place.dataset.windows ?? '[]'), validity, today);
      const label = this.querySelector(`[data-code="${code}"]`)?.textContent ?? '';
      place.textContent = date === null ? label : `${label} ${printStateDay(code, date)}`;
    }
  }
}

customElements.define('policy-applications', PolicyApplications);
