import { describe, expect, it } from 'vitest';
import { PolicyFileError, parseMarkdown, parsePolicyFile } from '../../src/policy/document.ts';
import { readOutline } from '../../src/policy/outline.ts';
import type { OutlineClause } from '../../src/policy/outline-clause.ts';
import { clauseAt, parseText } from '../support/parse.ts';

const HEAD = '河源市商务局关于促进电子商务发展的若干措施\n为促进本市电子商务持续健康发展，制定以下措施。\n';
const paths = (clauses: readonly OutlineClause[]): string[] =>
  clauses.flatMap((clause) => [clause.path, ...paths(clause.children)]);
const outlineOf = (markdown: string) => readOutline(parseMarkdown(markdown));

describe('nesting by markers', () => {
  it.each([
    [
      '一、（一）1.（1）①',
      ['一、目标', '（一）总体', '1.分项', '（1）小项', '①细项说明。', '②细项说明。', '二、保障'],
      ['1', '1.1', '1.1.1', '1.1.1.1', '1.1.1.1.1', '1.1.1.1.2', '2'],
    ],
    [
      'PART with numbers that run on',
      ['PART1集群', '（一）园区。建设园区。', '（二）平台。建设平台。', 'PART2跨境', '（三）通关。优化通关。'],
      ['1', '1.1', '1.2', '2', '2.3'],
    ],
    [
      'chapters and articles',
      ['第一章总则', '第一条为了发展，制定本办法。', '第二条适用本市。', '第二章附则', '第三条自发布之日起施行。'],
      ['1', '1.1', '1.2', '2', '2.3'],
    ],
    [
      'items of an article',
      ['第一条有下列情形：', '（一）甲的；', '（二）乙的。', '第二条其他。'],
      ['1', '1.1', '1.2', '2'],
    ],
    [
      'attachments with their own numbers',
      [
        '一、目标',
        '附件1',
        '企业标准',
        '1、守法。',
        '2、合规：',
        '（1）资金；',
        '（2）收入。',
        '附件2',
        '基地标准',
        '1、集聚。',
      ],
      ['1', 'att1', 'att1.1', 'att1.2', 'att1.2.1', 'att1.2.2', 'att2', 'att2.1'],
    ],
    ['a skipped number stays', ['一、条件', '（1）甲；', '（2）乙；', '（4）丁。'], ['1', '1.1', '1.2', '1.4']],
  ])('%s', async (_, lines, expected) => {
    const policy = await parseText(HEAD + lines.join('\n'));
    const walk = (clauses: typeof policy.clauses): string[] =>
      clauses.flatMap((clause) => [clause.path, ...walk(clause.children)]);
    expect(walk(policy.clauses)).toEqual(expected);
  });

  it('keeps clauses of one number apart', () => {
    const { clauses } = outlineOf('## 一、甲\n\n## 一、乙\n');
    expect(clauses.map(({ id }) => id)).toEqual(['sec_1', 'sec_1-2']);
  });

  it('nests by kind below the deepest heading', () => {
    const { clauses } = outlineOf(
      '## 第一章\n\n### 第一节\n\n#### 第一条\n\n##### （一）\n\n###### 1.\n\n###### （1）\n\n文字。\n\n###### 2.\n',
    );
    expect(paths(clauses)).toEqual(['1', '1.1', '1.1.1', '1.1.1.1', '1.1.1.1.1', '1.1.1.1.1.1', '1.1.1.1.2']);
  });
});

describe('doubts about numbering', () => {
  it.each([
    ['## 一、甲\n\n## 三、丙\n', /跳过了 1 个/],
    ['## 一、甲\n\n## 一、乙\n', /编号重复/],
    ['## 二、甲\n', /不是从 1 开始/],
    ['## 没有编号的标题\n', /没有编号/],
  ])('%j', (markdown, message) => {
    const { diagnostics } = outlineOf(markdown);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.message).toMatch(message);
    expect(diagnostics[0]?.line).toBeGreaterThan(0);
  });

  it('has none where numbers run on across parents', () => {
    expect(
      outlineOf('## 一、甲\n\n### （一）\n\n文。\n\n### （二）\n\n文。\n\n## 二、乙\n\n### （三）\n\n文。\n')
        .diagnostics,
    ).toEqual([]);
  });
});

describe('parts that are no clauses', () => {
  const text = `${HEAD}一、目标。做大做强。\n（一）任务。加快建设。（市商务局负责）\n各地、各部门要切实加强领导，抓好落实。\n附件：1. 申报书\n2. 汇总表\n河源市商务局\n2020年1月2日\n（联系人：张三，电话：0762-1234567）`;

  it('sets the closing, the signature and the list of attachments apart', async () => {
    const policy = await parseText(text);
    expect(policy.closing.text).toBe('各地、各部门要切实加强领导，抓好落实。');
    expect(clauseAt(policy, '1.1').text).toBe('加快建设。（市商务局负责）');
    expect(policy.clauses.map(({ path, heading }) => [path, heading])).toEqual([
      ['1', '目标'],
      ['att1', '申报书'],
      ['att2', '汇总表'],
    ]);
    expect(policy.dateIssued).toBe('2020-01-02');
  });
});

describe('parsePolicyFile', () => {
  it.each([
    ['# 没有文件头', /缺少 YAML 文件头/],
    ['---\nid: a b\n---\n', /文件头有误/],
    ['---\nid: [\n---\n', /不是合法的 YAML/],
  ])('%j', (markdown, message) => {
    expect(() => parsePolicyFile(markdown)).toThrow(PolicyFileError);
    expect(() => parsePolicyFile(markdown)).toThrow(message);
  });
});
