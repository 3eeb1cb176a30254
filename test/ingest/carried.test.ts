/** Documents that a notice carries, and its attachments: where each begins, and what it is called. */
import { describe, expect, it } from 'vitest';
import { eachClause } from '../../src/model/walk.ts';
import { parseBytes, parseText } from '../support/parse.ts';

const NOTICE =
  '青岭市人民政府关于印发仓储业两个办法的通知\n青政发〔2023〕8号\n各区人民政府：\n现将《青岭市仓库建设与日常使用管理办法》和《青岭市仓库租赁管理办法》印发给你们，请遵照执行。\n青岭市人民政府\n2023年5月6日\n';
const OPINION =
  '青岭市人民政府关于促进仓储业发展的意见\n青政发〔2023〕8号\n各区人民政府：\n为促进仓储业发展，提出以下意见。\n一、目标\n做大做强仓储业。\n';
const SIGNED = '青岭市人民政府\n2023年5月6日\n';
const outline = async (text: string) =>
  [...eachClause((await parseText(text)).clauses)].map(({ path, heading }) => `${path} ${heading ?? ''}`.trim());

describe('documents that a notice carries', () => {
  it('take their titles from one line or two, each with its own preface', async () => {
    const policy = await parseText(
      `${NOTICE}青岭市仓库建设与日常使用\n管理办法\n第一条 为管好仓库，制定本办法。\n第二条 本办法适用于本市。\n青岭市仓库租赁管理办法\n为规范租赁，制定本办法。\n第一条 租期不少于一年。\n第二条 租金由双方商定。`,
    );
    expect(policy.preamble?.text).not.toContain('日常使用\n');
    expect([...eachClause(policy.clauses)].map(({ path, heading }) => `${path} ${heading ?? ''}`.trim())).toEqual([
      '1',
      '2',
      'doc2 青岭市仓库租赁管理办法',
      'doc2.1',
      'doc2.2',
    ]);
    expect(policy.clauses[1]?.text).toBe('本办法适用于本市。');
    expect(policy.clauses[2]?.text).toBe('为规范租赁，制定本办法。');
    expect(policy.diagnostics.filter(({ rule }) => rule === 'numbering')).toEqual([]);
  });

  it('may bear the name of their issuer over 关于', async () => {
    const policy = await parseText(
      `青岭市人民政府办公室关于转发市商务局仓储业措施的通知\n青政办发〔2023〕8号\n各区人民政府：\n现转发给你们。\n青岭市人民政府办公室\n2023年5月6日\n青岭市商务局\n关于促进仓储业发展的若干措施\n一、建仓库。加快选址。\n二、修道路。加快修路。`,
    );
    expect(policy.preamble?.text).toBe('现转发给你们。');
    expect(policy.clauses.map(({ path }) => path)).toEqual(['1', '2']);
  });

  it('a line that names a kind of document is text where no numbering begins again', async () => {
    expect(await outline(`${OPINION}仓库建设管理办法\n另行制定。\n二、任务\n建设仓库。`)).toEqual(['1 目标', '2 任务']);
  });
});

describe('attachments', () => {
  it.each<[string, string, string[]]>([
    [
      'listed on one line',
      `${OPINION}附件：1．申报表 2．重点任务清单 3．承诺书\n${SIGNED}`,
      ['1 目标', 'att1 申报表', 'att2 重点任务清单', 'att3 承诺书'],
    ],
    [
      'listed under the word alone',
      `${OPINION}附件：\n1.申报表\n2.承诺书\n${SIGNED}`,
      ['1 目标', 'att1 申报表', 'att2 承诺书'],
    ],
    [
      'listed by a name over two lines',
      `${OPINION}附件：青岭市仓储企业申报补贴\n所需材料汇总表\n${SIGNED}`,
      ['1 目标', 'att 青岭市仓储企业申报补贴所需材料汇总表'],
    ],
    [
      'that only the list numbers',
      `${OPINION}附件：1.仓储企业申报表\n2.重点任务分工清单\n${SIGNED}仓储企业申报表\n一、基本情况\n填写名称。\n重点任务分工清单\n一、建仓库\n加快选址。`,
      ['1 目标', 'att1 仓储企业申报表', 'att1.1 基本情况', 'att2 重点任务分工清单', 'att2.1 建仓库'],
    ],
    [
      'with a title over two lines',
      `${OPINION}${SIGNED}附件1\n青岭市仓储企业\n申报管理办法\n一、条件\n在本市注册。`,
      ['1 目标', 'att1 青岭市仓储企业申报管理办法', 'att1.1 条件'],
    ],
    [
      'under the word alone, with clauses of its own',
      `${OPINION}${SIGNED}附件：\n1.建仓库\n加快选址。\n2.修道路\n加快修路。`,
      ['1 目标', 'att', 'att.1 建仓库', 'att.2 修道路'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await outline(text)).toEqual(expected);
  });
});

describe('a signature over two lines', () => {
  it('is one body', async () => {
    const { issuers, clauses } = await parseBytes(
      new TextEncoder().encode(
        '关于公布“返乡兴业”优秀学员为青岭市乡镇青年人才拟聘对象的公示\n一、公示时间\n公示五天。\n二、联系方式\n来电联系。\n选聘“返乡兴业”优秀学员为\n青岭市乡镇青年人才工作领导小组办公室\n2023年5月6日',
      ),
    );
    expect(issuers).toEqual(['选聘“返乡兴业”优秀学员为青岭市乡镇青年人才工作领导小组办公室']);
    expect(clauses.at(-1)?.text).toBe('来电联系。');
  });
});
