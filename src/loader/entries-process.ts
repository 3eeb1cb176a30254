/** The process of `readEntriesFresh`: reads once, answers once. */
import { argv } from 'node:process';
import { readEntries } from './entries.ts';

process.send?.(readEntries(argv[2] ?? ''), () => process.disconnect());
