/** Reads what the publication log is made from: content/log.yaml, and the notes beside the sources. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';

/**
 * @param schema of the file's content
 * @throws Error with the entry and the key that is wrong
 */
export function readLogFile<T>(root: string, schema: z.ZodType<T>): T {
  const path = join(root, 'content/log.yaml');
  const data: unknown = existsSync(path) ? (parse(readFileSync(path, 'utf8')) ?? []) : [];
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = (issue?.path ?? [])
    .map((key) => (typeof key === 'number' ? `第 ${key + 1} 项` : String(key)))
    .join(' ');
  throw new Error(`content/log.yaml：${place || '全文'}：${issue?.message}`);
}

/** The day on which a source came in, ISO; null when no note beside it says so. @param file its name */
export function receivedOn(root: string, file: string): string | null {
  const path = join(root, 'content/sources', `${file}.yaml`);
  if (!existsSync(path)) return null;
  const { received } = (parse(readFileSync(path, 'utf8')) ?? {}) as { received?: unknown };
  return typeof received === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(received) ? received : null;
}
