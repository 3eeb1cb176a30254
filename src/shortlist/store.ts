/** The shortlist in this browser: read before every change, so that several tabs do not undo each other's. */
import { type Kept, keyOf, printKept, readKept, withKept } from './kept.ts';

const NAME = 'policy-shortlist';

/** forbidden: the browser keeps nothing for this site; full: no room; unreadable: what is kept there is not ours. */
export type StoreProblem = 'forbidden' | 'full' | 'unreadable';

export interface Shortlist {
  read(): { items: readonly Kept[]; problem: StoreProblem | null };
  /** null when done */
  add(items: readonly Kept[]): StoreProblem | null;
  remove(keys: readonly string[]): StoreProblem | null;
  /** what was there before, in its order, with what came since */
  restore(items: readonly Kept[]): StoreProblem | null;
  /** also what cannot be read */
  clear(): StoreProblem | null;
  /** called after every change, of this tab or another */
  onChange(listener: () => void): void;
}

/** @param storage may throw: browsers forbid it by setting, and in some private windows */
export function createShortlist(storage: () => Storage, tabs: Pick<Window, 'addEventListener'>): Shortlist {
  const listeners: (() => void)[] = [];
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const read: Shortlist['read'] = () => {
    try {
      return readKept(storage().getItem(NAME));
    } catch {
      return { items: [], problem: 'forbidden' };
    }
  };
  const write = (items: readonly Kept[]): StoreProblem | null => {
    try {
      const place = storage();
      if (items.length === 0) place.removeItem(NAME);
      else place.setItem(NAME, printKept(items));
    } catch (error) {
      return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'forbidden';
    }
    changed();
    return null;
  };
  const change = (how: (items: readonly Kept[]) => Kept[]): StoreProblem | null => {
    const { items, problem } = read();
    return problem ?? write(how(items));
  };
  tabs.addEventListener('storage', (event) => {
    // null: the whole storage was cleared
    if (event.key === NAME || event.key === null) changed();
  });
  return {
    read,
    add: (added) => change((items) => withKept(items, added)),
    remove: (keys) => change((items) => items.filter((item) => !keys.includes(keyOf(item)))),
    restore: (previous) => change((items) => withKept(previous, items)),
    clear: () => write([]),
    onChange: (listener) => listeners.push(listener),
  };
}

let own: Shortlist | null = null;

/** That of this page. */
export function shortlist(): Shortlist {
  own ??= createShortlist(() => localStorage, window);
  return own;
}
