/**
 * `policy parse FILE…`: one source, one JSON object on standard output; several, one a line (NDJSON), each with the
 * `file` that it came from before the fields of the Policy.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SingleBar } from 'cli-progress';
import { IngestError } from '../../src/ingest/errors.ts';
import { loadLexicon } from '../../src/loader/lexicon.ts';
import { createSourceParser } from '../lib/parse-source.ts';
import { root } from '../lib/paths.ts';
import { readSource } from '../lib/read-source.ts';
import { printDiagnostic, say } from '../lib/report.ts';

/** Files and folders (all files in them). @returns exit status: 1 when a file could not be read; the others are printed */
export async function parseCommand(paths: readonly string[]): Promise<number> {
  const files = paths.flatMap(filesOf);
  const single = files.length === 1 && files[0] === paths[0];
  const parse = createSourceParser(loadLexicon(root));
  const bar =
    files.length > 3 && process.stderr.isTTY
      ? new SingleBar({ format: '解析 {bar} {value}/{total}', stream: process.stderr })
      : null;
  bar?.start(files.length, 0);
  let failed = 0;
  for (const file of files) {
    try {
      const policy = await parse(readSource(file));
      if (single) for (const diagnostic of policy.diagnostics) printDiagnostic(file, diagnostic);
      process.stdout.write(`${single ? JSON.stringify(policy, null, 2) : JSON.stringify({ file, ...policy })}\n`);
    } catch (error) {
      if (!(error instanceof IngestError)) throw error;
      failed += 1;
      say(`${file}: ${error.message}\n  怎么办：${error.advice}`);
    }
    bar?.increment();
  }
  bar?.stop();
  if (!single) say(`共 ${files.length} 个文件：解析 ${files.length - failed}，未解析 ${failed}。`);
  return failed > 0 ? 1 : 0;
}

/** A folder stands for the files in it, in order of names, without those that describe it; anything else for itself. */
function filesOf(path: string): string[] {
  if (!(statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)) return [path];
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(\.|readme\b)/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (files.length === 0)
    throw new IngestError('directory', `文件夹 ${path} 是空的。`, '请给出文件路径，例如 下载/*.html。');
  return files;
}
