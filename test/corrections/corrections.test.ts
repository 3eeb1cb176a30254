import { describe, expect, it } from 'vitest';
import { applyCorrections } from '../../src/corrections/apply.ts';
import { CorrectionsFileError, readCorrections } from '../../src/corrections/read.ts';
import { policySchema } from '../../src/model/policy.ts';
import { factAnchor } from '../../src/model/walk.ts';
import { notate } from '../../src/quality/notation.ts';
import { lexicon } from '../support/lexicon.ts';
import { clauseAt, parseText } from '../support/parse.ts';

const policy = await parseText(
  '河源市人民政府关于电子商务的意见\n河府〔2015〕1号\n一、奖励。对上市企业给予50万元奖励。（市商务局、市神秘机构负责）\n二、补助。对协会给予补助。对市级中心解决运营经费。\n三、附则。2017年底前完成。\n五、其他。做好宣传工作。',
);
const apply = (yaml: string, to = policy) => applyCorrections(to, readCorrections(yaml), lexicon);
const stale = (result: ReturnType<typeof apply>) =>
  result.policy.diagnostics.filter(({ rule }) => rule === 'correction-stale').map(({ message }) => message);

describe('corrections', () => {
  it('change a fact, and say so', () => {
    const result = apply(
      '- clause: "1"\n  words: 给予50万元奖励\n  change: { incentive: { capYuan: 500000, amountYuan: null } }\n  reason: 原文为最高额',
    );
    const clause = clauseAt(result.policy, '1');
    expect(notate(clause).incentives).toEqual(['奖励 ≤500000元 给上市企业']);
    expect(result.applied).toEqual([
      { anchor: factAnchor(clause.id, 'incentives', 0), what: '修改', words: '给予50万元奖励', reason: '原文为最高额' },
    ]);
    expect(policySchema.safeParse(result.policy).error).toBeUndefined();
  });

  it('keep the day on which an editor wrote them', () => {
    const dated =
      '- clause: "1"\n  words: 给予50万元奖励\n  change: { incentive: { capYuan: 500000 } }\n  reason: 原文为最高额\n';
    expect(apply(`${dated}  date: 2026-05-06`).applied.map(({ date }) => date)).toEqual(['2026-05-06']);
    expect(() => apply(`${dated}  date: 2026-13-06`)).toThrow(CorrectionsFileError);
  });

  it('add a fact with the span of its words, in text order', () => {
    const result = apply(
      '- clause: "2"\n  words: 解决运营经费\n  add: { incentive: { type: 补助, amountYuan: 300000, times: annual } }\n  reason: 是给市级中心的补助',
    );
    const clause = clauseAt(result.policy, '2');
    const added = clause.incentives.find(({ amountYuan }) => amountYuan === 300000);
    expect(added && clause.text.slice(...added.span)).toBe('解决运营经费');
    expect(result.applied[0]?.anchor).toBe(
      factAnchor(clause.id, 'incentives', added ? clause.incentives.indexOf(added) : -1),
    );
    const starts = clause.incentives.map(({ span }) => span[0]);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it('drop a fact', () => {
    const result = apply('- clause: "3"\n  words: 2017年底前\n  drop: deadline\n  reason: 这是举例，不是时限');
    expect(clauseAt(result.policy, '3').deadlines).toEqual([]);
    expect(policy.clauses[2]?.deadlines).toHaveLength(1);
  });

  it('of a condition hold for the benefit that asks for it', async () => {
    const tiers = await parseText(
      '河源市人民政府关于电子商务的意见\n河府〔2015〕1号\n一、奖励。对年销售额达到2000万元以上的企业，给予50万元奖励；对年销售额达到1亿元以上的企业，给予100万元奖励。\n二、附则。做好宣传工作。',
    );
    const asked = (yaml: string) =>
      clauseAt(apply(yaml, tiers).policy, '1').incentives.map(({ conditions }) => conditions.map(({ value }) => value));
    const correction = '- clause: "1"\n  words: 年销售额达到2000万元以上\n  reason: 与主管部门核实过\n';
    expect(asked(`${correction}  change: { condition: { value: 30000000 } }\n`)).toEqual([[30_000_000], [100_000_000]]);
    expect(asked(`${correction}  drop: condition\n`)).toEqual([[], [100_000_000]]);
  });

  it('set who is responsible, with the line of every body', () => {
    const result = apply(
      '- clause: "1"\n  words: （市商务局、市神秘机构负责）\n  change: { responsibility: { lead: [市商务局], support: [市财政局], responsible: [] } }\n  reason: 与部门核实过',
    );
    expect(clauseAt(result.policy, '1').responsibilities[0]).toMatchObject({
      lead: [{ name: '市商务局', id: 'commerce' }],
      support: [{ name: '市财政局', id: 'finance' }],
      responsible: [],
    });
  });

  it('give a body its line, and settle a doubt', () => {
    expect(policy.diagnostics.map(({ rule }) => rule).sort()).toEqual(['no-date', 'numbering', 'unknown-department']);
    const result = apply(
      '- department: 市神秘机构\n  line: commerce\n  reason: 隶属市商务局\n- settle: numbering\n  clause: "5"\n  reason: 原文跳号\n',
    );
    expect(result.policy.diagnostics.map(({ rule }) => rule)).toEqual(['no-date']);
    expect(clauseAt(result.policy, '1').responsibilities[0]?.responsible[1]).toEqual({
      name: '市神秘机构',
      id: 'commerce',
    });
    expect(result.applied.map(({ what }) => what)).toEqual(['条线', '核实']);
  });

  it('follow their words into another clause', () => {
    const result = apply('- clause: "9"\n  words: 2017年底前\n  drop: deadline\n  reason: 条款已重新编号');
    expect(stale(result)).toEqual([]);
    expect(clauseAt(result.policy, '3').deadlines).toEqual([]);
  });

  it.each([
    [
      'words that are gone',
      '- clause: "1"\n  words: 给予60万元奖励\n  drop: incentive\n  reason: 已经不对了',
      /已不在文中/,
    ],
    ['words that stand twice', '- clause: "2"\n  words: 对\n  drop: incentive\n  reason: 太短了一点', /words/],
    [
      'words that stand twice in the clause',
      '- clause: "2"\n  words: 。对\n  drop: incentive\n  reason: 太短了一点',
      /应当正好一项|不止一处/,
    ],
    ['no fact at the words', '- clause: "5"\n  words: 做好宣传\n  drop: deadline\n  reason: 并没有时限', /有 0 项/],
    ['a body that is not there', '- department: 市文旅局\n  line: commerce\n  reason: 没有这个部门', /文中没有部门/],
    ['a line that is not there', '- department: 市神秘机构\n  line: nothing\n  reason: 没有这个条线', /没有条线/],
    ['a doubt that is not there', '- settle: no-title\n  reason: 没有这个提示', /没有要核实的提示/],
    [
      'an incentive without a type',
      '- clause: "2"\n  words: 运营经费\n  add: { incentive: { amountYuan: 1 } }\n  reason: 少了类型',
      /缺少必填项/,
    ],
  ])('complain: %s', (_, yaml, message) => {
    let messages: string[];
    try {
      messages = stale(apply(yaml));
    } catch (error) {
      expect(error).toBeInstanceOf(CorrectionsFileError);
      messages = [(error as Error).message];
    }
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(message);
  });

  it.each([
    ['- clause: "1"\n  words: 奖励\n  reason: 什么都没有', 1, /必须有且只有一个/],
    [
      '- settle: numbering\n  reason: 原文跳号\n- clause: "1"\n  words: 奖励\n  drop: thing\n  reason: 没有这种',
      3,
      /第 2 项有误：drop/,
    ],
    ['- clause: "1"\n  words: 奖励\n  change: { incentive: { capYuan: 五十万 } }\n  reason: 数字写错', 1, /capYuan/],
    ['- settle: numbering\n  reason: 短', 1, /reason/],
    ['settle: numbering', 1, /列表/],
    ['- [', 1, /YAML/],
  ])('a file that does not fit: %j', (yaml, line, message) => {
    expect(() => readCorrections(yaml)).toThrow(message);
    try {
      readCorrections(yaml);
    } catch (error) {
      expect((error as CorrectionsFileError).line).toBe(line);
    }
  });
});
