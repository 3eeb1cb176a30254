/** In the dev server, shows the page in the browser again after a document, a word or a rule has changed. */
import type { AstroIntegration } from 'astro';
import { isInput } from '../loader/inputs.ts';
import { onEdit } from './on-edit.ts';
import { whenSettled } from './when-settled.ts';

const SETTLED = 100;

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
        onEdit(server, (path) => isInput(root, path), reload);
      },
    },
  };
}
