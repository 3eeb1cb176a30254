/** The server: every tool and resource over one base. The transport is the caller's. */
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { coverageOf, printCoverage } from './coverage.ts';
import { registerDocuments } from './documents.ts';
import type { Knowledge } from './knowledge.ts';
import type { Tool } from './tool.ts';
import { checkQuotationTool } from './tools/check-quotation.ts';
import { compareTool } from './tools/compare.ts';
import { listLedgerTool } from './tools/list-ledger.ts';
import { listPoliciesTool } from './tools/list-policies.ts';
import { readClauseTool } from './tools/read-clause.ts';
import { searchTool } from './tools/search.ts';

/** A new tool is a file beside these, and an entry here. */
const TOOLS: readonly Tool[] = [
  listPoliciesTool,
  searchTool,
  readClauseTool,
  listLedgerTool,
  compareTool,
  checkQuotationTool,
];

const HOW = `中国政府政策文件库：逐条的原文，以及从原文读出的责任部门、时限、扶持措施、量化目标、引用文件。
- 回答时附上条款的地址（address），说明文件今天的时效（status）；已失效的要说已失效。
- 引用原文或数字之前，用 check_quotation 核对。
- 没有找到，只说明在查看范围（coverage）里没有找到，不要说成没有这样的规定。
- total 多于列出的条数时，用 offset 接着取，不要当作全部。
- 要点由程序读出，以原文为准。`;

export function createServer(knowledge: Knowledge, version: string): McpServer {
  const server = new McpServer(
    { name: 'policy-base', title: '政策知识库', version, websiteUrl: knowledge.site },
    { instructions: `${HOW}\n${printCoverage(coverageOf(knowledge))}` },
  );
  for (const tool of TOOLS) tool.register(server, knowledge);
  registerDocuments(server, knowledge);
  return server;
}
