/** Driving both search pages in Chromium. */
import type { Browser, Page } from '@playwright/test';
import type { BenchQuery } from './queries.ts';
import type { CountingServer } from './server.ts';

export type Engine = 'ours' | 'default';
export interface Run {
  /** from the beginning of the navigation, or from the question, to the first result on the page */
  ms: number;
  /** sent by the server until then, headers and all */
  bytes: number;
}

const pageOf = (engine: Engine, query: string) =>
  `${engine === 'ours' ? '/search/' : '/'}?q=${encodeURIComponent(query)}`;
/** What the first result is on each page. */
const FIRST = { ours: '[data-results] [data-clause]', default: '#first[data-run]' };

/** Ids of everything that each query finds, on one page. */
export async function askAll(
  browser: Browser,
  engine: Engine,
  server: CountingServer,
  queries: readonly BenchQuery[],
  urls: ReadonlyMap<string, string> = new Map(),
): Promise<Set<string>[]> {
  const page = await browser.newPage();
  await page.goto(server.address + pageOf(engine, '管理'));
  await page.waitForSelector(FIRST[engine], { state: 'attached' });
  const found: Set<string>[] = [];
  for (const { text } of queries) {
    const ids = engine === 'ours' ? await page.evaluate(askWorker, text) : await page.evaluate(askPagefind, text);
    found.push(new Set(ids.map((id) => urls.get(id) ?? id)));
  }
  await page.close();
  return found;
}

/** Runs in our page: everything that the worker finds. */
function askWorker(query: string): Promise<string[]> {
  const { worker } = (window as unknown as { searchWorker: { worker: Worker } }).searchWorker;
  const run = Math.floor(performance.now() * 1000) + 1_000_000;
  return new Promise((resolve, reject) => {
    const found: string[] = [];
    const listen = ({ data }: MessageEvent) => {
      if (data.run !== run) return;
      if (data.kind === 'hits') for (const { clause } of data.hits) found.push(clause);
      if (data.kind === 'failed') reject(new Error(data.message));
      if (data.kind !== 'done') return;
      worker.removeEventListener('message', listen);
      resolve(found);
    };
    worker.addEventListener('message', listen);
    const parameters = `?${new URLSearchParams({ q: query })}`;
    worker.postMessage({ run, parameters, count: 1e7 });
  });
}

function askPagefind(query: string): Promise<string[]> {
  return (window as unknown as { askIds(q: string): Promise<string[]> }).askIds(query);
}

/** Each query on a page of its own, with nothing kept from before; the engines take turns. */
export async function timeCold(
  browser: Browser,
  servers: Record<Engine, CountingServer>,
  queries: readonly BenchQuery[],
): Promise<Record<Engine, Run[]>> {
  const runs: Record<Engine, Run[]> = { ours: [], default: [] };
  for (const [i, { text }] of queries.entries()) {
    const order: Engine[] = i % 2 === 0 ? ['ours', 'default'] : ['default', 'ours'];
    for (const engine of order) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.addInitScript(watchFor, FIRST[engine]);
      const before = servers[engine].sent();
      await page.goto(servers[engine].address + pageOf(engine, text), { waitUntil: 'commit' });
      const ms = await firstSeen(page);
      runs[engine].push({ ms, bytes: servers[engine].sent() - before });
      await context.close();
    }
  }
  return runs;
}

/** Runs in the page before its scripts: the time, since the navigation began, at which the first result is there. */
function watchFor(selector: string): void {
  const host = window as unknown as { seen: Promise<number> };
  host.seen = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector(selector)) return;
      observer.disconnect();
      resolve(performance.now());
    }).observe(document, { childList: true, subtree: true, attributes: true });
  });
}

function firstSeen(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { seen: Promise<number> }).seen);
}

/** All queries one after the other on one page. */
export async function timeWarm(
  browser: Browser,
  servers: Record<Engine, CountingServer>,
  queries: readonly BenchQuery[],
): Promise<{ runs: Record<Engine, Run[]>; longestTask: number }> {
  const runs: Record<Engine, Run[]> = { ours: [], default: [] };
  const pages = { ours: await browser.newPage(), default: await browser.newPage() };
  await pages.ours.addInitScript(watchTasks);
  for (const engine of ['ours', 'default'] as const) {
    await pages[engine].goto(servers[engine].address + pageOf(engine, '管理'));
    await pages[engine].waitForSelector(FIRST[engine], { state: 'attached' });
    await pages[engine].waitForLoadState('networkidle');
  }
  await pages.ours.evaluate(() => {
    (window as unknown as { longestTask: number }).longestTask = 0;
  });
  for (const { text } of queries) {
    for (const engine of ['ours', 'default'] as const) {
      const before = servers[engine].sent();
      await pages[engine].bringToFront();
      const ms = await pages[engine].evaluate(engine === 'ours' ? askPage : askDefault, text);
      runs[engine].push({ ms, bytes: servers[engine].sent() - before });
    }
  }
  const longestTask = await pages.ours.evaluate(() => (window as unknown as { longestTask: number }).longestTask);
  await Promise.all(Object.values(pages).map((page) => page.close()));
  return { runs, longestTask };
}

function watchTasks(): void {
  const host = window as unknown as { longestTask: number };
  host.longestTask = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) host.longestTask = Math.max(host.longestTask, duration);
  }).observe({ type: 'longtask', buffered: true });
}

/** Runs in our page: as a person types and sends; until the first result of the new query stands there. */
function askPage(query: string): Promise<number> {
  const start = performance.now();
  const list = document.querySelector('[data-results]') as HTMLElement;
  const old = list.querySelector('[data-clause]');
  return new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      const first = list.querySelector('[data-clause]');
      if (!first || first === old) return;
      observer.disconnect();
      resolve(performance.now() - start);
    }).observe(list, { childList: true, subtree: true });
    const form = document.querySelector('policy-search form') as HTMLFormElement;
    (form.elements.namedItem('q') as HTMLInputElement).value = query;
    form.requestSubmit();
  });
}

async function askDefault(query: string): Promise<number> {
  const start = performance.now();
  await (window as unknown as { ask(q: string): Promise<void> }).ask(query);
  return performance.now() - start;
}
