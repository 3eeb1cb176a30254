/** The search page: the address becomes a request to the worker, its answers become results, facets and advice. */
import type { Facet } from '../table.ts';
import { readChoice } from './facets.ts';
import { loadFolder } from './load.ts';
import { messagesOf } from './messages.ts';
import { Progress } from './progress.ts';
import type { Hit, SearchAnswer, SearchRequest } from './protocol.ts';
import { PAGE_SIZE } from './protocol.ts';
import { readOrder } from './rank.ts';
import { renderAdvice, renderFacets, renderRelated, renderResults, renderTitles } from './render.ts';
import { renderDocuments, renderHidden, renderTopics } from './render-found.ts';
import { say } from './say.ts';
import { Taking } from './take.ts';

const AT_ONCE = 4;
/** What an answer may bring beside results: of the answer before none is left. */
const PARTS = '[data-related], [data-advice], [data-documents], [data-titles], [data-hidden]';
const pause = () => new Promise((resolve) => setTimeout(resolve));

declare global {
  interface Window {
    /** begun in the head of the page with the first request, number 1, and what it has answered since */
    searchWorker?: { worker: Worker; early: SearchAnswer[] };
  }
}

class PolicySearch extends HTMLElement {
  private run = 0;
  private progress = new Progress(PAGE_SIZE);
  /** how many results are asked for */
  private wanted = PAGE_SIZE;
  /** of a search cluster; without one the worker searches */
  private readonly endpoint = this.dataset.endpoint;
  private readonly form = this.querySelector<HTMLFormElement>('form');
  private readonly list = this.querySelector<HTMLElement>('[data-results]');
  private readonly summary = this.querySelector<HTMLElement>('[data-summary]');
  private readonly messages = messagesOf(this);
  private readonly taking = new Taking(this, this.messages);
  /** results of the answer that is shown */
  private total = 0;
  private readonly more = this.querySelector<HTMLButtonElement>('[data-more]');

  connectedCallback(): void {
    this.run = 1;
    this.list?.setAttribute('aria-busy', 'true');
    if (window.searchWorker) {
      const { worker, early } = window.searchWorker;
      for (const answer of early) this.take(answer);
      worker.onmessage = ({ data }: MessageEvent<SearchAnswer>) => {
        if (data.run === this.run) this.take(data);
      };
      worker.addEventListener('error', () => this.fail('worker'));
    }
    this.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.go();
    });
    this.form?.addEventListener('change', (event) => {
      if ((event.target as HTMLElement).matches('input[type="checkbox"], select')) this.go();
    });
    this.more?.addEventListener('click', () => {
      this.wanted += PAGE_SIZE;
      this.search();
    });
    addEventListener('popstate', () => {
      this.readAddress();
      this.search();
    });
    const drawer = this.querySelector<HTMLDetailsElement>('.facets details');
    if (drawer && matchMedia('(max-width: 55.99rem)').matches) drawer.open = false;
    this.readAddress();
    if (this.endpoint) this.search();
  }

  private get parameters(): URLSearchParams {
    return new URLSearchParams(location.search);
  }

  private readAddress(): void {
    this.wanted = PAGE_SIZE;
    const set = (name: string, value: string) => {
      const field = this.form?.elements.namedItem(name);
      if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value !== '';
      else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
    };
    set('q', this.parameters.get('q') ?? '');
    const { sort } = readOrder(this.parameters);
    set('sort', sort === 'relevance' ? '' : sort);
    set('group', this.parameters.get('group') ?? '');
  }

  /** The form's state becomes the address. */
  private go(): void {
    if (!this.form) return;
    const parameters = new URLSearchParams();
    for (const [name, value] of new FormData(this.form))
      if (typeof value === 'string' && value !== '') parameters.append(name, value);
    this.wanted = PAGE_SIZE;
    const address = parameters.size > 0 ? `?${parameters}` : location.pathname;
    if (address !== location.search) history.pushState(null, '', address);
    this.search();
  }

  /** The same question without some of its filters. */
  private clear(facets: readonly Facet[]): void {
    const { parameters } = this;
    for (const facet of facets) parameters.delete(facet);
    history.pushState(null, '', parameters.size > 0 ? `?${parameters}` : location.pathname);
    this.readAddress();
    this.search();
    this.summary?.focus();
  }

  private search(): void {
    this.run += 1;
    this.list?.setAttribute('aria-busy', 'true');
    const request: SearchRequest = { run: this.run, parameters: location.search, count: this.wanted };
    if (this.endpoint) void this.searchRemote(request, this.endpoint);
    else window.searchWorker?.worker.postMessage(request);
  }

  private async searchRemote(request: SearchRequest, endpoint: string): Promise<void> {
    try {
      const { searchRemote } = await import('./remote.ts');
      for await (const step of searchRemote(request, endpoint, await loadFolder())) {
        if (request.run !== this.run) return;
        this.take({ run: request.run, ...step } as SearchAnswer);
      }
    } catch (error) {
      if (request.run === this.run) this.fail(error instanceof Error ? error.message : String(error));
    }
  }

  private take(answer: SearchAnswer): void {
    const raw = this.parameters.get('q') ?? '';
    const choice = readChoice(this.parameters);
    switch (answer.kind) {
      case 'summary': {
        const chosen = Object.values(choice).reduce((sum, values) => sum + values.length, 0);
        if (this.summary) this.summary.textContent = say.summary(raw, answer, chosen);
        if (this.more) this.more.hidden = answer.total <= this.wanted;
        this.list?.setAttribute('data-total', String(answer.total));
        for (const part of this.querySelectorAll<HTMLElement>(PARTS)) part.hidden = true;
        renderTopics(this, answer.topics, this.parameters, this.messages);
        // nothing to put in order: the controls would promise results
        this.toggleAttribute('data-none', answer.total === 0);
        this.total = answer.total;
        this.taking.offer(0);
        this.progress = new Progress(this.wanted);
        if (answer.total === 0) this.list?.replaceChildren();
        break;
      }
      case 'hits':
        void this.showHits(answer.hits, answer.from, raw);
        break;
      case 'documents':
        renderDocuments(this, answer.entries, this.messages);
        break;
      case 'facets':
        renderFacets(this, answer.counts, choice, answer.values);
        // found among other words, and nothing else found: not behind a closed line
        renderTitles(this, answer.titles, this.total === 0);
        break;
      case 'hidden':
        renderHidden(this, answer, this.messages, (facets) => this.clear(facets));
        break;
      case 'related':
        renderRelated(this, answer);
        break;
      case 'advice':
        renderAdvice(this, answer, this.total === 0);
        break;
      case 'done':
        this.progress.end();
        if (!this.endpoint) this.taking.offer(this.total);
        if (this.more && this.progress.exhausted) this.more.hidden = true;
        this.settle();
        break;
      default:
        this.fail(answer.message);
    }
  }

  private settle(): void {
    if (this.progress.settled) this.list?.setAttribute('aria-busy', 'false');
  }

  /** A few at a time, so that the page answers to keys and touches between them. */
  private async showHits(hits: readonly Hit[], from: number, raw: string): Promise<void> {
    const { run, progress } = this;
    progress.tell(hits.length);
    const { grouped } = readOrder(this.parameters);
    for (let i = 0; i < hits.length && this.list; i += AT_ONCE) {
      if (i > 0) await pause();
      if (run !== this.run) return;
      renderResults(this.list, hits.slice(i, i + AT_ONCE), { from: from + i, grouped, raw });
    }
    progress.show(hits.length);
    this.settle();
  }

  private fail(reason: string): void {
    if (this.summary) this.summary.textContent = say.failed(reason);
    this.list?.setAttribute('aria-busy', 'false');
  }
}

customElements.define('policy-search', PolicySearch);
