/** A document's number or title finds the document itself. */
import { describe, expect, it } from 'vitest';
import { isTitle } from '../../src/search/client/documents.ts';
import { toTraditional } from '../../src/text/script.ts';
import { base } from '../support/base.ts';
import { find, openSearch } from '../support/search.ts';

const searcher = openSearch();
const policies = base.records.map(({ policy }) => policy);

describe('every number of the base', () => {
  const numbered = policies.flatMap(({ id, docNumber }) => (docNumber === null ? [] : [{ id, docNumber }]));
  it.each(numbered)('$docNumber', async ({ id, docNumber }) => {
    const [, sign = '', year = '', running = ''] = /^(.+)〔(\d{4})〕(\d+)号$/u.exec(docNumber) ?? [];
    for (const typed of [
      docNumber,
      toTraditional(docNumber),
      `${sign}(${year})${running}号`,
      `${sign}［${year}］${running}`,
      `${sign} 〔${year}〕 ${running} 号`,
      `${sign}${year}年第${running}号`,
      `${year}年${running}号`,
      `〔${year}〕${running}号`,
    ])
      expect((await find(searcher, typed)).named, typed).toEqual([id]);
    expect((await find(searcher, `${sign}〔${year}〕${running}99号`)).named).toEqual([]);
    expect((await find(searcher, `${sign}〔${Number(year) - 1}〕${running}号`)).named).toEqual([]);
  });
});

describe('every title of the base', () => {
  it.each(policies)('$title', async ({ id, title }) => {
    const bare = title.replace(/^.*?关于(?:印发)?/u, '');
    for (const typed of [
      title,
      `《${title}》`,
      toTraditional(title),
      bare,
      `《关于${bare}》`,
      bare.replace('的', ''),
    ]) {
      const { named, near, shorter } = await find(searcher, typed);
      expect(named, typed).toEqual([id]);
      expect([...near, ...shorter]).toEqual([]);
    }
  });

  it('is counted before it is said that no clause has the words', async () => {
    const { total, summary } = await find(searcher, policies[0]?.title ?? '');
    expect({ total, named: summary?.named }).toEqual({ total: 0, named: 1 });
  });
});

it.each([
  ['甲市人民政府关于推动快递发展的意见', '甲市人民政府关于推动快递发展的意见', true],
  ['关于推动快递发展的意见', '甲市人民政府关于推动快递发展的意见', true],
  ['乙市人民政府关于推动快递发展的意见', '甲市人民政府关于推动快递发展的意见', true],
  ['推动快递发展', '甲市人民政府关于推动快递发展的意见', true],
  ['快递发展实施办法', '甲市快递发展实施办法', true],
  ['快递', '甲市人民政府关于推动快递发展的意见', false],
  ['的意见', '甲市人民政府关于推动快递发展的意见', false],
  ['甲市人民政府', '甲市人民政府关于推动快递发展的意见', false],
  ['', '甲市人民政府关于推动快递发展的意见', false],
])('%s for %s: %s', (query, title, expected) => {
  expect(isTitle(query, title)).toBe(expected);
});

it('a word of many titles names none of them', async () => {
  const { named, titles } = await find(searcher, '电子商务');
  expect(named).toEqual([]);
  expect(titles.length).toBeGreaterThan(3);
});

it('a document is named whatever the filters, which are said to leave it out', async () => {
  const { named } = await find(searcher, '穗府办函〔2019〕2号', { facets: '&region=510000' });
  expect(named).toEqual(['guangzhou-2019-2']);
});

it('a number with another office’s sign leads to those of its year and running number', async () => {
  const { total, named, near } = await find(searcher, '穗府〔2019〕2号');
  expect([total, named]).toEqual([0, []]);
  expect(near.map(({ text, isNumber }) => [text, isNumber])).toEqual([['穗府办函〔2019〕2号', true]]);
});

it('a number that no document has near it is given no other', async () => {
  expect((await find(searcher, '穗府〔2019〕3号')).near).toEqual([]);
});

it('a query that is the name of a topic is told so, until the topic is chosen', async () => {
  const topics = async (...asked: [string, { facets?: string }?]) =>
    (await find(searcher, ...asked)).summary?.topics.map(({ value }) => value);
  expect(await topics('物流快递')).toEqual(['logistics']);
  expect(await topics('物流快递 仓库')).toEqual(['logistics']);
  expect(await topics('物流')).toEqual([]);
  expect(await topics('物流快递', { facets: '&topic=logistics' })).toEqual([]);
});
