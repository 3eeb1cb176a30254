/** Bytes of a source file, with messages for what can go wrong. */
import { readFileSync, statSync } from 'node:fs';
import { IngestError } from '../../src/ingest/errors.ts';

/** @throws IngestError when there is no such file or it cannot be read */
export function readSource(path: string): Uint8Array {
  try {
    if (statSync(path).isDirectory())
      throw new IngestError('directory', '这是一个文件夹，不是文件。', '请给出文件路径，例如 下载/*.html。');
    return readFileSync(path);
  } catch (error) {
    if (error instanceof IngestError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT')
      throw new IngestError('missing', '没有这个文件。', '请检查路径和文件名（含空格的要加引号）。');
    throw new IngestError('unreadable', `文件读不出来（${code ?? String(error)}）。`, '请检查文件权限。');
  }
}
