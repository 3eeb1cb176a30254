/** Reading with the rules as they stand in the files now, however often they have been edited. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { PolicyEntries } from './entries.ts';

/**
 * A process of its own has modules of its own: it imports the rules as they are now, and takes them with it when it
 * ends. The server that waits goes on answering. (A thread would do; but V8 ends the whole server when a thread with
 * compiled code goes at a bad moment.)
 * @param root folder of the project
 * @throws Error with what the process said, a rule that does not compile included
 */
export function readEntriesFresh(root: string): Promise<PolicyEntries> {
  const child = fork(join(root, 'src/loader/entries-process.ts'), [root], {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (words) => {
    said += words;
  });
  return new Promise((resolve, reject) => {
    child.once('message', (entries) => resolve(entries as PolicyEntries));
    child.once('error', reject);
    // after the last message
    child.once('close', (code) => reject(new Error(said.trim() || `读取政策的进程没有结果就结束了（${code}）。`)));
  });
}
