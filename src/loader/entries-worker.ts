/** The thread of `readEntriesFresh`: reads once, answers once. */
import { parentPort, workerData } from 'node:worker_threads';
import { readEntries } from './entries.ts';

parentPort?.postMessage(readEntries(String(workerData)));
