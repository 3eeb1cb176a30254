/** Child of the search bench: `build-default.ts POLICIES.json OUT` builds Pagefind's own index of the same clauses. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { baseOf, passagesOf } from './corpus.ts';

const [file = '', out = ''] = process.argv.slice(2);
const { index, errors } = await createIndex();
if (!index) throw new Error(errors.join('\n'));
// the same preparation as ours: what a site is built from
const policies = baseOf(JSON.parse(readFileSync(file, 'utf8'))).records.map(({ policy }) => policy);
for (const { id, heading, text } of passagesOf(policies)) {
  const content = [heading, text].filter((part) => part !== '').join('。');
  const added = await index.addCustomRecord({ url: `/${id}`, content, language: 'zh', meta: { title: heading || id } });
  if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
}
const written = await index.writeFiles({ outputPath: join(out, 'pagefind') });
if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
await close();
