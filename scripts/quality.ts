/** Compares the facts of the base with the annotations and writes the counts that the site shows. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAnnotations } from '../src/loader/annotations.ts';
import { loadLexicon } from '../src/loader/lexicon.ts';
import { loadPolicies } from '../src/loader/policies.ts';
import { dayInChina } from '../src/model/day.ts';
import { compare, type LayerCount } from '../src/quality/annotation.ts';
import { policiesDirectory, root } from './lib/paths.ts';
import { say } from './lib/report.ts';

const { records } = loadPolicies(policiesDirectory, loadLexicon(root));
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
const quality = {
  command: 'npm run quality',
  date: dayInChina(new Date()),
  documents: annotations.length,
  layers: [...counts.values()],
};
writeFileSync(join(root, 'content/quality.json'), `${JSON.stringify(quality, null, 2)}\n`);
for (const { layer, expected, found, extra } of quality.layers)
  say(`${layer.padEnd(18)} annotated ${expected}  found ${found}  extra ${extra}`);
