/** Child of the search bench: `build-ours.ts POLICIES.json OUT` builds our index. */
import { readFileSync } from 'node:fs';
import { writeSearch } from '../../lib/write-search.ts';
import { baseOf } from './corpus.ts';

const [file = '', out = ''] = process.argv.slice(2);
await writeSearch(baseOf(JSON.parse(readFileSync(file, 'utf8'))), out);
