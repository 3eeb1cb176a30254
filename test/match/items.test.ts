/** What documents ask for, from their words: made-up measures of made-up places. */
import { describe, expect, it } from 'vitest';
import { matchData } from '../../src/match/data.ts';
import { match } from '../../src/match/judge.ts';
import type { Firm, Item, MatchData, Need } from '../../src/match/model.ts';
import { toTraditional } from '../../src/text/script.ts';
import { lexicon } from '../support/lexicon.ts';
import { parseText } from '../support/parse.ts';

const measures = (clauses: string) => `揭阳市人民政府关于支持冷链物流发展的若干措施

各县（市、区）人民政府：

为促进冷链发展，制定本措施。

${clauses}

揭阳市人民政府
2029年12月10日
`;
const dataOf = async (clauses: string): Promise<MatchData> => matchData([await parseText(measures(clauses))], lexicon);

const told = (need: Need): string => {
  if (need.is === 'any') return need.needs.map(told).join(' 或 ');
  if (need.is === 'kind') return `${need.sure ? '' : '？'}${need.kinds.join('/')}`;
  if (need.is === 'fact') return `${need.expect ? '' : '非'}${need.fact}`;
  return `${need.when ? `［${need.when.label}］` : ''}${need.metric}${need.op}${need.value}`;
};
const asks = ({ needs }: Item): string[] => needs.map(told);
const unread = (item: Item): string[] => item.unread.map(({ text }) => text);
const itemsOf = async (clauses: string): Promise<readonly Item[]> => (await dataOf(clauses)).items;

describe('what a measure asks for', () => {
  it('alternatives, and words that nobody knows to ask', async () => {
    const [item] = await itemsOf(
      '一、支持冷库建设。对库容达到3000立方米以上、年营业收入600万元以上或年纳税额50万元以上的物流企业，给予一次性奖励20万元。',
    );
    expect(item && asks(item)).toEqual(['物流快递企业', '营业收入>=6000000 或 纳税额>=500000']);
    expect(item && unread(item).join()).toContain('库容达到3000立方米以上');
  });

  it('facts in words, one of them denied', async () => {
    const [first, second] = await itemsOf(
      '一、支持小微企业。对年营业收入100万元以上、无失信记录的小微企业，给予一次性奖励2万元。\n\n二、支持成长。对年网上销售额300万元以上但未达到限上标准的企业，给予一次性奖励3万元。',
    );
    expect(first && asks(first)).toEqual(['企业', '营业收入>=1000000', '近年无违法失信', '小微企业']);
    expect(second && asks(second)).toEqual(['企业', '网上销售额>=3000000', '非规上或限上企业']);
    expect(second && unread(second)).toEqual([]);
  });

  it('what was had before is a condition, and does not end the conditions', async () => {
    const [item] = await itemsOf('一、支持平台。对获得增值电信业务许可的电子商务平台企业，给予一次性奖励5万元。');
    expect(item && asks(item)).toEqual(['平台企业', '网站备案或增值电信许可']);
  });

  it('nobody is promised what only “those who fit” can have', async () => {
    const data = await dataOf('一、支持企业。对符合条件的物流企业给予资金扶持。');
    const firm: Firm = { region: '445200', kinds: ['物流快递企业'] };
    expect(match(data, firm, '2030-01-01').map(({ verdict }) => verdict)).toEqual(['unknown']);
  });
});

describe('lists of standards', () => {
  const standard = (lead: string, rows: readonly string[]) =>
    itemsOf(
      `一、总体要求。支持企业发展。\n\n二、示范企业认定标准\n\n（一）${lead}\n\n${rows.map((row, i) => `${i + 1}．${row}`).join('\n\n')}`,
    );
  it('ask for all of it', async () => {
    const items = await standard('申报的物流企业应同时具备以下条件：', [
      '年营业收入800万元以上；',
      '员工人数20人以上。',
    ]);
    expect(items.map(({ type, needs }) => [type, needs.map(told)])).toEqual([
      ['申报', ['物流快递企业', '营业收入>=8000000', '员工人数>=20']],
    ]);
  });
  it('or for one of them', async () => {
    const items = await standard('申报的物流企业应具备以下条件之一：', [
      '年营业收入800万元以上；',
      '员工人数20人以上。',
    ]);
    expect(items.map(asks)).toEqual([['物流快递企业', '营业收入>=8000000 或 员工人数>=20']]);
  });
  it('of which nothing is missing for certain while one of them is unread', async () => {
    const items = await standard('申报的物流企业应具备以下条件之一：', [
      '年营业收入800万元以上；',
      '冷链技术国内领先。',
    ]);
    expect(items.map(asks)).toEqual([['物流快递企业']]);
    expect(items.map(unread)).toEqual([['年营业收入800万元以上；', '冷链技术国内领先。']]);
  });
});

describe('steps', () => {
  it('of one benefit that asks for more of one thing', async () => {
    const items = await itemsOf(
      '一、支持做大。对年营业收入达到1亿元的企业，给予一次性奖励30万元；达到5亿元的企业，给予一次性奖励80万元。',
    );
    expect(items.map(({ tier }) => tier && [tier.rank, tier.of])).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });
  it('two benefits that ask for different things beside are none', async () => {
    const items = await itemsOf(
      '一、鼓励就业。对员工人数20人以上、无失信记录的企业，给予一次性奖励2万元。对员工人数30人以上的高新技术企业，给予一次性奖励5万元。',
    );
    expect(items.map(({ tier }) => tier)).toEqual([null, null]);
  });
});

describe('what excludes each other', () => {
  const GIVEN =
    '一、支持做大。对年营业收入1亿元以上的企业，给予一次性奖励30万元。\n\n二、支持展销。对年营业收入2亿元以上的企业，给予一次性补助10万元。';
  it('a clause that gives nothing binds the document', async () => {
    const items = await itemsOf(`${GIVEN}\n\n三、附则。同一企业符合本措施多项规定的，按就高不重复原则执行。`);
    expect(items).toHaveLength(2);
    expect(new Set(items.map(({ exclusive }) => exclusive)).size).toBe(1);
    expect(items[0]?.exclusive).not.toBeNull();
    expect(items[0]?.bounds).toMatchObject([{ kind: 'higher-only', path: '3' }]);
  });
  it('a clause that gives something binds what it gives', async () => {
    const items = await itemsOf(`${GIVEN.slice(0, -1)}，同一企业不得重复享受本条补助。`);
    expect(items[0]?.exclusive).toBeNull();
  });
  it('without such words nothing is bound', async () => {
    expect((await itemsOf(GIVEN)).map(({ exclusive, bounds }) => [exclusive, bounds])).toEqual([
      [null, []],
      [null, []],
    ]);
  });
});

describe('whom a threshold is for', () => {
  it('其他地区 are those that no other words name; unknown words bind nobody for certain', async () => {
    const items = await itemsOf(
      '一、支持企业。珠三角地区物流企业年营业收入不低于900万元、其他地区不低于300万元的，给予一次性奖励5万元。',
    );
    const needs = items.flatMap((item) => item.needs.filter((need) => need.is === 'figure'));
    expect(needs.map(({ when, value }) => [value, when?.inside?.length ?? 0, when?.outside?.length ?? 0])).toEqual([
      [9_000_000, 9, 0],
      [3_000_000, 0, 9],
    ]);
  });
});

describe('questions', () => {
  it('are only those that a measure asks, and a metric nobody knows has its printed name', async () => {
    const { questions } = await dataOf(
      '一、支持冷库。对制冷机组功率补偿额200万元以上的企业，给予一次性奖励5万元。对员工人数10人以上的企业，给予一次性奖励1万元。',
    );
    expect(questions.figures.map(({ name }) => name).sort()).toEqual(['制冷机组功率补偿额', '员工人数']);
    expect(questions.facts).toEqual([]);
    expect(questions.kinds.map(({ name }) => name)).toEqual(['企业']);
  });
  it('and verdicts are the same in the other characters', async () => {
    const policy = await parseText(measures('一、支持企业。对年营业收入1亿元以上的物流企业，给予一次性奖励30万元。'));
    const [hans, hant] = [matchData([policy], lexicon), matchData([policy], lexicon, toTraditional)];
    const firm: Firm = { region: '445200', kinds: ['物流快递企业'], figures: { 营业收入: 1e8 } };
    for (const data of [hans, hant])
      expect(match(data, firm, '2030-01-01').map(({ verdict }) => verdict)).toEqual(['met']);
    expect(hant.questions.figures[0]).toMatchObject({ name: '营业收入', label: '營業收入' });
    expect(hant.items[0]).toMatchObject({ type: '獎勵', text: toTraditional(hans.items[0]?.text ?? '') });
  });
});
