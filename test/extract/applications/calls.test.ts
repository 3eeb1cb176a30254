/** Calls for applications and guides: several things at once, tables, questions, whom to call and where to go. */
import { describe, expect, it } from 'vitest';
import { clauseAt, parseText } from '../../support/parse.ts';

const texts = (quotes: readonly { text: string }[]) => quotes.map(({ text }) => text);
const read = async (title: string, ...lines: string[]) => {
  const policy = await parseText(`${title}\n\n${lines.join('\n\n')}\n`);
  const money = (application: (typeof policy.applications)[number]) =>
    application.incentives.map(
      ({ clause, span }) => clauseAt(policy, clause).incentives.find((one) => one.span[0] === span[0])?.amountYuan,
    );
  return { applications: policy.applications, money };
};

describe('things that a call lists', () => {
  it('under 支持方向 are a row each, with what each gives and what holds for all', async () => {
    const { applications, money } = await read(
      '甲市商务局关于组织申报2031年流通发展资金项目的通知',
      '一、支持方向',
      '（一）冷库建设项目。对新建冷库的企业给予一次性补助40万元。',
      '（二）配送中心项目。对新建配送中心的企业给予一次性补助60万元。',
      '二、申报材料',
      '（一）资金申请表。',
      '三、申报程序',
      '企业于2031年5月10日前将材料报送至所在区商务主管部门；区商务主管部门初审后于5月20日前将推荐文件报送市商务局。',
    );
    expect(applications.map(({ for: name }) => name)).toEqual(['冷库建设项目', '配送中心项目']);
    expect(applications.map(money)).toEqual([[400000], [600000]]);
    for (const { materials, windows, submitTo } of applications) {
      expect(texts(materials)).toEqual(['资金申请表']);
      expect(windows.map(({ deadline }) => deadline.end)).toEqual(['2031-05-10']);
      expect(submitTo.map(({ department }) => department.name)).toEqual(['区商务主管部门']);
    }
  });

  it('in a table are a row each, the cells its parts', async () => {
    const { applications, money } = await read(
      '乙高新区2031年度创新资金申报公告',
      '一、申报项目',
      '项目名称｜申报条件｜扶持标准｜受理部门｜咨询电话\n研发补助｜通过研发备案｜一次性补助5万元｜科技局｜000-11112222\n上云奖励｜完成设备上云｜一次性奖励3万元｜工信局｜000-33334444',
      '二、申报时间',
      '2031年6月1日至2031年6月20日。',
    );
    expect(applications.map(({ for: name }) => name)).toEqual(['研发补助', '上云奖励']);
    expect(applications.map(({ conditions }) => texts(conditions))).toEqual([['通过研发备案'], ['完成设备上云']]);
    expect(applications.map(({ contact }) => contact?.text)).toEqual(['000-11112222', '000-33334444']);
    expect(applications.map(({ submitTo }) => submitTo.map(({ department }) => department.name))).toEqual([
      ['科技局'],
      ['工信局'],
    ]);
    expect(applications.map(money)).toEqual([[50000], [30000]]);
    for (const { windows } of applications) expect(windows).toHaveLength(1);
  });

  it('as kinds of applicants, each led in with its own conditions', async () => {
    const { applications } = await read(
      '丙市开展2031年设计机构认定工作的通知',
      '一、申报范围',
      '（一）企业设计中心。企业内设的设计机构。',
      '（二）设计公司。独立的设计企业。',
      '二、申报条件',
      '（一）企业设计中心应具备以下条件：',
      '1.运营1年以上，有固定的工作场所；',
      '（二）设计公司应具备以下条件：',
      '1.没有侵权记录。',
    );
    expect(applications.map(({ for: name }) => name)).toEqual(['企业设计中心', '设计公司']);
    expect(applications.map(({ conditions }) => texts(conditions))).toEqual([['有固定的工作场所'], ['没有侵权记录']]);
    expect(applications.map(({ thresholds }) => thresholds.length)).toEqual([1, 0]);
  });
});

describe('where to go and whom to call', () => {
  it('takes every line of contact, and a place before a mail box', async () => {
    const { applications } = await read(
      '丁市关于组织申报2031年会展项目的通知',
      '一、申报条件',
      '在本市登记的会展企业。',
      '二、申报要求',
      '材料一式两份。',
      '联系人：会展科 某某，电话：000-1234567',
      '财务科 某某，电话：000-7654321',
      '电子邮箱：a@example.cn',
      '地址：丁市湖滨路8号3楼',
    );
    const [one] = applications;
    expect(one?.contact?.text).toMatch(/000-1234567[\s\S]*000-7654321$/u);
    expect(one?.address?.text).toBe('丁市湖滨路8号3楼');
    expect(texts(one?.procedure ?? [])).toEqual(['材料一式两份']);
  });

  it.each([
    ['向注册地公共就业服务机构提出申请', ['公共就业服务机构']],
    ['将申请表邮寄至省工业和信息化厅中小企业处', ['省工业和信息化厅']],
    ['到市政务服务大厅提交申请', []],
    ['向用人单位提出申请', []],
    ['向街道办事处提出申请，街道办事处初审后报区金融办', ['街道办事处']],
  ])('%s', async (words, names) => {
    const { applications } = await read(
      '戊市租房补贴办事指南',
      '一、办理流程',
      `申请人在本市租房的，按照下列办法办理：申请人${words}。`,
    );
    expect(applications[0]?.submitTo.map(({ department }) => department.name)).toEqual(names);
  });

  it('the body that a heading names takes applications', async () => {
    const { applications } = await read(
      '租房补贴办事指南',
      '一、事项名称',
      '青年人才租房补贴',
      '二、受理机构',
      '戊区人力资源和社会保障局人才科',
      '三、办理地址',
      '戊区育人路5号2楼',
    );
    expect(applications.map(({ for: name }) => name)).toEqual(['青年人才租房补贴']);
    expect(applications[0]?.submitTo.map(({ department }) => department.name)).toEqual(['戊区人力资源和社会保障局']);
    expect(applications[0]?.address?.text).toBe('戊区育人路5号2楼');
  });
});

describe('materials', () => {
  it.each([
    ['a list in one line', '二、申报材料\n\n1.申请表；2.营业执照；3.承诺书。', ['申请表', '营业执照', '承诺书']],
    [
      'named in a sentence',
      '二、申报方式\n\n企业填写《申请表》，连同营业执照、审计报告等材料送至市商务局。',
      ['《申请表》', '营业执照、审计报告等材料'],
    ],
    ['led in by a label', '二、申报事项\n\n1.申报材料：\n\n（1）申请表；\n\n（2）发票。', ['申请表', '发票']],
    ['counted in one line', '二、申报材料。（一）申请表；（二）借款合同。', ['申请表', '借款合同']],
    ['handed on by name', '二、申报办法\n\n企业将申报表、证书复印件报所在区商务局。', ['申报表、证书复印件']],
    ['none asked for', '二、申报方式\n\n企业在线申报，无需提交纸质证明。', []],
  ])('%s', async (_, lines, materials) => {
    const { applications } = await read('己市关于组织申报冷链项目的通知', '一、申报对象', '冷链企业。', lines);
    expect(texts(applications[0]?.materials ?? [])).toEqual(materials);
  });
});

it('questions of a guide tell parts of what they ask about', async () => {
  const { applications } = await read(
    '庚市扩岗政策问答',
    '一、问：哪些企业可以申请扩岗补助？',
    '答：招用毕业生的企业。',
    '二、问：补助标准是多少？',
    '答：每招用1人给予补助1000元。',
    '三、问：申请扩岗补助需要提交哪些材料？',
    '答：招用人员名册。',
    '四、问：在哪里申请？',
    '答：到参保地失业保险经办机构申请。',
  );
  expect(applications.map(({ for: name }) => name)).toEqual(['扩岗补助']);
  expect(applications[0]?.applicants?.text).toBe('招用毕业生的企业');
  expect(texts(applications[0]?.materials ?? [])).toEqual(['招用人员名册']);
  expect(applications[0]?.submitTo.map(({ department }) => department.name)).toEqual(['失业保险经办机构']);
});
