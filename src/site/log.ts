/** The publication log, for its page and its feed. */
import { type LogEntry, publicationLog, rereadingsSchema } from '../corpus/log.ts';
import { readLogFile, receivedOn } from '../loader/log.ts';
import { getBase } from './base.ts';

export async function getLog(): Promise<LogEntry[]> {
  const { records } = await getBase();
  const root = process.cwd();
  return publicationLog(records, (file) => receivedOn(root, file), readLogFile(root, rereadingsSchema));
}
