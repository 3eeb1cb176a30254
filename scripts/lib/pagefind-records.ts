/** Pagefind names a record by the hash in the name of its fragment; the fragment says which record it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Pagefind's id of each record by the address that it was added with. @param directory pagefind/fragment */
export function recordIds(directory: string): Map<string, string> {
  return new Map(
    readdirSync(directory).map((file) => {
      const json = gunzipSync(readFileSync(join(directory, file))).toString('utf8');
      const { url } = JSON.parse(json.slice(json.indexOf('{'))) as { url: string };
      return [url, file.replace(/\.pf_fragment$/, '')];
    }),
  );
}
