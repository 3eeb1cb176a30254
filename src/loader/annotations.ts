/** Reads the annotated documents that readings are compared with. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Annotation, annotationSchema } from '../quality/annotation.ts';

/** @throws ZodError when a file does not fit the schema */
export function loadAnnotations(directory: string): Annotation[] {
  return readdirSync(directory)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => annotationSchema.parse(parse(readFileSync(join(directory, file), 'utf8'))));
}
