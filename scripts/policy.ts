#!/usr/bin/env node
/** The command line: `npm run -s policy -- COMMAND`. Exit status 0 done, 1 unusable input, 2 wrong usage. */
import { Command, CommanderError, Option } from 'commander';
import { IngestError } from '../src/ingest/errors.ts';
import { LexiconError } from '../src/lexicon/lexicon.ts';
import { dayInChina } from '../src/model/day.ts';
import { alignCommand } from './commands/align.ts';
import { type CheckOptions, checkCommand } from './commands/check.ts';
import { type ExplainOptions, explainCommand } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { ingestCommand } from './commands/ingest.ts';
import { type MatchOptions, matchCommand } from './commands/match.ts';
import { parseCommand } from './commands/parse.ts';
import { watchCommand } from './commands/watch.ts';
import { say } from './lib/report.ts';

const WRONG_USAGE = 2;
const today = () => dayInChina(new Date());

const program = new Command('policy')
  .description('政策原文的导入、解析与检查')
  .exitOverride()
  .configureOutput({ writeErr: (text) => process.stderr.write(text) });

program
  .command('parse')
  .description(
    '读原文（文本、HTML、DOCX、PDF），把结构化结果以 JSON 打印到标准输出；多份时一行一份，行首 file 为来源文件',
  )
  .argument('<file...>', '原文文件，或文件夹')
  .action(async (paths: string[]) => {
    process.exitCode = await parseCommand(paths);
  });

program
  .command('explain')
  .description('说明每个数字、时间、部门、文件名由哪条规则读出，哪条落选，为什么不作要点')
  .argument('<file>', '原文文件，或 content/policies/ 下的 .md')
  .option('--clause <path>', '只看一条，例如 3.2')
  .option('--words <text>', '只看含有这些字的句子')
  .option('--all', '连模式相符而不取的规则也列出', false)
  .action(async (file: string, options: ExplainOptions) => {
    process.exitCode = await explainCommand(file, options);
  });

program
  .command('ingest')
  .description('把原文导入 content/：原件照存，正文转成可编辑的 Markdown')
  .argument('<file...>', '原文文件')
  .option('--force', '覆盖已有人工修改的文件', false)
  .option('--from <url>', '来源网址或说明')
  .option('--received <date>', '收到日期（ISO）', today())
  .action(async (files: string[], options: { force: boolean; received: string; from?: string }) => {
    process.exitCode = await ingestCommand(files, options);
  });

program
  .command('check')
  .description('检查 content/ 中的全部政策，按可能造成的损失列出每一处疑点；有错误时退出码为 1')
  .option('--all', '连不需处理的说明也列出', false)
  .option('--citations', '列出被引用而未入库的文件', false)
  .action((options: CheckOptions) => {
    process.exitCode = checkCommand(options);
  });

program
  .command('watch')
  .description('盯住 content/sources/，原件一变就重新导入；人工修改过的文件不覆盖')
  .action(() => watchCommand({ force: false, received: today() }));

program
  .command('align')
  .description('上下位对照：把一份政策的条款与另一份的条款配对，以 JSON 打印')
  .argument('<from>', '政策 id，或原文文件')
  .argument('<to>', '政策 id，或原文文件')
  .action(alignCommand);

program
  .command('match')
  .description('政策匹配：按企业的情况判断库中每项扶持和申报符合、差一点、不符合、不能判断还是不适用，以 JSON 打印')
  .argument('[firm]', '企业情况的 JSON 文件')
  .option('--schema', '打印企业情况的 JSON Schema：库中的条件问到的全部数值、类别和事实', false)
  .action((firm: string | undefined, options: MatchOptions) => {
    process.exitCode = matchCommand(firm, options, process.env.POLICY_TODAY ?? today());
  });

program
  .command('export')
  .description('把全部条款导出给搜索集群：索引设置与批量导入文件')
  .addOption(new Option('--format <format>', '格式').choices(['opensearch']).makeOptionMandatory())
  .option('--out <dir>', '写到哪个文件夹', 'export')
  .action(exportCommand);

program
  .command('mcp')
  .description('给智能助手用的 MCP 服务：经标准输入输出查库中的条款、台账，对照、核对引文')
  .action(async () => {
    // the protocol's library is large, and no other command needs it
    const { mcpCommand } = await import('./commands/mcp.ts');
    await mcpCommand(() => process.env.POLICY_TODAY ?? today());
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
  } else if (error instanceof IngestError) {
    say(`${process.argv.slice(3).join(' ')}: ${error.message}\n怎么办：${error.advice}`);
    process.exitCode = 1;
  } else if (error instanceof LexiconError) {
    say(error.message);
    process.exitCode = 1;
  } else {
    throw error;
  }
}
