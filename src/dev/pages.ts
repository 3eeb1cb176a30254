/** In the dev server, shows the page in the browser again after a document, a word or a rule has changed. */
import type { AstroIntegration, HookParameters } from 'astro';
import { isInput } from '../loader/inputs.ts';
import { onEdit } from './on-edit.ts';
import { whenSettled } from './when-settled.ts';

const SETTLED = 100;

function forgetModules({ environments: { client, ...others } }: HookParameters<'astro:server:setup'>['server']): void {
  for (const { moduleGraph, hot } of Object.values(others)) {
    moduleGraph.invalidateAll();
    hot.send({ type: 'full-reload', path: '*' });
  }
}

export function devPages(): AstroIntegration {
  const root = process.cwd();
  return {
    name: 'dev-pages',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const reload = whenSettled(async () => {
          logger.info('文件、词表或规则有改动，页面重新读取。');
          // which pages there are is remembered by Astro until it hears this
          for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        }, SETTLED);
        // a module that failed is remembered as failed, by a page asked for while its file was written for ever:
        // what failed is read again when it is next asked for
        server.middlewares.use((_request, response, next) => {
          response.once('finish', () => {
            if (response.statusCode >= 500) forgetModules(server);
          });
          next();
        });
        onEdit(server, (path) => isInput(root, path), reload);
      },
    },
  };
}
