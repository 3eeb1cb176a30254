/**
 * How well the rules read: the documents of the base against their annotations, and, with --real FOLDER, real
 * documents of other publishers against what these say of them. Writes the counts that the site shows.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { IngestError } from '../src/ingest/errors.ts';
import type { Lexicon } from '../src/lexicon/lexicon.ts';
import { loadAnnotations } from '../src/loader/annotations.ts';
import { loadLexicon } from '../src/loader/lexicon.ts';
import { loadPolicies } from '../src/loader/policies.ts';
import { dayInChina } from '../src/model/day.ts';
import { compare, type LayerCount } from '../src/quality/annotation.ts';
import { MEASURES, measure, noneMeasured, truthSchema } from '../src/quality/publishers.ts';
import { type Quality, qualitySchema } from '../src/quality/report.ts';
import { documentFiles } from './lib/documents.ts';
import { createSourceParser } from './lib/parse-source.ts';
import { policiesDirectory, root } from './lib/paths.ts';
import { readSource } from './lib/read-source.ts';
import { say } from './lib/report.ts';

const file = join(root, 'content/quality.json');
const { values } = parseArgs({ options: { real: { type: 'string' } } });
const lexicon = loadLexicon(root);
const date = dayInChina(new Date());
const known = qualitySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const quality: Quality = {
  command: 'npm run quality',
  date,
  ...annotated(lexicon),
  // measured on a folder that is not part of the project: kept from the last time it was given
  real: values.real === undefined ? known.real : await real(values.real, lexicon),
};
writeFileSync(file, `${JSON.stringify(quality, null, 2)}\n`);
for (const { layer, expected, found, extra } of quality.layers)
  say(`${layer.padEnd(18)} annotated ${expected}  found ${found}  extra ${extra}`);
for (const { measure: key, right, all } of quality.real?.measures ?? [])
  say(`${MEASURES[key].padEnd(12)} ${right} / ${all}  ${((100 * right) / (all || 1)).toFixed(1)}%`);

function annotated(words: Lexicon): Pick<Quality, 'documents' | 'layers'> {
  const { records } = loadPolicies(policiesDirectory, words);
  const counts = new Map<string, LayerCount>();
  const annotations = loadAnnotations(join(root, 'test/annotations'));
  for (const annotation of annotations) {
    const record = records.find(({ policy }) => policy.id === annotation.policy);
    if (!record) throw new Error(`test/annotations: no policy ${annotation.policy} in content/policies`);
    for (const { layer, expected, found, extra } of compare(record.policy, annotation)) {
      const sum = counts.get(layer);
      counts.set(layer, {
        layer,
        expected: expected + (sum?.expected ?? 0),
        found: found + (sum?.found ?? 0),
        extra: extra + (sum?.extra ?? 0),
      });
    }
  }
  return { documents: annotations.length, layers: [...counts.values()] };
}

/** Documents of a folder with a truth.json (see src/quality/publishers.ts). */
async function real(folder: string, words: Lexicon): Promise<NonNullable<Quality['real']>> {
  const truths = truthSchema.parse(JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')));
  const parse = createSourceParser(words);
  const counts = noneMeasured();
  let documents = 0;
  for (const path of documentFiles(folder)) {
    const truth = truths[basename(path)];
    if (!truth) continue;
    documents += 1;
    const bytes = readSource(path);
    const policy = await parse(bytes).catch((error: unknown) => {
      if (error instanceof IngestError) return null;
      throw error;
    });
    measure(counts, policy, truth, new TextDecoder().decode(bytes));
  }
  const measures = (Object.keys(MEASURES) as (keyof typeof MEASURES)[]).map((key) => ({
    measure: key,
    ...counts[key],
  }));
  return { command: 'npm run quality -- --real FOLDER', date, documents, measures };
}
