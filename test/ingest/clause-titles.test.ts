import { describe, expect, it } from 'vitest';
import { eachClause } from '../../src/model/walk.ts';
import { parseText } from '../support/parse.ts';

const HEAD =
  '青岭市人民政府关于促进仓储业发展的意见\n青政发〔2023〕8号\n各区人民政府：\n为促进仓储业发展，提出以下意见。\n';
const headings = async (text: string) =>
  [...eachClause((await parseText(HEAD + text)).clauses)].map(({ heading }) => heading);

describe('a phrase that may be a sentence', () => {
  it.each<[string, string, (string | null)[]]>([
    [
      'with a limit, alone',
      '一、条件\n1.仓库层高不应超过12米。外墙不得开洞。\n2.仓库应当通风；\n3.仓库应当防潮。\n二、程序\n按程序申报。',
      ['条件', null, null, null, '程序'],
    ],
    [
      'with a subject and 要, among sentences',
      '一、仓库的建设要尽量避开居民区。选址由各区确定。\n二、对闲置仓库，由各区登记造册，按季度报送。\n三、各区仓库数量每年公布一次，接受监督。',
      [null, null, null],
    ],
    [
      'with 要, among titles',
      '一、要加快仓库建设。各区年内开工一座。\n二、加快道路建设。各区年内修通一条。\n三、加强人才培养。办好培训班。',
      ['要加快仓库建设', '加快道路建设', '加强人才培养'],
    ],
    [
      'that is the only one of its kind',
      '一、同意设立青岭仓储产业园区。园区面积由市里核定。\n二、园区由市商务局管理，实行独立核算。\n三、园区应按规划建设，不得改变用途。',
      [null, null, null],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await headings(text)).toEqual(expected);
  });
});

describe('a line without text of its own', () => {
  it('is a title when it is made like all titles beside it', async () => {
    expect(
      await headings(
        '一、关于仓库用地问题。可以先租后让。\n二、关于道路建设问题。（略）\n三、关于用电问题。按工业电价执行。',
      ),
    ).toEqual(['关于仓库用地问题', '关于道路建设问题', '关于用电问题']);
  });

  it('is an item when it is only the last of a list', async () => {
    expect(
      await headings(
        '一、材料\n1.申请表。一式两份。\n2.执照。交复印件。\n3.其他能够证明仓库面积的材料。\n二、程序\n按程序申报。',
      ),
    ).toEqual(['材料', '申请表', '执照', null, '程序']);
  });
});
