import { describe, expect, it } from 'vitest';
import { isSameNumber, readNumber, spellingsOf } from '../../src/search/document-number.ts';
import { createFolder } from '../../src/search/fold.ts';
import { makeFoldTable } from '../../src/search/fold-table.ts';
import { parseQuery } from '../../src/search/query.ts';

const folder = createFolder(makeFoldTable());
const read = (text: string) => readNumber(text, folder);

describe('a document number in any spelling', () => {
  it.each([
    '甲府办函〔2021〕7号',
    '甲府办函﹝2021﹞7号',
    '甲府办函[2021]7号',
    '甲府办函［2021］7号',
    '甲府办函(2021)7号',
    '甲府办函（2021）7号',
    '甲府办函【2021】7号',
    '甲府办函〈2021〉7号',
    '甲府办函《2021》7号',
    '甲府办函〔２０２１〕７号',
    '甲府辦函〔2021〕7號',
    '甲府办函 〔2021〕 7 号',
    ' 甲府办函〔 2021 〕7号 ',
    '甲府办函〔2021〕第7号',
    '甲府办函〔2021〕007号',
    '甲府办函〔2021〕7',
    '甲府办函〔2021年〕7号',
    '甲府办函2021年7号',
    '甲府办函2021年第7号',
    '甲府办函20217号',
    '甲府办函〔2021 7号',
    '“甲府办函〔2021〕7号”',
    '「甲府辦函〔2021〕7號」',
  ])('%s', (text) => {
    expect(read(text)).toEqual({ sign: '甲府办函', year: 2021, running: 7 });
  });

  it.each([
    ['2021年7号', '', 2021, 7],
    ['〔2021〕7号', '', 2021, 7],
    ['（2021）7号', '', 2021, 7],
    ['2021 7号', '', 2021, 7],
    ['某部令第12号', '某部令', null, 12],
    ['某部令12号', '某部令', null, 12],
    ['某部令第12號', '某部令', null, 12],
    ['第12号', '', null, 12],
    ['某厅公告2021年第5号', '某厅公告', 2021, 5],
  ])('%s', (text, sign, year, running) => {
    expect(read(text)).toEqual({ sign, year, running });
  });

  it.each([
    '快递 2021年7号',
    '7号',
    '2021年7月',
    '2021年7月5号',
    '2021年',
    '20217',
    '奖励50万元',
    '〔2021〕',
    '第三条',
    '快递',
    '',
    '甲府办函〔2021〕7号 快递',
  ])('%s is none', (text) => {
    expect(read(text)).toBeNull();
  });
});

it.each([
  ['甲府办函〔2021〕7号', '甲府办函〔2021〕7号', true],
  ['办函〔2021〕7号', '甲府办函〔2021〕7号', true],
  ['甲市甲府办函〔2021〕7号', '甲府办函〔2021〕7号', true],
  ['2021年7号', '甲府办函〔2021〕7号', true],
  ['甲府办函〔2021〕7号', '甲府办函〔2021〕17号', false],
  ['甲府办函〔2021〕7号', '甲府办函〔2020〕7号', false],
  ['甲府〔2021〕7号', '甲府办函〔2021〕7号', false],
  ['第7号', '甲府办函〔2021〕7号', false],
  ['某部令7号', '某部令第7号', true],
  ['第7号', '某部令第7号', true],
])('%s asked for, %s is the same: %s', (asked, own, expected) => {
  const [a, b] = [read(asked), read(own)];
  expect(a && b && isSameNumber(a, b)).toBe(expected);
});

describe('in a query', () => {
  it('a number as documents print it is one phrase', () => {
    for (const typed of ['甲府办函〔2021〕7号', '甲府办函[2021]7号', '「甲府辦函〔２０２１〕7號」'])
      expect(parseQuery(typed, folder).groups).toEqual([['甲府办函20217号']]);
  });

  it('a number spelled otherwise is also asked for as documents print it', () => {
    const [group = []] = parseQuery('甲府办函2021年7号', folder).groups;
    expect(group[0]).toBe('甲府办函2021年7号');
    expect(group).toContain('甲府办函20217号');
  });

  it('is the first spelling', () => {
    expect(spellingsOf({ sign: '甲府', year: 2021, running: 7 })[0]).toBe('甲府20217号');
  });
});
