/** `npm run dev` on a copy of the project: what is edited shows on the pages and in the search, without a restart. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const COPIED = ['src', 'content', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
const RULE = 'src/extract/read-policy.ts';

let folder = '';
let address = '';
let server: ChildProcess | undefined;
let said = '';

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const place = probe.address();
  probe.close();
  return typeof place === 'object' && place ? place.port : 0;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'policy-dev-'));
  for (const name of COPIED) if (existsSync(name)) cpSync(name, join(folder, name), { recursive: true });
  // a folder of its own: Vite and Astro keep their caches in it
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync('node_modules'))
    if (!name.startsWith('.')) symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
  const port = await freePort();
  address = `http://localhost:${port}`;
  server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)], {
    cwd: folder,
    // a group of its own, so that the index that is being built ends with it
    detached: true,
    // nothing of Vitest's own environment: Vite watches no files under it
    env: { PATH: process.env.PATH, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (data) => {
      said += data;
    });
  await shows('/search/data/hans-words.json', '电子商务');
}, 60_000);
afterAll(async () => {
  if (server?.pid !== undefined && server.exitCode === null && server.signalCode === null) {
    const ended = once(server, 'close');
    process.kill(-server.pid, 'SIGKILL');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function page(path: string): Promise<string> {
  const response = await fetch(`${address}${path}`).catch(() => null);
  return response?.ok ? response.text() : '';
}
const shows = (path: string, words: string) =>
  vi.waitFor(
    async () => {
      if (!(await page(path)).includes(words)) throw new Error(`no ${words} on ${path}; the server said:\n${said}`);
    },
    { timeout: 30_000, interval: 200 },
  );

/** @returns the file as it was */
function edit(path: string, from: RegExp, to: string): string {
  const whole = readFileSync(join(folder, path), 'utf8');
  expect(whole).toMatch(from);
  writeFileSync(join(folder, path), whole.replace(from, to));
  return whole;
}

describe('without a restart', { timeout: 60_000 }, () => {
  it('an edited rule shows on the pages and in the search', async () => {
    edit(RULE, /return \{ policy,/, 'return { policy: { ...policy, title: policy.title.concat("甲乙") },');
    await shows('/policies/', '甲乙');
    await shows('/zh-hant/policies/', '甲乙');
    await shows('/search/data/hans-words.json', '甲乙');
  });

  it('an edited word of the lexicon shows, even where no fact changes with it', async () => {
    edit('content/lexicon/topics.yaml', /name: 电商平台/, 'name: 丙丁平台');
    await shows('/topics/', '丙丁平台');
  });

  it('a correction shows', async () => {
    const file = 'content/policies/heyuan-2015-43.corrections.yaml';
    writeFileSync(join(folder, file), '- clause: "1"\n  words: 戊己庚辛\n  drop: deadline\n  reason: 文中没有这些字\n');
    await shows('/editor/', '戊己庚辛');
  });

  it('a new document gets its page', async () => {
    const known = readFileSync(join(folder, 'content/policies/heyuan-2015-43.md'), 'utf8');
    expect(await page('/policies/heyuan-2015-43/')).toContain('河源');
    expect(await page('/policies/heyuan-2016-44/')).toBe('');
    writeFileSync(
      join(folder, 'content/policies/heyuan-2016-44.md'),
      known.replace('id: heyuan-2015-43', 'id: heyuan-2016-44'),
    );
    await shows('/policies/heyuan-2016-44/', '河源');
  });

  it('a rule that does not compile is told, and the server goes on once it does', async () => {
    const whole = edit(RULE, /^/, 'export const = 1;\n');
    await vi.waitFor(async () => expect(await page('/policies/')).toBe(''), { timeout: 30_000 });
    expect(said).toContain('read-policy.ts');
    writeFileSync(join(folder, RULE), whole.replace('甲乙', '壬癸'));
    await shows('/policies/', '壬癸');
  });
});
