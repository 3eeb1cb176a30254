/** Reading with the rules as they stand in the files now, however often they have been edited. */
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PolicyEntries } from './entries.ts';

/**
 * A thread of its own has modules of its own: it imports the rules as they are now, and takes them with it when it
 * ends. The server that waits goes on answering.
 * @param root folder of the project
 * @throws what the reading throws, a rule that does not compile included
 */
export async function readEntriesFresh(root: string): Promise<PolicyEntries> {
  const worker = new Worker(join(root, 'src/loader/entries-worker.ts'), { workerData: root });
  try {
    const [entries] = (await once(worker, 'message')) as [PolicyEntries];
    return entries;
  } finally {
    await worker.terminate();
  }
}
