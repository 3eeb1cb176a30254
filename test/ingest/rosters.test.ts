import { describe, expect, it } from 'vitest';
import { createRosterReader } from '../../src/ingest/rosters.ts';
import { lexicon } from '../support/lexicon.ts';
import { parseText } from '../support/parse.ts';

const read = createRosterReader(lexicon);

describe('lists of persons', () => {
  it.each<[string, string[] | null]>([
    ['组 长：李明远 副镇长', ['组 长：李明远', '副镇长']],
    ['副组长：王 平 镇党委委员', ['副组长：王平', '镇党委委员']],
    ['成员：赵四海、王 平、钱五一', null],
    ['赵四海　王　平　钱五一', ['赵四海', '王平', '钱五一']],
    ['加快 推进 仓储业 发展', null],
    ['组长由李明远 担任。', null],
    ['联系人：李明远', null],
  ])('%s', (line, words) => {
    expect(read([line])).toEqual([words]);
  });

  it('go on in the lines below their label', () => {
    expect(read(['成员：李明远 民政办主任', '　　　赵四海 司法所所长', '职责分工 如下安排并落实'])[1]).toEqual([
      '赵四海',
      '司法所所长',
    ]);
  });

  it('keep their gaps in the text', async () => {
    const policy = await parseText(
      '青岭镇仓储业工作方案\n为发展仓储业，制定本方案。\n一、领导小组\n组 长：李明远 副镇长\n成 员：赵四海 司法所所长\n二、任务\n建设 仓库。',
    );
    expect(policy.clauses.map(({ text }) => text)).toEqual([
      '组长：李明远　副镇长\n成员：赵四海　司法所所长',
      '建设仓库。',
    ]);
  });
});
