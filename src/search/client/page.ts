/** The search page: the address becomes a request to the worker, its answers become results, facets and advice. */
import { readChoice } from './facets.ts';
import type { SearchAnswer, SearchRequest } from './protocol.ts';
import { SORTS, type Sort } from './rank.ts';
import { renderAdvice, renderFacets, renderRelated, renderResults, renderTitles } from './render.ts';
import { say } from './say.ts';

const PAGE_SIZE = 20;

declare global {
  interface Window {
    /** begun in the head of the page with the first request, number 1, and what it has answered since */
    searchWorker: { worker: Worker; early: SearchAnswer[] };
  }
}

class PolicySearch extends HTMLElement {
  private run = 0;
  private shown = PAGE_SIZE;
  private readonly worker = window.searchWorker.worker;
  private readonly form = this.querySelector<HTMLFormElement>('form');
  private readonly list = this.querySelector<HTMLElement>('[data-results]');
  private readonly summary = this.querySelector<HTMLElement>('[data-summary]');
  private readonly more = this.querySelector<HTMLButtonElement>('[data-more]');

  connectedCallback(): void {
    this.run = 1;
    this.list?.setAttribute('aria-busy', 'true');
    for (const answer of window.searchWorker.early) this.take(answer);
    this.worker.onmessage = ({ data }: MessageEvent<SearchAnswer>) => {
      if (data.run === this.run) this.take(data);
    };
    this.worker.addEventListener('error', () => this.fail('worker'));
    this.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.go();
    });
    this.form?.addEventListener('change', (event) => {
      if ((event.target as HTMLElement).matches('input[type="checkbox"], select')) this.go();
    });
    this.more?.addEventListener('click', () => {
      this.shown += PAGE_SIZE;
      this.search();
    });
    addEventListener('popstate', () => {
      this.readAddress();
      this.search();
    });
    const drawer = this.querySelector<HTMLDetailsElement>('.facets details');
    if (drawer && matchMedia('(max-width: 55.99rem)').matches) drawer.open = false;
    this.readAddress();
  }

  private get parameters(): URLSearchParams {
    return new URLSearchParams(location.search);
  }

  private get sort(): Sort {
    const wanted = this.parameters.get('sort');
    return SORTS.find((sort) => sort === wanted) ?? 'relevance';
  }

  private readAddress(): void {
    this.shown = PAGE_SIZE;
    const set = (name: string, value: string) => {
      const field = this.form?.elements.namedItem(name);
      if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value !== '';
      else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
    };
    set('q', this.parameters.get('q') ?? '');
    set('sort', this.sort === 'relevance' ? '' : this.sort);
    set('group', this.parameters.get('group') ?? '');
  }

  /** The form's state becomes the address. */
  private go(): void {
    if (!this.form) return;
    const parameters = new URLSearchParams();
    for (const [name, value] of new FormData(this.form))
      if (typeof value === 'string' && value !== '') parameters.append(name, value);
    this.shown = PAGE_SIZE;
    const address = parameters.size > 0 ? `?${parameters}` : location.pathname;
    if (address !== location.search) history.pushState(null, '', address);
    this.search();
  }

  private search(): void {
    this.run += 1;
    this.list?.setAttribute('aria-busy', 'true');
    const request: SearchRequest = {
      run: this.run,
      parameters: location.search,
      sort: this.sort,
      grouped: this.parameters.has('group'),
      count: this.shown,
    };
    this.worker.postMessage(request);
  }

  private take(answer: SearchAnswer): void {
    const raw = this.parameters.get('q') ?? '';
    const choice = readChoice(this.parameters);
    switch (answer.kind) {
      case 'summary': {
        const chosen = Object.values(choice).reduce((sum, values) => sum + values.length, 0);
        if (this.summary) this.summary.textContent = say.summary(raw, answer.total, answer.documents, chosen);
        if (this.more) this.more.hidden = answer.total <= this.shown;
        this.list?.setAttribute('data-total', String(answer.total));
        for (const part of this.querySelectorAll<HTMLElement>('[data-related], [data-advice]')) part.hidden = true;
        if (answer.total === 0) this.list?.replaceChildren();
        break;
      }
      case 'hits':
        if (this.list)
          renderResults(this.list, answer.hits, {
            from: answer.from,
            grouped: this.parameters.has('group'),
            raw,
          });
        break;
      case 'facets':
        renderFacets(this, answer.counts, choice, answer.values);
        renderTitles(this, answer.titles);
        break;
      case 'related':
        renderRelated(this, answer);
        break;
      case 'advice':
        renderAdvice(this, answer);
        break;
      case 'done':
        this.list?.setAttribute('aria-busy', 'false');
        break;
      default:
        this.fail(answer.message);
    }
  }

  private fail(reason: string): void {
    if (this.summary) this.summary.textContent = say.failed(reason);
    this.list?.setAttribute('aria-busy', 'false');
  }
}

customElements.define('policy-search', PolicySearch);
