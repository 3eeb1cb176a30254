/** The command line as a person runs it: a folder with a lexicon, files in, messages and files out. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = resolve('scripts/policy.ts');
const POLICY = `河源市人民政府办公室关于推动电子商务发展的意见
河府办〔2015〕43号
各县（区）人民政府：
一、扶持措施。对新引进的电子商务企业，市财政给予50万元的一次性奖励。（牵头单位：市商务局；配合单位：市财政局）
二、加强培训。2017年底前，培训从业人员10000人次。（市商务局、教育局负责）
三、附则。本意见自2016年1月1日起施行，有效期至2020年12月31日。
河源市人民政府办公室
2015年12月10日
`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-'));
  cpSync('content/lexicon', join(folder, 'content/lexicon'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function policy(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}
const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const written = () => readdirSync(join(folder, 'content')).sort();
const read = (path: string) => readFileSync(join(folder, 'content', path), 'utf8');

describe('bad input: a message, exit status 1, nothing written', () => {
  it.each<[string, () => void, RegExp]>([
    ['an empty file', () => put('in.txt', ''), /空的（0 字节）/],
    ['a file of spaces', () => put('in.txt', ' \n\n　\n'), /只有空白/],
    [
      'no policy',
      () =>
        put('in.txt', '今天天气很好，我们去公园散步，看见许多花，大家都很高兴，然后一起回家吃晚饭，晚上看了一部电影。'),
      /不像政策文件/,
    ],
    ['English text', () => put('in.txt', 'Lorem ipsum dolor sit amet.\n'.repeat(20)), /不像政策文件|几乎没有中文/],
    ['a binary file', () => put('in.txt', Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 7, 8, 0, 0, 1, 1, 0, 9])), /二进制/],
    ['a missing file', () => undefined, /没有这个文件/],
    [
      'bytes of no encoding',
      () => put('in.txt', Buffer.concat([Buffer.from(POLICY), Buffer.alloc(300, 0xff)])),
      /编码/,
    ],
    [
      'an old Word file',
      () => put('in.txt', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
      /另存为 \.docx/,
    ],
    ['a broken PDF', () => put('in.txt', '%PDF-1.7\nnothing'), /PDF 打不开/],
  ])('%s', (_, prepare, message) => {
    prepare();
    for (const command of ['ingest', 'parse']) {
      const { status, stdout, stderr } = policy(command, 'in.txt');
      expect(stderr).toMatch(message);
      expect(stderr).toContain('in.txt');
      expect(stderr).toContain('怎么办');
      expect([status, stdout]).toEqual([1, '']);
    }
    expect(written()).toEqual(['lexicon']);
  });

  it('does not keep the good files out', () => {
    put('good.txt', POLICY);
    put('empty.txt', '');
    const { status, stderr } = policy('ingest', 'empty.txt', 'good.txt');
    expect(status).toBe(1);
    expect(stderr).toContain('导入 1，未导入 1');
    expect(readdirSync(join(folder, 'content/policies'))).toEqual(['heyuan-2015-43.md']);
  });
});

describe('folders', () => {
  it('are no file to ingest', () => {
    const { status, stderr } = policy('ingest', 'content');
    expect([status, /文件夹/.test(stderr)]).toEqual([1, true]);
    expect(written()).toEqual(['lexicon']);
  });

  it('are parsed file by file, one JSON object a line', () => {
    mkdirSync(join(folder, 'in'));
    put('in/a.txt', POLICY);
    put('in/b.txt', POLICY.replace('43号', '44号'));
    put('in/c.txt', '');
    const { status, stdout, stderr } = policy('parse', 'in');
    expect(status).toBe(1);
    expect(stderr).toContain('解析 2，未解析 1');
    const policies = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; id: string });
    expect(policies.map(({ file, id }) => [file, id])).toEqual([
      ['in/a.txt', 'heyuan-2015-43'],
      ['in/b.txt', 'heyuan-2015-44'],
    ]);
  });

  it('a single file gives the policy alone', () => {
    put('a.txt', POLICY);
    expect(Object.keys(JSON.parse(policy('parse', 'a.txt').stdout) as object)[0]).toBe('id');
  });
});

describe('wrong usage: exit status 2', () => {
  it.each([[[]], [['no-such-command']], [['parse']], [['parse', 'a', '--no-such-option']]])('%j', (args) => {
    expect(policy(...args).status).toBe(2);
  });
  it('help is no mistake', () => {
    expect(policy('--help').status).toBe(0);
  });
});

describe('ingest', () => {
  it('keeps the source byte for byte, with a note of where it came from', () => {
    const bytes = iconv.encode(POLICY, 'gb18030');
    put('原文.txt', bytes);
    expect(policy('ingest', '原文.txt', '--from', 'https://example.gov.cn/1').status).toBe(0);
    expect(readFileSync(join(folder, 'content/sources/原文.txt')).equals(bytes)).toBe(true);
    expect(read('sources/原文.txt.yaml')).toMatch(
      /from: https:\/\/example\.gov\.cn\/1\nreceived: [\d-]{10}\nsha256: [0-9a-f]{64}/,
    );
  });

  it('is stable, and overwrites no work of a person unless told to', () => {
    put('a.txt', POLICY);
    policy('ingest', 'a.txt');
    const first = read('policies/heyuan-2015-43.md');
    expect(policy('ingest', 'a.txt').stderr).toContain('没有变化');
    expect(read('policies/heyuan-2015-43.md')).toBe(first);
    const edited = first.replace('扶持措施', '支持措施');
    writeFileSync(join(folder, 'content/policies/heyuan-2015-43.md'), edited);
    const again = policy('ingest', 'a.txt');
    expect([again.status, again.stderr.includes('人工修改')]).toEqual([1, true]);
    expect(read('policies/heyuan-2015-43.md')).toBe(edited);
    expect(policy('ingest', 'a.txt', '--force').status).toBe(0);
    expect(read('policies/heyuan-2015-43.md')).toBe(first);
  });

  it('follows a source that has changed under its name', () => {
    put('a.txt', POLICY);
    policy('ingest', 'a.txt');
    put('a.txt', POLICY.replace('50万元', '60万元'));
    expect(policy('ingest', 'a.txt').status).toBe(0);
    expect(read('policies/heyuan-2015-43.md')).toContain('60万元');
    expect(readdirSync(join(folder, 'content/policies'))).toEqual(['heyuan-2015-43.md']);
    expect(policy('check').status).toBe(0);
  });

  it('asks before it takes the same document from another source', () => {
    put('a.txt', POLICY);
    put('b.txt', `${POLICY}\n`);
    policy('ingest', 'a.txt');
    const second = policy('ingest', 'b.txt');
    expect([second.status, second.stderr.includes('同题同文号')]).toEqual([1, true]);
    expect(readdirSync(join(folder, 'content/policies'))).toEqual(['heyuan-2015-43.md']);
  });

  it('keeps two documents apart that came in files of one name', () => {
    put('index.txt', POLICY);
    policy('ingest', 'index.txt');
    put('index.txt', POLICY.replace('43号', '50号').replace('推动电子商务', '加快物流业'));
    expect(policy('ingest', 'index.txt').status).toBe(0);
    expect(readdirSync(join(folder, 'content/policies'))).toEqual(['heyuan-2015-43.md', 'heyuan-2015-50.md']);
    expect(readdirSync(join(folder, 'content/sources')).filter((name) => !name.endsWith('.yaml'))).toHaveLength(2);
    expect(policy('check').status).toBe(0);
  });
});

describe('check', () => {
  it('fails on a source that was changed or lost, and on a front matter that does not fit', () => {
    put('a.txt', POLICY);
    policy('ingest', 'a.txt');
    expect(policy('check').status).toBe(0);
    const path = join(folder, 'content/policies/heyuan-2015-43.md');
    writeFileSync(join(folder, 'content/sources/a.txt'), `${POLICY}。`);
    expect(policy('check')).toMatchObject({ status: 1, stderr: expect.stringContaining('[source-changed]') });
    rmSync(join(folder, 'content/sources/a.txt'));
    expect(policy('check')).toMatchObject({ status: 1, stderr: expect.stringContaining('[source-missing]') });
    writeFileSync(path, readFileSync(path, 'utf8').replace('dateIssued: 2015-12-10', 'dateIssued: 十二月'));
    const broken = policy('check');
    expect(broken.status).toBe(1);
    expect(broken.stderr).toMatch(/heyuan-2015-43\.md:\d+: 错误 \[policy-file\].*dateIssued/);
  });
});

describe('a lexicon that is no YAML', () => {
  it('is told with file and line, and nothing is written', () => {
    put('a.txt', POLICY);
    writeFileSync(join(folder, 'content/lexicon/topics.yaml'), '- { id: platform\n- [');
    const { status, stderr } = policy('ingest', 'a.txt');
    expect(status).toBe(1);
    expect(stderr).toMatch(/topics\.yaml: .*line 2/s);
    expect(stderr).not.toContain('    at ');
    expect(written()).toEqual(['lexicon']);
  });
});

describe('corrections', () => {
  const correct = (yaml: string) =>
    writeFileSync(join(folder, 'content/policies/heyuan-2015-43.corrections.yaml'), yaml);

  it('survive a new ingest, and fail the check when their words are gone or the file does not fit', () => {
    put('a.txt', POLICY);
    policy('ingest', 'a.txt');
    correct(
      '- clause: "1"\n  words: 给予50万元的一次性奖励\n  change: { incentive: { capYuan: 500000 } }\n  reason: 最高额\n',
    );
    expect(policy('check')).toMatchObject({ status: 1, stderr: expect.stringContaining('reason') });
    correct(
      '- clause: "1"\n  words: 给予50万元的一次性奖励\n  change: { incentive: { capYuan: 500000 } }\n  reason: 实为最高额\n',
    );
    expect(policy('check').status).toBe(0);
    put('a.txt', POLICY.replace('加强培训', '加大培训力度'));
    expect(policy('ingest', 'a.txt').status).toBe(0);
    expect(policy('check').status).toBe(0);
    put('a.txt', POLICY.replace('50万元', '60万元'));
    policy('ingest', 'a.txt');
    const { status, stderr } = policy('check');
    expect(status).toBe(1);
    expect(stderr).toMatch(/\[correction-stale\].*第 1 行.*已不在文中/);
  });
});

describe('watch', () => {
  it('takes a source in again when it changes', async () => {
    mkdirSync(join(folder, 'content/sources'));
    put('content/sources/a.txt', POLICY);
    policy('ingest', 'content/sources/a.txt');
    const watcher = spawn(process.execPath, [script, 'watch'], { cwd: folder });
    try {
      let said = '';
      const heard = (words: string) =>
        new Promise<void>((resolve) => {
          const look = () => said.includes(words) && resolve();
          look();
          watcher.stderr.on('data', look);
        });
      watcher.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
      await heard('正在盯住');
      put('content/sources/a.txt', POLICY.replace('50万元', '60万元'));
      await heard('→ content/policies/heyuan-2015-43.md');
      expect(read('policies/heyuan-2015-43.md')).toContain('60万元');
    } finally {
      watcher.kill();
    }
  });
});

describe('match', () => {
  beforeEach(() => cpSync('content/policies', join(folder, 'content/policies'), { recursive: true }));

  it('prints a verdict for every measure, with its conditions', () => {
    put('firm.json', JSON.stringify({ region: '441600', kinds: ['平台企业'], figures: { 销售额: 19_990_000 } }));
    const { status, stdout } = policy('match', 'firm.json');
    expect(status).toBe(0);
    const rows = JSON.parse(stdout);
    expect(rows.length).toBeGreaterThan(60);
    const row = rows.find(({ text }: { text: string }) => text.startsWith('企业年销售额2000万元以上'));
    expect(row).toMatchObject({
      policyId: 'heyuan-2015-43',
      path: '3.1.2',
      type: '贴息',
      verdict: 'near',
      lapsed: null,
    });
    expect(row.conditions).toContainEqual(
      expect.objectContaining({ metric: '销售额', need: '≥ 2000万元', have: 19_990_000, verdict: 'near' }),
    );
  });

  it('prints a schema that lists every metric and fact of the base', () => {
    const { status, stdout } = policy('match', '--schema');
    expect(status).toBe(0);
    const { properties } = JSON.parse(stdout);
    expect(Object.keys(properties.figures.properties)).toEqual(expect.arrayContaining(['销售额', '建筑面积']));
    expect(Object.keys(properties.facts.properties)).toContain('新三板挂牌');
    expect(properties.kinds.items.enum).toContain('平台企业');
  });

  it('says what is wrong with the answers and what to do, and prints nothing', () => {
    put('firm.json', '{"figures":{"销售额":"2000万"}}');
    expect(policy('match', 'firm.json')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/figures\.销售额：应是数字[\s\S]*怎么办/),
    });
    expect(policy('match', 'none.json')).toMatchObject({ status: 1, stdout: '' });
    expect(policy('match')).toMatchObject({ status: 2, stdout: '' });
  });
});
