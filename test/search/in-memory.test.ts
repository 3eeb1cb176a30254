/** The search without a browser gives what the site's gives. */
import { describe, expect, it } from 'vitest';
import { createFolder } from '../../src/search/fold.ts';
import { makeFoldTable } from '../../src/search/fold-table.ts';
import { openInMemory } from '../../src/search/in-memory.ts';
import { base } from '../support/base.ts';
import { find, openSearch } from '../support/search.ts';

const site = openSearch();
const open = openInMemory(base, createFolder(makeFoldTable()));
const now = open(new Date().toISOString().slice(0, 10));

describe('in memory as on the site', () => {
  it.each([
    ['贴息', {}],
    ['農村電子商務', {}],
    ['跨境电子商务 通关', {}],
    ['奖励 OR 补助 -贷款', { sort: 'amount' }],
    ['商', {}],
    ['电子上务', {}],
    ['人才', { facets: '&region=440000&role=lead', sort: 'date' }],
    ['粤府办[2016]24号', {}],
  ])('%s', async (q, more) => {
    const there = await find(site, q, more);
    expect(await find(now, q, more)).toEqual(there);
    expect(there.total + there.near.length + there.shorter.length).toBeGreaterThan(0);
  });

  it('tells what is in force on the day that it is given', async () => {
    const inForce = async (today: string) =>
      (await find(open(today), '电子商务', { facets: '&status=in-force' })).total;
    expect(await inForce('2019-06-01')).toBeGreaterThan(0);
    expect(await inForce('2030-01-01')).toBe(0);
  });
});
