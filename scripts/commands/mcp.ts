/** `policy mcp`: the base for assistants, over standard input and output. */
import { Console } from 'node:console';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createBase } from '../../src/corpus/base.ts';
import { IngestError } from '../../src/ingest/errors.ts';
import { loadLexicon } from '../../src/loader/lexicon.ts';
import { loadPolicies } from '../../src/loader/policies.ts';
import { coverageOf, printCoverage } from '../../src/mcp/coverage.ts';
import { createKnowledge } from '../../src/mcp/knowledge.ts';
import { createServer } from '../../src/mcp/server.ts';
import { DEFAULT_ADDRESS } from '../../src/site/address.ts';
import { policiesDirectory, root } from '../lib/paths.ts';
import { say } from '../lib/report.ts';

const LONGEST_TOLD = 300;

/**
 * Ends with standard input, once what was asked is answered.
 * @throws IngestError without a document, or with a SITE_URL that is no address
 */
export async function mcpCommand(today: () => string): Promise<void> {
  // standard output carries the protocol: what a library might print goes with the messages
  globalThis.console = new Console(process.stderr);
  const site = siteAddress();
  const lexicon = loadLexicon(root);
  const { records, failures } = loadPolicies(policiesDirectory, lexicon);
  for (const { file, line, message } of failures) say(`${file}${line ? `:${line}` : ''}: ${message}`);
  if (failures.length > 0) say(`以上 ${failures.length} 份文件有误，不在库中。`);
  if (records.length === 0)
    throw new IngestError('empty', 'content/policies/ 里没有可用的政策。', '先用 policy ingest 导入文件。');
  const knowledge = createKnowledge(createBase(records, lexicon), site, today);
  const server = createServer(knowledge, version());
  // an assistant that has gone away reads no more
  process.stdout.on('error', () => process.exit(0));
  server.server.onerror = ({ message }) =>
    say(`有一条消息读不懂或没有答成：${message.replace(/\s+/g, ' ').slice(0, LONGEST_TOLD)}`);
  // an answer waits there for the one before it, however many were asked at once
  process.stdout.setMaxListeners(0);
  await server.connect(new StdioServerTransport());
  say(`MCP 服务就绪，经标准输入输出对话。${printCoverage(coverageOf(knowledge))}`);
}

function siteAddress(): string {
  const set = process.env.SITE_URL;
  if (!set) {
    say(`没有设 SITE_URL，地址写作 ${DEFAULT_ADDRESS}；别人打不开。对外使用请设成网站的地址。`);
    return DEFAULT_ADDRESS;
  }
  if (!URL.canParse(set) || !/^https?:$/.test(new URL(set).protocol))
    throw new IngestError('site', `SITE_URL“${set}”不是网址。`, '写成 https://… 的网站地址。');
  return set;
}

function version(): string {
  const { version: own } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return own;
}
