/** Files that are written, added or removed while the dev server runs. */
import type { HookParameters } from 'astro';

type Server = HookParameters<'astro:server:setup'>['server'];

/** @param matters of an absolute path */
export function onEdit({ watcher }: Server, matters: (path: string) => boolean, work: () => void): void {
  for (const event of ['add', 'change', 'unlink'] as const)
    watcher.on(event, (path) => {
      if (matters(path)) work();
    });
}
