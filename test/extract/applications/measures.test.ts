/** Measures: what they give and, once for all or for each, how to apply for it. */
import { describe, expect, it } from 'vitest';
import { parseText } from '../../support/parse.ts';

const texts = (quotes: readonly { text: string }[]) => quotes.map(({ text }) => text);
const read = async (title: string, ...lines: string[]) =>
  (await parseText(`${title}\n\n${lines.join('\n\n')}\n`)).applications;

describe('a measure that says once how to apply', () => {
  const BENEFITS = [
    '一、展会补助。对参加展会的企业给予补助3万元。',
    '二、物流园区奖励。对新建物流园区给予奖励80万元。',
    '三、优化营商环境。各部门要加强协作。',
  ];

  it('has a row for each benefit, and the clauses that say how in each', async () => {
    const applications = await read(
      '甲市促进商贸发展若干措施',
      ...BENEFITS,
      '四、落实兑现',
      '（一）申请上述扶持资金的企业于每年7月1日至7月31日向所在县区商务局提出申请，提交申请表、营业执照。',
      '（二）市商务局审核后拨付资金。',
    );
    expect(applications.map(({ for: name }) => name)).toEqual(['展会补助', '物流园区奖励']);
    for (const { windows, submitTo, materials, procedure, incentives } of applications) {
      expect(windows.map(({ deadline }) => deadline.recurrence?.months)).toEqual([[7]]);
      expect(submitTo.map(({ department }) => department.name)).toEqual(['县区商务局']);
      expect(texts(materials)).toEqual(['申请表、营业执照']);
      expect(procedure).toHaveLength(2);
      expect(incentives).toHaveLength(1);
    }
  });

  it('under a heading that joins words otherwise, with a time behind 为', async () => {
    const applications = await read(
      '乙区外贸扶持政策实施细则',
      '一、展会补助',
      '（一）申报条件：参展已备案。',
      '（二）补助标准：每个展位补助2万元。',
      '（三）申报材料：1.申请表；2.展位合同。',
      '二、保费补助',
      '（一）申报条件：已投保出口信用保险。',
      '（二）补助标准：一次性补助5万元。',
      '（三）申报材料：1.申请表；2.保险单。',
      '三、申报和审核',
      '（一）申报时间为每年2月1日至2月28日。',
      '（二）企业将申报材料报区商务局外贸科，地址：乙区金桥路20号，联系电话：000-12345678。',
    );
    expect(applications.map(({ for: name }) => name)).toEqual(['展会补助', '保费补助']);
    expect(applications.map(({ materials }) => texts(materials))).toEqual([
      ['申请表', '展位合同'],
      ['申请表', '保险单'],
    ]);
    for (const { windows, submitTo, address } of applications) {
      expect(windows).toHaveLength(1);
      expect(submitTo.map(({ department }) => department.name)).toEqual(['区商务局']);
      expect(address?.text).toBe('乙区金桥路20号');
    }
  });

  it('does not give to all what is said of something else', async () => {
    const applications = await read(
      '丙市促进商贸发展若干措施',
      ...BENEFITS,
      '四、强化督促检查。各县区每半年将进展情况报送市商务局，申报材料不实的予以通报。',
    );
    expect(applications).toEqual([]);
  });
});

it('chapters of a measure: lists under them are what leads them in, not the procedure', async () => {
  const [one, ...others] = await read(
    '丁市人才团队资助办法',
    '第二章 申报条件',
    '第四条 申报团队资助，应当具备下列条件：',
    '（一）带头人具有博士学位，年龄不超过50周岁；',
    '（二）团队拥有核心技术。',
    '第五条 有下列情形之一的，不得申报：',
    '（一）有严重失信行为的。',
    '第三章 申报程序',
    '第六条 市科技局每年3月发布申报公告，申报受理时间为每年4月1日至4月30日。',
    '第七条 申报单位应当向所在县（市、区）科技主管部门提交下列材料：',
    '（一）资助申报书；',
    '（二）验资报告。',
    '第八条 县（市、区）科技主管部门初审后将申报材料报送市科技局。',
    '第四章 资助标准',
    '第九条 对入选团队给予100万元资助。',
  );
  expect(others).toEqual([]);
  expect(texts(one?.conditions ?? [])).toEqual(['带头人具有博士学位', '团队拥有核心技术']);
  expect(texts(one?.materials ?? [])).toEqual(['资助申报书', '验资报告']);
  expect(one?.windows.map(({ deadline }) => deadline.recurrence?.months)).toEqual([[4]]);
  expect(one?.submitTo.map(({ department }) => department.name)).toEqual(['县（市、区）科技主管部门']);
});

it.each([
  ['a settlement', '定点机构应当于每月5日前向区医保经办机构申报结算费用。'],
  ['a warning', '不如实填写申请表的，由市商务局责令改正。'],
  ['a hearing', '当事人可以在5日内向市商务局提出听证申请。'],
])('%s is no application', async (_, sentence) => {
  const applications = await read('戊市会展补贴管理办法', '第一条 对展会给予10万元补贴。', `第二条 ${sentence}`);
  expect(applications).toEqual([]);
});
