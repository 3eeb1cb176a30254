/** What can be applied for, read from calls and from measures. */
import { describe, expect, it } from 'vitest';
import type { Application } from '../../src/model/application.ts';
import type { Policy } from '../../src/model/policy.ts';
import { eachClause } from '../../src/model/walk.ts';
import { clauseAt, parseText } from '../support/parse.ts';

const CALL = `甲省商务厅关于组织申报2031年冷链示范项目的通知

各市商务局：

为促进冷链发展，现就有关事项通知如下。

一、申报对象

在甲省登记注册、具有独立法人资格的冷链企业。

二、申报条件

（一）上年度营业收入不低于800万元。

（二）近三年内没有发生安全事故。

三、扶持标准

对认定的示范项目给予一次性奖励30万元。同一项目不重复奖励。

四、申报材料

（一）申报书。

（二）营业执照复印件。

五、申报程序

企业向所在地市商务局提出申请，市商务局初审后推荐。

六、申报时间

2031年3月1日至2031年4月15日。

七、联系方式

联系人：某某，电话：000-12345678。

甲省商务厅

2031年2月10日
`;

const MEASURE = `乙市人民政府关于促进会展业发展的若干措施

第一条 对引进国际展会的，给予20万元补助。市商务局应当自收到申请材料之日起15个工作日内完成审核。

第二条 展馆租金补贴

面积超过1000平方米的展会，给予租金补贴10万元。符合条件的企业应当于每年9月1日至9月30日向市商务局提出申请。

第三条 不服处理决定的，可以自收到通知之日起60日内向市人民政府申请行政复议。

第四条 本措施自2031年1月1日起施行，有效期3年。
`;

const KINDS = `丙省工业和信息化厅关于组织开展仓储试点的通知

一、试点申报条件

（一）申报主体

1.园区试点

在丙省登记的园区运营单位。

2.企业试点

在丙省登记的仓储企业。

（二）推荐条件

1.园区试点

入驻企业不少于20家。

2.企业试点

年服务收入不低于300万元。

3.两年内没有失信行为。

二、其他事项

请各市主管部门于2031年5月20日前将推荐表报送我厅（省城东区新风路100号）。

丙省工业和信息化厅

2031年4月2日
`;

const texts = (quotes: readonly { text: string }[]) => quotes.map(({ text }) => text);
const read = async (text: string): Promise<[Policy, readonly Application[]]> => {
  const policy = await parseText(text);
  return [policy, policy.applications];
};

describe('a call for applications', () => {
  it('says for what, who, what is asked, what is handed in, when, to whom', async () => {
    const [policy, [one, ...others]] = await read(CALL);
    expect(others).toEqual([]);
    expect(one?.for).toBe('2031年冷链示范项目');
    expect(one?.applicants?.text).toBe('在甲省登记注册、具有独立法人资格的冷链企业');
    expect(texts(one?.conditions ?? [])).toEqual(['近三年内没有发生安全事故']);
    expect(one?.thresholds).toHaveLength(1);
    expect(texts(one?.materials ?? [])).toEqual(['申报书', '营业执照复印件']);
    expect(texts(one?.procedure ?? [])).toEqual(['企业向所在地市商务局提出申请，市商务局初审后推荐']);
    expect(one?.windows.map(({ deadline: { start, end } }) => [start, end])).toEqual([['2031-03-01', '2031-04-15']]);
    expect(one?.contact?.text).toContain('000-12345678');
    expect(one?.incentives).toHaveLength(1);
    expect(policy.applications[0]?.incentives[0]?.clause).toBe('3');
  });

  it('of several kinds tells each with its own conditions and those of all', async () => {
    const [, applications] = await read(KINDS);
    expect(applications.map(({ for: name }) => name)).toEqual(['园区试点', '企业试点']);
    expect(applications.map(({ applicants }) => applicants?.text)).toEqual([
      '在丙省登记的园区运营单位',
      '在丙省登记的仓储企业',
    ]);
    for (const { conditions, windows, submitTo, address, thresholds } of applications) {
      expect(texts(conditions)).toEqual(['两年内没有失信行为']);
      expect(thresholds).toHaveLength(1);
      expect(windows.map(({ deadline }) => deadline.end)).toEqual(['2031-05-20']);
      expect(submitTo.map(({ department }) => department.name)).toEqual(['丙省工业和信息化厅']);
      expect(address?.text).toBe('省城东区新风路100号');
    }
  });
});

describe('a measure', () => {
  it('tells an application only where it says how to apply', async () => {
    const [, applications] = await read(MEASURE);
    expect(applications.map(({ for: name, clause }) => [name, clause])).toEqual([['展馆租金补贴', '2']]);
    expect(applications[0]?.submitTo.map(({ department }) => department.name)).toEqual(['市商务局']);
    expect(applications[0]?.windows.map(({ deadline }) => deadline.recurrence?.months)).toEqual([[9]]);
  });

  it.each([
    ['a review is no window', '市商务局应当在收到申请材料之日起10个工作日内完成审核。'],
    ['an appeal is no application', '申请人可以自收到决定之日起30日内向市人民政府申请复核。'],
    ['a court is nobody to apply to', '当事人可以向人民法院申请强制执行。'],
    ['a report of a government', '各县区应当于每年12月1日前向市人民政府报送工作总结。'],
  ])('%s', async (_, sentence) => {
    const [, applications] = await read(
      `丁市会展业管理规定\n\n第一条 ${sentence}\n\n第二条 本规定自2031年1月1日起施行。\n`,
    );
    expect(applications).toEqual([]);
  });
});

it('every quotation is what stands at its span, every reference a fact of its clause', async () => {
  for (const source of [CALL, MEASURE, KINDS]) {
    const [policy, applications] = await read(source);
    const paths = new Set([...eachClause(policy.clauses)].map(({ path }) => path));
    for (const application of applications) {
      const { applicants, conditions, materials, procedure, address, contact } = application;
      for (const quoted of [applicants, address, contact, ...conditions, ...materials, ...procedure]) {
        if (!quoted) continue;
        const { text, heading } = clauseAt(policy, quoted.clause);
        expect((quoted.inHeading ? (heading ?? '') : text).slice(...quoted.span)).toBe(quoted.text);
      }
      for (const [kind, references] of [
        ['incentives', application.incentives],
        ['conditions', application.thresholds],
        ['restrictions', application.restrictions],
      ] as const)
        for (const { clause, span } of references)
          expect(clauseAt(policy, clause)[kind].map((fact) => fact.span)).toContainEqual(span);
      expect(paths.has(application.clause)).toBe(true);
    }
  }
});
