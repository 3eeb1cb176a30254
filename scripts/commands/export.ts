/** `policy export --format opensearch`: the base for a search cluster, as files in a folder. */
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBase } from '../../src/corpus/base.ts';
import { bulkLines, INDEX_NAME, indexBody } from '../../src/exports/opensearch.ts';
import { loadLexicon } from '../../src/loader/lexicon.ts';
import { loadPolicies } from '../../src/loader/policies.ts';
import { policiesDirectory, root } from '../lib/paths.ts';
import { say } from '../lib/report.ts';

export async function exportCommand({ out }: { out: string }): Promise<void> {
  const lexicon = loadLexicon(root);
  const base = createBase(loadPolicies(policiesDirectory, lexicon).records, lexicon);
  mkdirSync(out, { recursive: true });
  const index = join(out, `${INDEX_NAME}.json`);
  const bulk = join(out, `${INDEX_NAME}.ndjson`);
  writeFileSync(index, `${JSON.stringify(indexBody(), null, 2)}\n`);
  let lines = 0;
  const ended = function* () {
    for (const line of bulkLines(base)) {
      lines += 1;
      yield `${line}\n`;
    }
  };
  await pipeline(Readable.from(ended()), createWriteStream(bulk));
  say(`${lines / 2} 段：索引设置写入 ${index}，批量导入文件写入 ${bulk}。用法见 docs/scaling.md。`);
}
