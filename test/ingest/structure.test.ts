/** How documents are built up: each text with the paths, markers and headings that a careful reader gives it. */
import { describe, expect, it } from 'vitest';
import { eachClause } from '../../src/model/walk.ts';
import { clauseAt, parseText } from '../support/parse.ts';

const HEAD =
  '临水市人民政府关于促进会展业发展的若干措施\n临政发〔2021〕8号\n各区人民政府：\n为促进会展业发展，制定本措施。\n';
const outline = async (text: string, head = HEAD) =>
  [...eachClause((await parseText(head + text)).clauses)].map(({ path, marker, heading }) =>
    [path, marker, heading ?? ''].join(' ').trim(),
  );

describe('paths', () => {
  it.each<[string, string, string[]]>([
    [
      'an attachment with numbers of its own',
      '一、加强领导。各区要落实责任。\n二、做好服务。各部门要主动服务。\n附件1\n任务清单\n一、场馆建设\n（一）新建展馆。抓紧开工。\n（二）改造展馆。完善设施。',
      [
        '1 一、 加强领导',
        '2 二、 做好服务',
        'att1 附件1 任务清单',
        'att1.1 一、 场馆建设',
        'att1.1.1 （一） 新建展馆',
        'att1.1.2 （二） 改造展馆',
      ],
    ],
    [
      'an attachment without a number whose title begins with one',
      '一、加强领导。各区要落实责任。\n二、做好服务。各部门要主动服务。\n附件\n三年行动计划\n一、总体目标\n三年内建成三座展馆。',
      ['1 一、 加强领导', '2 二、 做好服务', 'att 附件 三年行动计划', 'att.1 一、 总体目标'],
    ],
    [
      'a restart at the top is a further document',
      '一、总则。规范办展活动。\n二、附则。本办法由市商务局解释。\n一、范围。适用于本市展馆。\n二、收费。按规定收费。',
      ['1 一、 总则', '2 二、 附则', 'doc2.1 一、 范围', 'doc2.2 二、 收费'],
    ],
    [
      'two lists in one article',
      '第一条 场馆应当备案下列事项：\n（一）名称；\n（二）面积。\n场馆还应当公示下列事项：\n（一）价格；\n（二）电话。\n第二条 其他事项从其规定。',
      ['1 第一条', '1.1 （一）', '1.2 （二）', '1.1-2 （一）', '1.2-2 （二）', '2 第二条'],
    ],
    [
      'a number that goes on after one was lost',
      '（一）明确目标。建成展馆。\n二、完善服务\n（二）优化流程。简化手续。\n（三）压缩时限。缩短周期。\n三、加强保障\n（四）加强领导。落实责任。',
      [
        '1 （一） 明确目标',
        '2 二、 完善服务',
        '2.2 （二） 优化流程',
        '2.3 （三） 压缩时限',
        '3 三、 加强保障',
        '3.4 （四） 加强领导',
      ],
    ],
    [
      'a plan numbered by decimals, after its contents',
      '目录\n1 总则\n1.1 目的\n1.2 范围\n2 组织\n2.1 机构\n1 总则\n1.1 目的\n有效应对突发情况，保障展会安全。\n1.2 范围\n适用于本市各类展会活动。\n2 组织\n2.1 机构\n设立市展会应急指挥部。\n2.1.1 职责\n统一指挥应急处置工作。',
      ['1 1 总则', '1.1 1.1 目的', '1.2 1.2 范围', '2 2 组织', '2.1 2.1 机构', '2.1.1 2.1.1 职责'],
    ],
    [
      'a plan of few decimals',
      '1总则\n1.1编制目的\n保障展会安全。\n2组织机构\n2.1指挥部\n由市长任总指挥。\n3附则\n本预案自发布之日起实施。',
      ['1 1 总则', '1.1 1.1 编制目的', '2 2 组织机构', '2.1 2.1 指挥部', '3 3 附则'],
    ],
    [
      'decimals without chapters',
      '1.1建展馆\n加快选址。\n1.2修道路\n加快修路。\n2.1招展商\n引进展商。\n2.2育人才\n培养人才。',
      ['1.1 1.1 建展馆', '1.2 1.2 修道路', '2.1 2.1 招展商', '2.2 2.2 育人才'],
    ],
    [
      'a list in a section before its parts',
      '一、条件\n1.在本市注册。\n2.依法纳税。\n（一）展馆类\n1.面积达标。\n2.设备齐全。\n（二）搭建类\n1.持证上岗。\n二、程序\n按程序申报。',
      [
        '1 一、 条件',
        '1.1 1.',
        '1.2 2.',
        '1.1-2 （一） 展馆类',
        '1.1-2.1 1.',
        '1.1-2.2 2.',
        '1.2-2 （二） 搭建类',
        '1.2-2.1 1.',
        '2 二、 程序',
      ],
    ],
    [
      'parts under a number that goes on',
      '一、条件\n1.展馆\n（一）面积达标。\n（二）设备齐全。\n2.搭建\n（一）持证上岗。\n二、程序\n按程序申报。',
      ['1 一、 条件', '1.1 1. 展馆', '1.1.1 （一）', '1.1.2 （二）', '1.2 2. 搭建', '1.2.1 （一）', '2 二、 程序'],
    ],
    [
      'ages after the numbers of items',
      '一、对象\n补贴发给下列展会志愿者：\n1.60周岁及以上的；\n2.16周岁以上的在校学生。\n二、标准\n按次发放。',
      ['1 一、 对象', '1.1 1.', '1.2 2.', '2 二、 标准'],
    ],
    [
      'points that are counted off',
      '一、任务\n第一，加快选址，建设展馆。\n第二，加快修路，方便运输。\n二、时限\n五日内办结。',
      ['1 一、 任务', '1.1 第一，', '1.2 第二，', '2 二、 时限'],
    ],
    [
      'letters under parts',
      '一、材料\n（一）申请材料：\na.申请表；\nb.执照。\n（二）其他材料：\nA、合同；\nB、发票。',
      ['1 一、 材料', '1.1 （一）', '1.1.1 a.', '1.1.2 b.', '1.2 （二）', '1.2.1 A、', '1.2.2 B、'],
    ],
    [
      'letters in one line',
      '一、材料\n（一）下列人员免交：\na.失业人员；b.在校学生。\n（二）其他人员按规定交。',
      ['1 一、 材料', '1.1 （一）', '1.1.1 a.', '1.1.2 b.', '1.2 （二）'],
    ],
    [
      'counted measures with titles of their own',
      '一、任务\n一是落实安全责任制。各馆要签责任书。\n二是加大安全投入。各馆要添置设备。\n二、时限\n五日内办结。',
      ['1 一、 任务', '1.1 一是 落实安全责任制', '1.2 二是 加大安全投入', '2 二、 时限'],
    ],
    [
      'steps over parts',
      '一、流程\n第一步：准备材料\n（一）下载表格。\n（二）填写表格。\n第二步：提交\n到窗口提交。\n二、时限\n五日内办结。',
      ['1 一、 流程', '1.1 第一步 准备材料', '1.1.1 （一）', '1.1.2 （二）', '1.2 第二步 提交', '2 二、 时限'],
    ],
    [
      'parts within a section',
      '五、申报材料\n（一）需装订的材料\n第一部分\n1.材料清单。\n2.身份证明。\n第二部分\n1.年度总结。\n2.获奖证书。\n六、报送要求\n按时报送。',
      [
        '5 五、 申报材料',
        '5.1 （一） 需装订的材料',
        '5.1.1 第一部分',
        '5.1.1.1 1.',
        '5.1.1.2 2.',
        '5.1.2 第二部分',
        '5.1.2.1 1.',
        '5.1.2.2 2.',
        '6 六、 报送要求',
      ],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await outline(text)).toEqual(expected);
  });
});

describe('a list that a paragraph after an item leads in', () => {
  it.each<[string, string, string[]]>([
    [
      'stands in the item whose title it follows',
      '一、选用展台\n（一）推荐类\n1.选用可拆卸展台。\n2.选用租赁展台。\n（二）其他类\n有下列情形之一的，主办单位应组织专家论证：\n1.展台高于四米的；\n2.展台悬挑的。\n论证意见应当存档。\n二、加强检查\n定期检查。',
      [
        '1 一、 选用展台',
        '1.1 （一） 推荐类',
        '1.1.1 1.',
        '1.1.2 2.',
        '1.2 （二） 其他类',
        '1.2.1 1.',
        '1.2.2 2.',
        '2 二、 加强检查',
      ],
    ],
    [
      'stands in the item that its lead-in names',
      '第一条 服务分为：\n（一）现场搭建。由搭建公司派人到场；\n（二）远程指导。由搭建公司派人指导。\n远程指导分为两类：\n1.视频指导。\n2.电话指导。\n第二条 其他事项从其规定。',
      ['1 第一条', '1.1 （一） 现场搭建', '1.2 （二） 远程指导', '1.2.1 1.', '1.2.2 2.', '2 第二条'],
    ],
    [
      'stands beside the list when it is of the same kind',
      '第一条 展馆应当备案：\n（一）名称；\n（二）面积。\n有下列情形之一的，应当变更备案：\n（一）更名的；\n（二）扩建的。\n第二条 其他事项从其规定。',
      ['1 第一条', '1.1 （一）', '1.2 （二）', '1.1-2 （一）', '1.2-2 （二）', '2 第二条'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await outline(text)).toEqual(expected);
  });
});

describe('what belongs where', () => {
  it.each<[string, string, string, string]>([
    ['a formula', '一、目标。建成展馆。\n二、保障。加强领导。\n特此通知。', '加强领导。', '特此通知。'],
    ['a formula under a single line', '一、同意建展馆。\n二、同意修道路。\n特此批复。', '同意修道路。', '特此批复。'],
    [
      'a wish to the one that asked',
      '一、同意建展馆。\n二、同意修道路。\n望你区接文后抓紧开工。\n特此批复。',
      '同意修道路。',
      '望你区接文后抓紧开工。\n特此批复。',
    ],
  ])('%s closes the document', async (_, text, last, closing) => {
    const policy = await parseText(HEAD + text);
    expect(policy.clauses.at(-1)?.text).toBe(last);
    expect(policy.closing?.text).toBe(closing);
  });

  it('a paragraph after a list belongs to the clause that holds the list', async () => {
    const policy = await parseText(
      `${HEAD}一、支持办展。\n1.申请条件：\n（1）展览面积达标；\n（2）连续举办两届。\n补贴标准：每届20000元。\n二、其他。另行规定。`,
    );
    expect(clauseAt(policy, '1.1.2').text).toBe('连续举办两届。');
    expect(clauseAt(policy, '1.1').text).toContain('补贴标准：每届20000元。');
    expect(clauseAt(policy, '1.1').incentives).toMatchObject([{ amountYuan: 20000 }]);
  });

  it('an attribution in a title stands in the text of its clause', async () => {
    const policy = await parseText(
      `${HEAD}一、强化招商（市商务局牵头，市财政局配合）\n引进知名展会。\n二、其他。另行规定。`,
    );
    expect(clauseAt(policy, '1')).toMatchObject({
      heading: '强化招商',
      text: '（市商务局牵头，市财政局配合）\n引进知名展会。',
    });
    expect(clauseAt(policy, '1').responsibilities[0]?.lead).toMatchObject([{ name: '市商务局' }]);
  });

  it('a few words before the text are titles where most articles have them', async () => {
    const titled =
      '第一条 培育主体。对新设企业给予奖励。\n第二条 场馆补贴。对场馆给予补助。\n第三条 附则事项。由市商务局解释。';
    expect(await outline(titled)).toEqual(['1 第一条 培育主体', '2 第二条 场馆补贴', '3 第三条 附则事项']);
  });

  it('a number used twice is told', async () => {
    const { diagnostics } = await parseText(
      `${HEAD}第一条 场馆应当备案下列事项：\n（一）名称；\n（二）面积。\n还应当公示下列事项：\n（一）价格；\n（二）电话。\n第二条 其他事项从其规定。`,
    );
    expect(diagnostics.filter(({ rule }) => rule === 'path-repeated').map(({ clause }) => clause)).toEqual([
      '1.1-2',
      '1.2-2',
    ]);
  });
});
