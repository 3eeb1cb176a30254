/** What script says of the shortlist, from the page's own words. */
import type { Kept } from './kept.ts';
import { keyOf } from './kept.ts';
import { type StoreProblem, shortlist } from './store.ts';

export function keepMessage(name: StoreProblem | 'kept' | 'present', n = 0): string {
  const found = document.querySelector(`[data-keep-message="${name}"]`);
  return (found?.textContent ?? '').replace('{n}', String(n));
}

/** Puts things on the shortlist. @returns what to tell the reader */
export function keep(items: readonly Kept[]): string {
  const store = shortlist();
  const present = new Set(store.read().items.map(keyOf));
  const fresh = items.filter((item) => !present.has(keyOf(item)));
  if (fresh.length === 0 && items.length > 0) return keepMessage('present');
  const problem = store.add(fresh);
  return problem ? keepMessage(problem) : keepMessage('kept', fresh.length);
}

/** The script that the page is in. */
export const pageScript = (): Kept['script'] => (document.documentElement.lang === 'zh-Hant' ? 'hant' : 'hans');
