/** In the dev server, serves the search index that `npm run dev` has built into .cache/search/. */
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';

export function devSearch(): AstroIntegration {
  return {
    name: 'dev-search',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(sirv(join(process.cwd(), '.cache/search'), { dev: true }));
      },
    },
  };
}
