/** `policy match FIRM.json`: what a firm can have, narrowly misses, or is not known to have, as JSON. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { createBase } from '../../src/corpus/base.ts';
import { loadLexicon } from '../../src/loader/lexicon.ts';
import { loadPolicies } from '../../src/loader/policies.ts';
import { matchData } from '../../src/match/data.ts';
import { FirmError, firmSchema, readFirm } from '../../src/match/firm.ts';
import { match } from '../../src/match/judge.ts';
import { matchRows } from '../../src/match/rows.ts';
import { policiesDirectory, root } from '../lib/paths.ts';
import { say } from '../lib/report.ts';

export interface MatchOptions {
  schema: boolean;
}

/** @returns the exit status @param today ISO date: what has lapsed on it is marked */
export function matchCommand(file: string | undefined, { schema }: MatchOptions, today: string): 0 | 1 | 2 {
  if (file === undefined && !schema) {
    say('没有说是哪个文件。\n怎么办：policy match FIRM.json；FIRM.json 怎么写，见 policy match --schema。');
    return 2;
  }
  const lexicon = loadLexicon(root);
  const { records, failures } = loadPolicies(policiesDirectory, lexicon);
  for (const { file: path, line, message } of failures)
    say(`${path}${line ? `:${line}` : ''} ${message}\n怎么办：改好这份文件再判断；下面的结果不含它。`);
  const base = createBase(records, lexicon);
  const data = matchData(
    base.records.map(({ policy }) => policy),
    lexicon,
  );
  if (schema) {
    process.stdout.write(`${JSON.stringify(z.toJSONSchema(firmSchema(data.questions)), null, 2)}\n`);
    return 0;
  }
  if (file === undefined) return 2;
  if (!existsSync(file)) {
    say(`${file}: 没有这个文件。\n怎么办：检查路径；怎么写，见 policy match --schema。`);
    return 1;
  }
  try {
    const firm = readFirm(readFileSync(file, 'utf8'), data.questions, lexicon);
    process.stdout.write(`${JSON.stringify(matchRows(match(data, firm, today)), null, 2)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof FirmError)) throw error;
    say(`${file}: ${error.message}\n怎么办：${error.advice}`);
    return 1;
  }
}
