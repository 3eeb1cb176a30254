/** `policy ingest FILE…`: sources into content/sources/ and content/policies/. */
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SingleBar } from 'cli-progress';
import writeFileAtomic from 'write-file-atomic';
import { parse as parseYaml, stringify } from 'yaml';
import { createPolicyAssembler } from '../../src/extract/assemble.ts';
import { IngestError } from '../../src/ingest/errors.ts';
import { type IngestedDocument, ingest } from '../../src/ingest/ingest.ts';
import { printPolicyFile } from '../../src/ingest/policy-file.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { loadLexicon } from '../../src/loader/lexicon.ts';
import { FACT_KEYS, FACT_KINDS, type FactKind } from '../../src/model/facts/index.ts';
import type { Policy } from '../../src/model/policy.ts';
import { placedPassages } from '../../src/model/walk.ts';
import { parsePolicyFile } from '../../src/policy/document.ts';
import { readOutline } from '../../src/policy/outline.ts';
import { policiesDirectory, root, sourcesDirectory } from '../lib/paths.ts';
import { readSource } from '../lib/read-source.ts';
import { printDiagnostic, say } from '../lib/report.ts';
import { guardEdited, placeFor } from '../lib/store.ts';

export interface IngestOptions {
  force: boolean;
  /** day of receipt, ISO */
  received: string;
  from?: string;
}

/** Files that could not be taken in are reported one by one; the others go in. @returns exit status */
export async function ingestCommand(files: readonly string[], options: IngestOptions): Promise<number> {
  const lexicon = loadLexicon(root);
  const bar =
    files.length > 3 && process.stderr.isTTY
      ? new SingleBar({ format: '导入 {bar} {value}/{total}', stream: process.stderr })
      : null;
  bar?.start(files.length, 0);
  const reports: (() => void)[] = [];
  let failed = 0;
  for (const file of files) {
    try {
      reports.push(await ingestFile(file, lexicon, options));
    } catch (error) {
      if (!(error instanceof IngestError)) throw error;
      failed += 1;
      reports.push(() => say(`${file}: 未导入。${error.message}\n  怎么办：${error.advice}`));
    }
    bar?.increment();
  }
  bar?.stop();
  for (const report of reports) report();
  if (files.length > 1) say(`共 ${files.length} 个文件：导入 ${files.length - failed}，未导入 ${failed}。`);
  return failed > 0 ? 1 : 0;
}

async function ingestFile(file: string, lexicon: Lexicon, options: IngestOptions): Promise<() => void> {
  const document = await ingest(readSource(file), lexicon);
  const { id, sourceFile } = placeFor(document, file, options.force);
  const path = join(policiesDirectory, `${id}.md`);
  const printed = printPolicyFile(document, id, sourceFile);
  if (existsSync(path) && readFileSync(path, 'utf8') === printed) return () => say(`${file} → ${id}.md：没有变化。`);
  guardEdited(path, options.force);
  keepSource(file, sourceFile, document, options);
  mkdirSync(policiesDirectory, { recursive: true });
  if (document.received !== null) await writeFileAtomic(path.replace(/\.md$/, '.hant.md'), document.received);
  await writeFileAtomic(path, printed);
  return () => report(file, id, document, printed, lexicon);
}

/** The source byte for byte, and what is known of where it came from. */
function keepSource(file: string, sourceFile: string, document: IngestedDocument, options: IngestOptions): void {
  mkdirSync(sourcesDirectory, { recursive: true });
  const kept = join(sourcesDirectory, sourceFile);
  if (resolve(file) !== kept) copyFileSync(file, kept);
  const note = `${kept}.yaml`;
  if (existsSync(note)) {
    const present = parseYaml(readFileSync(note, 'utf8')) as { sha256?: string };
    if (present.sha256 === document.sha256) return;
  }
  const about = { file: sourceFile, from: options.from ?? null, received: options.received, sha256: document.sha256 };
  writeFileAtomic.sync(note, `# 原件来历：from 为网址或来源说明，未知则为 null\n${stringify(about)}`);
}

function report(file: string, id: string, document: IngestedDocument, printed: string, lexicon: Lexicon): void {
  const { metadata, dropped } = document;
  const { frontMatter, tree } = parsePolicyFile(printed);
  const { source: _source, generated: _generated, ...fields } = frontMatter;
  const policy = createPolicyAssembler(lexicon)(fields, readOutline(tree), document.diagnostics);
  say(`${file} → content/policies/${id}.md`);
  say(`  标题 ${metadata.title}`);
  say(
    `  文种 ${metadata.docType ?? '未识别'}；文号 ${metadata.docNumber ?? '无'}；发文 ${metadata.issuers.join('、') || '未识别'}；成文 ${metadata.dateIssued ?? '未识别'}；地区 ${metadata.region?.name ?? '未识别'}`,
  );
  say(`  ${summaryOf(policy)}`);
  say(
    `  当作网页附加内容去掉 ${dropped.length} 行${dropped.length > 0 ? `：${dropped.map((line) => line.slice(0, 24)).join(' / ')}` : ''}`,
  );
  const doubts = policy.diagnostics.filter(({ severity }) => severity !== 'info');
  say(doubts.length > 0 ? `  待校核 ${doubts.length} 处：` : '  没有待校核之处。');
  for (const diagnostic of policy.diagnostics) printDiagnostic(`content/policies/${id}.md`, diagnostic);
  if (doubts.length > 0)
    say(
      `  文字、标题、编号有误，改 content/policies/${id}.md；读出的事实有误，写进 content/policies/${id}.corrections.yaml（格式见 docs/adding-a-policy.md）。`,
    );
}

function summaryOf(policy: Policy): string {
  const passages = placedPassages(policy);
  const count = (kind: FactKind) => passages.reduce((sum, { passage }) => sum + passage[kind].length, 0);
  return [
    `条款 ${passages.filter(({ clause }) => clause !== null).length}`,
    ...FACT_KEYS.map((kind) => `${FACT_KINDS[kind].label} ${count(kind)}`),
  ].join('；');
}
