/** `policy watch`: a source that changes is taken in again; the dev server then shows it. */
import { watch } from 'chokidar';
import { sourcesDirectory } from '../lib/paths.ts';
import { say } from '../lib/report.ts';
import { type IngestOptions, ingestCommand } from './ingest.ts';

/** A file is read once it has not grown for this long, milliseconds. */
const SETTLED = 300;

export function watchCommand(options: IngestOptions): void {
  let queue = Promise.resolve();
  watch(sourcesDirectory, {
    ignored: (path) => path.endsWith('.yaml'),
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: SETTLED, pollInterval: 50 },
  })
    .on('ready', () => say('正在盯住 content/sources/，按 Ctrl+C 结束。'))
    .on('all', (event, path) => {
      if (event !== 'add' && event !== 'change') return;
      // one after the other: two changes must not write one policy at once
      queue = queue.then(async () => {
        await ingestCommand([path], options);
      });
    });
}
