/** Builds the search index of the site into a folder: `node scripts/build-search.ts [--out dist]`. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createBase } from '../src/corpus/base.ts';
import { loadLexicon } from '../src/loader/lexicon.ts';
import { loadPolicies } from '../src/loader/policies.ts';
import { policiesDirectory, root } from './lib/paths.ts';
import { say } from './lib/report.ts';
import { writeSearch } from './lib/write-search.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
const lexicon = loadLexicon(root);
const base = createBase(loadPolicies(policiesDirectory, lexicon).records, lexicon);
const { documents, passages } = await writeSearch(base, join(root, values.out));
say(`搜索索引：${documents} 份文件，${passages} 段，写入 ${values.out}/pagefind 和 ${values.out}/search`);
