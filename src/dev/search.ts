/** In the dev server, builds the search index in the background, again after every change, and serves it. */
import { execFile } from 'node:child_process';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { isInput } from '../loader/inputs.ts';
import { onEdit } from './on-edit.ts';
import { whenSettled } from './when-settled.ts';

/** Later than the pages: they are looked at first. */
const SETTLED = 1000;
const SERVED = '.cache/search';
const BUILT = '.cache/search-next';

/** What the index is made from beside the policies. */
const INDEXER = /[\\/](?:src[\\/](?:corpus|search)|scripts[\\/]lib)[\\/]/;

const run = promisify(execFile);

/** Built beside the index that is served, which stays whole until the new one takes its place. */
async function buildIndex(root: string): Promise<void> {
  await rm(join(root, BUILT), { recursive: true, force: true });
  await run(process.execPath, ['scripts/build-search.ts', '--out', BUILT], { cwd: root });
  await rm(join(root, SERVED), { recursive: true, force: true });
  await rename(join(root, BUILT), join(root, SERVED));
}

export function devSearch(): AstroIntegration {
  const root = process.cwd();
  let rebuild = () => {};
  return {
    name: 'dev-search',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        server.middlewares.use(sirv(join(root, SERVED), { dev: true }));
        rebuild = whenSettled(async () => {
          try {
            await buildIndex(root);
            logger.info('搜索索引已更新。');
          } catch (error) {
            logger.error(`搜索索引没有更新：${error instanceof Error ? error.message : String(error)}`);
          }
        }, SETTLED);
        onEdit(server, (path) => isInput(root, path) || INDEXER.test(path), rebuild);
      },
      // set up, but never started: Vitest's server
      'astro:server:start': () => rebuild(),
    },
  };
}
