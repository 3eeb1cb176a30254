/** `policy check`: every doubt about everything in content/, those first that could cost a reader most. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { untaggedTopics } from '../../src/corpus/answers/untagged.ts';
import { resolveCitations } from '../../src/corpus/citations.ts';
import { groupOf, rankDoubts } from '../../src/corpus/doubts.ts';
import { missingDocuments } from '../../src/corpus/missing.ts';
import { loadLexicon } from '../../src/loader/lexicon.ts';
import { loadPolicies } from '../../src/loader/policies.ts';
import { groupBy } from '../../src/model/group.ts';
import { type Diagnostic, diagnostic } from '../../src/model/policy.ts';
import { policiesDirectory, root, sourcesDirectory } from '../lib/paths.ts';
import { printDiagnostic, say } from '../lib/report.ts';

export interface CheckOptions {
  /** what needs no action is printed too */
  all: boolean;
  /** the cited documents that are not in the base are printed */
  citations: boolean;
}

/** @returns exit status: 1 when there is an error */
export function checkCommand(options: CheckOptions): number {
  const lexicon = loadLexicon(root);
  const { records, failures } = loadPolicies(policiesDirectory, lexicon);
  for (const { file, line, message } of failures)
    printDiagnostic(file, diagnostic('error', 'policy-file', message, { line }));
  let warnings = 0;
  let told = 0;
  let errors = failures.length;
  const counts = new Map<string, number>();
  for (const { source, policy } of records) {
    const file = `content/policies/${policy.id}.md`;
    const { open, folded } = rankDoubts([...policy.diagnostics, ...sourceDoubts(source)]);
    for (const doubt of [...open, ...(options.all ? folded : [])]) printDiagnostic(file, doubt);
    for (const doubt of open) counts.set(groupOf(doubt).label, (counts.get(groupOf(doubt).label) ?? 0) + 1);
    errors += open.filter(({ severity }) => severity === 'error').length;
    warnings += open.filter(({ severity }) => severity === 'warning').length;
    told += folded.length;
  }
  let untagged = 0;
  for (const { policy } of records)
    for (const [clause, found] of groupBy(untaggedTopics(policy, lexicon), (one) => one.clause)) {
      untagged += found.length;
      const told = found.map(
        ({ topic, words }) => `“${lexicon.topicName(topic)}”（写到${words.map((word) => `“${word}”`).join('')}）`,
      );
      say(`主题待核 content/policies/${policy.id}.md ${clause.path}：没有标为${told.join('、')}`);
    }
  const missing = missingDocuments(resolveCitations(records.map(({ policy }) => policy)));
  if (options.citations) {
    for (const { title, docNumber, cited } of missing)
      say(
        `未入库 《${title}》${docNumber ?? ''}：${cited.map(({ policy, clause }) => `${policy} ${clause ?? '序言'}`).join('；')}`,
      );
  }
  const byGroup = [...counts].map(([label, count]) => `${label} ${count}`).join('，');
  say(`共 ${records.length} 份政策：错误 ${errors}，提示 ${warnings}${byGroup === '' ? '' : `（${byGroup}）`}。`);
  if (told > 0 && !options.all) say(`另有说明 ${told} 条，不需处理；用 --all 列出。`);
  if (untagged > 0)
    say(
      `条款写到而没有标出的主题 ${untagged} 处（见上“主题待核”）：只是提到的可以不管；确是该条所写的事，请在 content/lexicon/topics.yaml 补上说法。`,
    );
  if (missing.length > 0 && !options.citations) say(`被引用而未入库的文件 ${missing.length} 份；用 --citations 列出。`);
  return errors > 0 ? 1 : 0;
}

/** The source is there and is the one that the policy was made from. */
function sourceDoubts(source: { file: string; sha256: string }): Diagnostic[] {
  const path = join(sourcesDirectory, source.file);
  if (!existsSync(path))
    return [
      diagnostic(
        'error',
        'source-missing',
        `原件 content/sources/${source.file} 不在。请放回原件，或改正文件头 source.file。`,
      ),
    ];
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
  if (sha256 === source.sha256) return [];
  return [
    diagnostic(
      'error',
      'source-changed',
      `原件 content/sources/${source.file} 与导入时不同（SHA-256 不符）。请用 policy ingest 重新导入。`,
    ),
  ];
}
