/** `policy mcp` as an assistant starts it: a process that speaks the protocol on standard output and nothing else. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { LATEST_PROTOCOL_VERSION } from '@modelcontextprotocol/sdk/types.js';
import { expect, it } from 'vitest';
import { base } from '../support/base.ts';

const script = resolve('scripts/policy.ts');
const env = { ...process.env, SITE_URL: 'https://policy.example', POLICY_TODAY: '2020-01-01' };

function start(given: NodeJS.ProcessEnv = env, cwd = process.cwd()) {
  const server = spawn(process.execPath, [script, 'mcp'], { cwd, env: given, stdio: ['pipe', 'pipe', 'pipe'] });
  return { server, ended: once(server, 'exit'), stdout: text(server.stdout), stderr: text(server.stderr) };
}

it('answers a client that starts it', async () => {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [script, 'mcp'],
    env: { PATH: process.env.PATH ?? '', SITE_URL: env.SITE_URL, POLICY_TODAY: env.POLICY_TODAY },
    stderr: 'pipe',
  });
  const failures: Error[] = [];
  const client = new Client({ name: 'test', version: '1' });
  client.onerror = (error) => failures.push(error);
  await client.connect(transport);
  const { structuredContent } = await client.callTool({ name: 'list_policies', arguments: {} });
  expect(structuredContent).toMatchObject({
    total: base.records.length,
    coverage: { site: 'https://policy.example', asOf: '2020-01-01' },
  });
  await client.close();
  expect(failures).toEqual([]);
});

it('prints messages of the protocol alone, answers what was asked, and ends with standard input', async () => {
  const { server, ended, stdout, stderr } = start();
  const messages = [
    {
      id: 1,
      method: 'initialize',
      params: {
        protocolVersion: LATEST_PROTOCOL_VERSION,
        capabilities: {},
        clientInfo: { name: 'test', version: '1' },
      },
    },
    { method: 'notifications/initialized' },
    { id: 2, method: 'tools/call', params: { name: 'search', arguments: { query: '贴息' } } },
    { id: 3, method: 'tools/call', params: { name: 'check_quotation', arguments: { quotation: '50万元' } } },
  ];
  server.stdin.end(messages.map((message) => `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`).join(''));
  expect(await ended).toEqual([0, null]);
  const answers = (await stdout)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .sort((a, b) => a.id - b.id);
  expect(answers.map(({ jsonrpc, id }) => [jsonrpc, id])).toEqual([
    ['2.0', 1],
    ['2.0', 2],
    ['2.0', 3],
  ]);
  expect(answers[1].result.structuredContent.total).toBeGreaterThan(0);
  expect(await stderr).toMatch(/MCP 服务就绪.+时效以 2020-01-01 为准/);
});

it('goes on after lines that are no messages, says so, and ends in the middle of one', async () => {
  const { server, ended, stdout, stderr } = start();
  const question = (id: number) => ({
    jsonrpc: '2.0',
    id,
    method: 'tools/call',
    params: { name: 'search', arguments: { query: '奖励' } },
  });
  const questions = Array.from({ length: 40 }, (_, i) => `${JSON.stringify(question(i))}\n`);
  server.stdin.end(`{bad\n\nnull\n[]\n"x"\n{"jsonrpc":"1.0"}\n${questions.join('')}{"jsonrpc":"2.0","id":99,"meth`);
  expect(await ended).toEqual([0, null]);
  const answers = (await stdout)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).id);
  expect(answers.sort((a, b) => a - b)).toEqual(questions.map((_, i) => i));
  expect((await stderr).match(/^有一条消息读不懂/gm)?.length).toBeGreaterThanOrEqual(5);
  expect(await stderr).not.toContain('Warning');
});

it('says that addresses are those of this machine where the site is not set', async () => {
  const { SITE_URL: _, ...without } = env;
  const { server, ended, stdout, stderr } = start(without);
  server.stdin.end();
  expect(await ended).toEqual([0, null]);
  expect(await stdout).toBe('');
  expect(await stderr).toMatch(/没有设 SITE_URL，地址写作 http:\/\/localhost:4321/);
});

it.each([
  ['an address that is none', { ...env, SITE_URL: 'policy' }, process.cwd(), /SITE_URL“policy”不是网址/],
  ['a base without documents', env, null, /没有可用的政策/],
])('does not start with %s', async (_, given, cwd, message) => {
  const folder = mkdtempSync(join(tmpdir(), 'policy-mcp-'));
  cpSync('content/lexicon', join(folder, 'content/lexicon'), { recursive: true });
  const { server, ended, stdout, stderr } = start(given, cwd ?? folder);
  server.stdin.end();
  expect((await ended)[0]).toBe(1);
  expect(await stdout).toBe('');
  expect(await stderr).toMatch(message);
  rmSync(folder, { recursive: true });
});
