/** The tools as an assistant calls them. The client checks every answer against the schema that the server gave. */
import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { ledgerOf } from '../../src/ledger/kinds/index.ts';
import { LEDGER_KEYS } from '../../src/ledger/ledger.ts';
import { isLapsed } from '../../src/ledger/status.ts';
import { createKnowledge, type Knowledge } from '../../src/mcp/knowledge.ts';
import { FACT_KEYS } from '../../src/model/facts/index.ts';
import { placedPassages } from '../../src/model/walk.ts';
import { base } from '../support/base.ts';
import { CHANGSHA, call, connect, HUNAN, makeKnowledge, SITE, TODAY, ZHUZHOU } from '../support/knowledge.ts';

let knowledge: Knowledge;
let client: Client;
beforeAll(async () => {
  knowledge = await makeKnowledge();
  client = await connect(knowledge);
});
const ask = (name: string, input: Record<string, unknown> = {}) => call(client, name, input);
const idOf = (region: string) => {
  const found = knowledge.base.records.find(({ policy }) => policy.region?.adcode === region);
  if (!found) throw new Error(`no document of ${region}`);
  return found.policy.id;
};
const address = (region: string, anchor = '') => `${SITE}/policies/${idOf(region)}/${anchor && `#${anchor}`}`;

describe('what the server offers', () => {
  it('is tools with what they take and give, told in Chinese', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'check_quotation',
      'compare',
      'list_ledger',
      'list_policies',
      'read_clause',
      'search',
    ]);
    for (const { title, description, inputSchema, outputSchema, annotations } of tools) {
      expect(`${title}${description}`).toMatch(/^\p{Script=Han}{3,}/u);
      expect(inputSchema.additionalProperties).toBe(false);
      expect(outputSchema?.required).toContain('coverage');
      expect(annotations?.readOnlyHint).toBe(true);
    }
    expect(client.getInstructions()).toMatch(/没有找到，只说明/);
  });

  it('is documents as Markdown, each clause with its address', async () => {
    const { resources } = await client.listResources();
    expect(resources).toHaveLength(3);
    const { contents } = await client.readResource({ uri: resources[0]?.uri ?? '' });
    const text = String(contents[0] && 'text' in contents[0] ? contents[0].text : '');
    expect(text).toMatch(/^# 株洲市人民政府关于促进快递物流进村的意见\n/);
    expect(text).toContain(`## 二、车辆通行\n\n<${address(ZHUZHOU, 'sec_2')}>\n\n2025年底前`);
    expect(text).toMatch(/现行有效（至 2028-04-30）/);
    await expect(client.readResource({ uri: 'policy-base:///policies/nothing.md' })).rejects.toThrow(/库中没有/);
  });
});

describe('every answer', () => {
  it.each<[string, Record<string, unknown>]>([
    ['list_policies', {}],
    ['search', { query: '奖励' }],
    ['search', { query: '没有这样的话' }],
    ['list_ledger', { ledger: 'incentives' }],
    ['compare', { regions: ['长沙', '株洲'], topic: '物流快递' }],
    ['check_quotation', { quotation: '没有这样的话' }],
  ])('%s says what was looked at', async (name, input) => {
    const { data, text, failed } = await ask(name, input);
    expect(failed).toBe(false);
    expect(data.coverage).toMatchObject({ asOf: TODAY, site: SITE });
    expect(data.coverage.documents).toBeGreaterThan(0);
    expect(text).toMatch(/查看范围：\d+ 份文件 \d+ 条（.+），时效以 2024-06-30 为准。$/);
  });
});

describe('search', () => {
  it('finds words in either script, with place, status and facts', async () => {
    const { data } = await ask('search', { query: '冷鏈倉庫面積' });
    expect(data).toMatchObject({ total: 1, documents: 1 });
    expect(data.clauses[0]).toMatchObject({
      place: {
        address: address(CHANGSHA, 'sec_1'),
        number: '一、',
        document: { region: '长沙市', status: { code: 'expired', date: '2021-12-31' } },
      },
    });
    expect(data.clauses[0].facts).toContain('牵头：市商务局；配合：市财政局');
  });

  it('turns pages, and says how many there are', async () => {
    const whole = await ask('search', { query: '补助 OR 奖励 OR 贴息' });
    expect(whole.data.total).toBeGreaterThan(2);
    const pages = [];
    for (let offset = 0; offset < whole.data.total; offset += 1)
      pages.push((await ask('search', { query: '补助 OR 奖励 OR 贴息', limit: 1, offset })).data);
    expect(pages.flatMap(({ clauses }) => clauses)).toEqual(whole.data.clauses);
    for (const page of pages) expect(page.total).toBe(whole.data.total);
  });

  it.each<[Record<string, unknown>, string[]]>([
    [{ region: '湖南' }, [HUNAN, CHANGSHA]],
    [{ region: CHANGSHA }, [CHANGSHA]],
    [{ region: ['长沙市', '株洲'] }, [CHANGSHA]],
    [{ status: '已失效' }, [CHANGSHA]],
    [{ year: '2022年' }, [HUNAN]],
    [{ line: '商务', document_type: '意见' }, [HUNAN]],
    [{ topic: '物流快递', type: '奖励' }, [CHANGSHA]],
    [{ role: '牵头' }, [CHANGSHA]],
  ])('narrowed by %o', async (filter, regions) => {
    const { data } = await ask('search', { query: '冷链仓储 OR 冷链仓库', ...filter });
    const found = data.clauses.map((clause: { place: { document: { id: string } } }) => clause.place.document.id);
    expect(new Set(found)).toEqual(new Set(regions.map(idOf)));
  });

  it('never says that there is none', async () => {
    const none = await ask('search', { query: '贴息', region: '株洲' });
    expect(none.text).toMatch(/^在 1 份文件 3 条中没有找到含有“贴息”的条款。/);
    const outside = await ask('search', { query: '贴息', region: '浙江' });
    expect(outside.text).toMatch(/^库中没有这个范围的文件.+不等于没有。库中收了 3 份文件 8 条/);
  });
});

describe('read_clause', () => {
  it.each([
    ['the whole address', () => address(CHANGSHA, 'sec_2')],
    ['that of another site, with a query', () => `https://x.example/zh-hant/policies/${idOf(CHANGSHA)}/?q=1#sec_2`],
    ['the path', () => `/policies/${idOf(CHANGSHA)}/#sec_2`],
    ['the id', () => `${idOf(CHANGSHA)}#sec_2`],
    ['words of a fact', () => `${idOf(CHANGSHA)}#sec_2.i1`],
    ['a row of a ledger', () => `${idOf(CHANGSHA)}#sec_2#1`],
    ['the path of the clause', () => `${idOf(CHANGSHA)}#2`],
  ])('by %s', async (_, given) => {
    const { data } = await ask('read_clause', { address: given() });
    expect(data).toMatchObject({
      heading: '贷款贴息',
      place: { address: address(CHANGSHA, 'sec_2'), trail: ['二、贷款贴息'] },
      previous: { address: address(CHANGSHA, 'sec_1') },
      next: { address: address(CHANGSHA, 'sec_3') },
    });
  });

  it('gives every fact with its words', async () => {
    for (const { policy } of knowledge.base.records)
      for (const { anchor, passage } of placedPassages(policy)) {
        const { data } = await ask('read_clause', { address: `${policy.id}#${anchor}` });
        expect(data.text).toBe(passage.text);
        expect(data.facts).toHaveLength(FACT_KEYS.reduce((sum, key) => sum + passage[key].length, 0));
        for (const fact of data.facts)
          expect((fact.place === 'text' ? data.text : data.heading).slice(...fact.span)).toBe(fact.words);
      }
  });
});

describe('list_ledger', () => {
  it.each(LEDGER_KEYS)('%s has the rows of the site, page by page', async (ledger) => {
    const { rows } = ledgerOf(knowledge.base, ledger);
    const got: string[] = [];
    for (let offset = 0; offset <= rows.length; offset += 3) {
      const { data } = await ask('list_ledger', { ledger, status: 'all', limit: 3, offset });
      expect(data.total).toBe(rows.length);
      got.push(...data.rows.map((row: { id: string }) => row.id));
    }
    // as on the page: what lapsed behind what holds
    const order = [false, true].flatMap((lapsed) => rows.filter((row) => isLapsed(row, TODAY) === lapsed));
    expect(got).toEqual(order.map(({ id }) => id));
  });

  it('leaves lapsed rows out, and says how many', async () => {
    const holding = await ask('list_ledger', { ledger: 'incentives' });
    const all = await ask('list_ledger', { ledger: 'incentives', status: 'all' });
    expect(holding.data.lapsedLeftOut).toBeGreaterThan(0);
    expect(holding.data.total + holding.data.lapsedLeftOut).toBe(all.data.total);
    expect(holding.text).toMatch(/另有 2 行因文件失效或期限已过未列/);
  });

  it('filters and sorts as the address of the page does', async () => {
    const { data } = await ask('list_ledger', {
      ledger: 'incentives',
      region: '长沙',
      type: ['贴息', '奖励'],
      status: 'all',
      sort: '-封顶',
    });
    expect(data.address).toBe(
      `${SITE}/incentives/?region=430100&type=%E8%B4%B4%E6%81%AF&type=%E5%A5%96%E5%8A%B1&status=all&sort=-cap`,
    );
    expect(data.rows.map((row: { cells: Record<string, unknown> }) => row.cells.封顶)).toEqual([10_000_000, null]);
    expect(data.rows[0].address).toBe(`${address(CHANGSHA, 'sec_2')}.i1`);
    expect(data.rows[0].clauseAddress).toBe(address(CHANGSHA, 'sec_2'));
  });

  it('names the page of a line for its duties', async () => {
    const { data } = await ask('list_ledger', { ledger: 'duties', line: '商务', role: '牵头', status: 'all' });
    expect(data.address).toBe(`${SITE}/departments/commerce/?role=lead&status=all`);
    expect(data.total).toBeGreaterThan(0);
    const all = await ask('list_ledger', { ledger: 'duties' });
    expect(all.data.address).toBe(`${SITE}/departments/`);
  });

  it('tells what can be applied for by the day', async () => {
    const { data } = await ask('list_ledger', { ledger: 'applications', status: 'all' });
    expect(data.address).toBe(`${SITE}/apply/?status=all`);
    expect(data.rows.map((row: { status: string }) => row.status)).toContain('expired');
    expect((await ask('list_ledger', { ledger: 'applications', status: '文件已失效' })).data.total).toBeGreaterThan(0);
  });

  it('says what was looked at where it has no row', async () => {
    const { data, text } = await ask('list_ledger', { ledger: 'citations', region: '湖南', year: '2022' });
    expect(data.total).toBe(0);
    expect(text).toMatch(/^在 1 份文件 2 条中没有找到符合的“引用文件”行（筛选：地区：湖南省；年份：2022）/);
  });
});

describe('compare', () => {
  it('lays regions side by side, with what comes nearest where nothing was found', async () => {
    const { data, text } = await ask('compare', { regions: ['长沙', ZHUZHOU], query: '贴息' });
    const [changsha, zhuzhou] = data.columns;
    expect(changsha).toMatchObject({ label: '长沙市', total: 1, nearest: [] });
    expect(changsha.clauses[0].place.address).toBe(address(CHANGSHA, 'sec_2'));
    expect(zhuzhou).toMatchObject({ total: 0, clauses: [], lookedAt: { documents: 1, clauses: 3 } });
    expect(zhuzhou.says).toMatch(/^在 1 份文件 3 条中没有找到/);
    expect(text).not.toMatch(/没有规定|不存在/);
  });

  it('lays documents side by side by topic', async () => {
    const { data } = await ask('compare', { documents: [idOf(CHANGSHA), address(HUNAN)], topic: 'logistics' });
    const own = data.columns.map((column: { clauses: { place: { address: string } }[] }) =>
      column.clauses.map(({ place }) => place.address),
    );
    expect(own).toEqual([[address(CHANGSHA, 'sec_1')], [address(HUNAN, 'sec_1')]]);
  });

  it('names the clauses of the others that treat the same matter, as the reader of the site does', async () => {
    const documents = ['heyuan-2015-43', 'guangdong-2016-dian-zi-shang-wu-jia-kuai'];
    const whole = await connect(createKnowledge(base, SITE, () => TODAY));
    const { data } = await call(whole, 'compare', { documents, topic: 'rural' });
    const named = data.columns[0].clauses.flatMap(
      ({ counterparts }: { counterparts: { address: string }[] }) => counterparts[0]?.address ?? [],
    );
    expect(named).toContain(`${SITE}/policies/${documents[1]}/#sec_3__subsec_12`);
  });

  it('of a region without documents says so', async () => {
    const { data } = await ask('compare', { regions: ['浙江', '长沙'], query: '贴息' });
    expect(data.columns[0].says).toMatch(/库中没有这个范围的文件/);
  });
});

describe('check_quotation', () => {
  it.each([
    ['在繁体里', '給予15000元的一次性獎勵', 'sec_1', '已失效 1 处'],
    ['标点和空格不同', '给予 15,000 元的，一次性奖励', 'sec_1', '已失效 1 处'],
    ['标题连同正文', '一、仓储奖励。对新建冷链仓库', 'sec_1', '已失效 1 处'],
    ['跨两条，不写编号', '贴息，最高不超过1000万元。（市商务局、财政局负责）附则 本措施', 'sec_2', '已失效 1 处'],
  ])('%s是原文', async (_, quotation, anchor, status) => {
    const { data } = await ask('check_quotation', { quotation });
    expect(data).toMatchObject({ verdict: 'verbatim', total: 1, inForce: false, nearest: [] });
    expect(data.says).toContain(status);
    expect(data.found[0].place.address).toBe(address(CHANGSHA, anchor));
  });

  it('finds title and number of a document', async () => {
    const { data } = await ask('check_quotation', { quotation: '株政发[2023]3号' });
    expect(data).toMatchObject({ verdict: 'verbatim', inForce: true });
    expect(data.found[0].place.address).toBe(address(ZHUZHOU));
  });

  it.each([
    ['给予5000元的一次性奖励', '给予［引文：5000｜原文：15000］元的一次性奖励'],
    ['每个站点给予10万元补助', '每个站点给予［引文：10｜原文：5—10］万元补助'],
    ['每个站点给予510万元补助', '每个站点给予［引文：510｜原文：5—10］万元补助'],
    ['2025年底前，新增快递车辆500辆', '2025年底前，新增快递车辆［引文：500｜原文：300］辆'],
  ])('%s is not verbatim', async (quotation, marked) => {
    const { data, text } = await ask('check_quotation', { quotation });
    expect(data).toMatchObject({ verdict: 'differs', total: 0, found: [], inForce: null });
    expect(data.nearest[0].marked).toBe(marked);
    expect(text).toMatch(/^不是逐字的原文：在 3 份文件 8 条中没有找到/);
  });

  it.each(['1000万元', '10000000元', '一千万元', '10000000', '不超过1,000万元'])(
    '%s in every form',
    async (quotation) => {
      const { data } = await ask('check_quotation', { quotation });
      expect(data.verdict).toBe('number');
      expect(data.numbers[0].found.map((found: { printed: string }) => found.printed)).toEqual([
        '一千万元',
        '1000万元',
      ]);
      expect(data.numbers[0].found[1].facts[0]).toMatch(/扶持措施：.*最高1000万元/);
    },
  );

  it('of what is not there says what was looked at', async () => {
    const { data, text } = await ask('check_quotation', { quotation: '航天员返回舱回收费用由旅客自理' });
    expect(data).toMatchObject({ verdict: 'not-found', inForce: null, nearest: [] });
    expect(text).toMatch(/^在 3 份文件 8 条中没有找到/);
    const elsewhere = await ask('check_quotation', { quotation: '1000万元', region: '株洲' });
    expect(elsewhere.data.verdict).toBe('not-found');
    expect(elsewhere.data.coverage.documents).toBe(1);
  });

  it('holds every sentence of the base to be verbatim', async () => {
    for (const { policy } of knowledge.base.records)
      for (const { passage, anchor } of placedPassages(policy))
        for (const sentence of passage.text.split(/(?<=。)/u)) {
          const { data } = await ask('check_quotation', { quotation: sentence, document: policy.id });
          expect(data.verdict, sentence).toBe('verbatim');
          expect(data.found[0].place.address).toBe(`${SITE}/policies/${policy.id}/#${anchor}`);
        }
  });
});

describe('a quotation of numbers', () => {
  it('is answered whatever their length', async () => {
    for (const quotation of [
      '一'.repeat(999),
      '9'.repeat(999),
      `${'9'.repeat(900)}万元`,
      '万'.repeat(999),
      `1${'亿'.repeat(900)}元`,
    ]) {
      const { failed, data } = await ask('check_quotation', { quotation });
      expect(failed, quotation.slice(0, 3)).toBe(false);
      expect(data.total).toBe(0);
    }
  });

  it('tells of each number once, and how many it left out', async () => {
    const same = await ask('check_quotation', { quotation: '补助7万元、70000元'.repeat(50) });
    expect(same.data).toMatchObject({ numbersLeftOut: 0 });
    expect(same.data.numbers).toHaveLength(1);
    const many = await ask('check_quotation', {
      quotation: Array.from({ length: 90 }, (_, i) => `${i + 101}万元`).join('或'),
    });
    expect(many.data).toMatchObject({ numbersLeftOut: 70 });
    expect(many.data.numbers).toHaveLength(20);
    expect(many.text).toContain('另有 70 个数字没有核对');
  });
});

describe('search', () => {
  it('does not say that clauses hold what they must not', async () => {
    const { data, text } = await ask('search', { query: '-奖励' });
    expect(data.total).toBeGreaterThan(0);
    expect(text).toMatch(/^符合“-奖励”的条款共/);
  });
});

describe('list_policies', () => {
  it('does not list a document that the filter leaves out', async () => {
    const { data, text } = await ask('list_policies', { document: idOf(ZHUZHOU), region: '长沙' });
    expect(data).toMatchObject({ total: 0, policies: [] });
    expect(text).toMatch(/^在 1 份文件 3 条中没有找到符合的文件/);
  });

  it('says what is in the base', async () => {
    const { data } = await ask('list_policies');
    expect(data).toMatchObject({ total: 3, outline: [] });
    expect(data.base.regions.map(({ label }: { label: string }) => label)).toEqual(['湖南省', '长沙市', '株洲市']);
    expect(data.base.years.map(({ value }: { value: string }) => value)).toEqual(['2018', '2022', '2023']);
  });

  it('gives the outline of one document', async () => {
    const { data } = await ask('list_policies', { document: idOf(ZHUZHOU) });
    expect(data.total).toBe(1);
    expect(data.outline.map(({ address: at }: { address: string }) => at)).toContain(address(ZHUZHOU, 'sec_2'));
  });
});

describe('what cannot be answered is told in Chinese, with what to do', () => {
  it.each<[string, Record<string, unknown>, RegExp]>([
    ['search', {}, /参数 query 应是一段文字/],
    ['search', { query: '  ' }, /参数 query 是空的/],
    ...['-', '"', '""', 'OR', '，', '( )'].map((query): [string, Record<string, unknown>, RegExp] => [
      'search',
      { query },
      /没有可以查找的字/,
    ]),
    ['list_ledger', { ledger: 'incentives', query: '。！' }, /没有可以查找的字/],
    ['list_policies', { query: '，' }, /没有可以查找的字/],
    ['compare', { documents: ['x'.repeat(100_000), 'y'], topic: '人才' }, /^.{0,300}$/s],
    ['search', { query: '奖励', ['x'.repeat(100_000)]: 1 }, /^.{0,500}$/s],
    ['search', { query: '奖'.repeat(201) }, /太长，最多 200 字/],
    ['search', { query: '奖励', limit: 1000 }, /参数 limit 应是 1 到 50 的整数/],
    ['search', { query: '奖励', offset: -1 }, /参数 offset 应是 0 到/],
    ['search', { query: '奖励', regions: '长沙' }, /没有参数 regions；可用的参数：query、region/],
    ['search', { query: '奖励', region: [1] }, /参数 region 应是一个文字值，或/],
    ['search', { query: '奖励', region: '火星' }, /地区“火星”不认识.+长沙市（430100）/],
    ['search', { query: '奖励', region: '鼓楼区' }, /不止一处.+请写六位代码/],
    ['search', { query: '奖励', year: '去年' }, /应是四位年份/],
    ['search', { query: '奖励', topic: '占星' }, /值“占星”不认识。可以用：.+物流快递（logistics）/],
    ['read_clause', { address: 'nothing#sec_1' }, /库中没有 id 为“nothing”的文件.+库中的文件：zhuzhou/],
    ['list_ledger', { ledger: 'everything' }, /应是其中之一：applications、incentives、duties/],
    ['list_ledger', { ledger: 'duties', amount: '0' }, /没有 amount 这种筛选；可以用：region/],
    ['list_ledger', { ledger: 'targets', sort: 'colour' }, /没有“colour”这一列；可以按这些列排：metric（指标）/],
    ['compare', { topic: '人才' }, /documents 与 regions 写其一/],
    ['compare', { regions: ['长沙', '株洲'] }, /topic 与 query 至少写其一/],
    ['compare', { regions: ['长沙', CHANGSHA], topic: '人才' }, /要对照的是同一个/],
    ['compare', { regions: ['长沙'], topic: '人才' }, /应是 2 到 4 个文字值的数组/],
    ['check_quotation', { quotation: '。，！' }, /没有可以核对的字/],
  ])('%s %o', async (name, input, message) => {
    const { failed, text } = await ask(name, input);
    expect(failed).toBe(true);
    expect(text).toMatch(message);
  });

  it('a clause that is not there, with those that are', async () => {
    const { failed, text } = await ask('read_clause', { address: `${idOf(ZHUZHOU)}#sec_9` });
    expect(failed).toBe(true);
    expect(text).toContain(`${idOf(ZHUZHOU)}#sec_1（一、站点建设）`);
    const whole = await ask('read_clause', { address: address(ZHUZHOU) });
    expect(whole.text).toMatch(/是整份文件《.+》的地址，没有指明条款/);
  });
});
