import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { createBase } from '../../src/corpus/base.ts';
import { changedOn, UNKNOWN_DAY } from '../../src/corpus/changes.ts';
import { toAkomaNtoso } from '../../src/exports/akoma-ntoso.ts';
import { policiesFeed } from '../../src/exports/feed.ts';
import { FEED_FACETS, followedOf, followedRecords } from '../../src/exports/follow.ts';
import { toTraditional } from '../../src/text/script.ts';
import { base } from '../support/base.ts';
import { lexicon } from '../support/lexicon.ts';

const ORIGIN = {
  site: 'https://policies.example',
  path: '/feeds/region/440100.xml',
  page: '/regions/440100/',
  name: '甲市 · 通览',
  siteName: '通览',
};

function read(xml: string) {
  const faults: string[] = [];
  const document = new DOMParser({ errorHandler: (_: string, fault: string) => faults.push(fault) }).parseFromString(
    xml,
    'text/xml',
  );
  expect(faults).toEqual([]);
  const text = (parent: Element, name: string) => parent.getElementsByTagName(name)[0]?.textContent ?? '';
  const root = document.documentElement as unknown as Element;
  return {
    id: text(root, 'id'),
    updated: text(root, 'updated'),
    entries: [...Array.from(root.getElementsByTagName('entry'))].map((entry) => ({
      // the type says that the text is HTML: its signs are read once more
      title: text(entry, 'title').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
      type: entry.getElementsByTagName('title')[0]?.getAttribute('type'),
      id: text(entry, 'id'),
      updated: text(entry, 'updated'),
      summary: text(entry, 'summary'),
    })),
  };
}

describe('the feed', () => {
  const added = base.records.map((record, i) => ({ ...record, added: `2026-01-0${i + 1}` }));

  it('has every document, that which changed last first, dated by its change', () => {
    const feed = read(policiesFeed(createBase(added, lexicon).records, ORIGIN));
    expect(feed.id).toBe('https://policies.example/feeds/region/440100.xml');
    expect(feed.entries.map(({ updated }) => updated)).toEqual(
      added.map(({ added: day }) => `${day}T00:00:00.000Z`).reverse(),
    );
    expect(feed.updated).toBe(feed.entries[0]?.updated);
  });

  it('is the same in every build', () => {
    expect(policiesFeed(base.records, ORIGIN)).toBe(policiesFeed(base.records, ORIGIN));
    expect(policiesFeed([], ORIGIN)).toContain(`<updated>${UNKNOWN_DAY}T`);
  });

  it('keeps signs of markup as words', () => {
    const [first] = added;
    if (!first) throw new Error('no document');
    const title = '关于“甲<乙>&amp;丙]]>丁”的通知';
    const [entry] = read(
      policiesFeed([{ ...first, policy: { ...first.policy, title, issuers: ['甲<&>局'] } }], ORIGIN),
    ).entries;
    expect(entry).toMatchObject({ title, type: 'html' });
  });

  it('has no character that XML has no sign for', () => {
    const [record] = base.records;
    if (!record) throw new Error('the base is empty');
    const hostile = '甲\u0001\uFFFE]]>办法';
    const policy = { ...record.policy, title: hostile, docNumber: hostile, issuers: [hostile] };
    const xml = policiesFeed([{ ...record, policy }], ORIGIN);
    expect(xml).not.toMatch(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
    expect(read(xml).entries[0]?.title).toBe('甲]]>办法');
    expect(toAkomaNtoso(policy)).not.toMatch(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
  });

  it('is in traditional characters where it is asked for, its documents too', () => {
    const [entry] = read(policiesFeed(added, { ...ORIGIN, prefix: '/zh-hant', convert: toTraditional })).entries;
    expect(entry?.id).toMatch(/^https:\/\/policies\.example\/zh-hant\/policies\//u);
    expect(entry?.title).toBe(toTraditional(entry?.title ?? ''));
    expect(entry?.title).not.toBe(added.at(-1)?.policy.title);
  });

  it('tells the day of a correction', () => {
    const [first] = added;
    if (!first) throw new Error('no document');
    const correction = { anchor: null, what: '核实' as const, words: '甲', reason: '对照原件' };
    expect(changedOn({ ...first, corrections: [{ ...correction, date: '2026-05-06' }, correction] })).toBe(
      '2026-05-06',
    );
    expect(changedOn({ ...first, corrections: [correction] })).toBe('2026-01-01');
  });
});

it.each(FEED_FACETS)('every %s with documents has a feed of them', (facet) => {
  const followed = followedOf(base, facet);
  expect(followed.length).toBeGreaterThan(0);
  for (const { key } of followed) expect(followedRecords(base, facet, key).length).toBeGreaterThan(0);
});
