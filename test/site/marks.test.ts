import { describe, expect, it } from 'vitest';
import { FACT_KEYS } from '../../src/model/facts/index.ts';
import { placedPassages } from '../../src/model/walk.ts';
import { isHant, otherScript } from '../../src/site/locales.ts';
import { cellsOf, markPassage, type Piece } from '../../src/site/marks.ts';
import { toTraditionalPage } from '../../src/site/traditional.ts';
import { base } from '../support/base.ts';

const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => ('children' in piece ? textOf(piece.children) : piece.text)).join('');
const idsOf = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap((piece) => ('children' in piece ? [piece.id, ...idsOf(piece.children)] : []));

describe('marks', () => {
  it('lose no word, and mark every fact', () => {
    for (const { policy } of base.records) {
      for (const { passage, anchor } of placedPassages(policy)) {
        const paragraphs = markPassage(passage, anchor);
        expect(paragraphs.map(textOf).join('\n')).toBe(passage.text);
        const facts = FACT_KEYS.flatMap((kind): readonly object[] => passage[kind]).filter(
          (fact) => !('place' in fact && fact.place === 'heading'),
        ).length;
        expect(new Set(paragraphs.flatMap(idsOf)).size).toBe(facts);
      }
    }
  });
});

describe('table rows', () => {
  const mark = (id: string, ...children: Piece[]): Piece => ({ id, colour: 'body', label: '', children });
  it.each<[string, Piece[], string[]]>([
    ['plain', [{ text: '1｜建设基地｜市商务局' }], ['1', '建设基地', '市商务局']],
    ['empty cells', [{ text: '｜甲｜' }], ['', '甲', '']],
    [
      'a mark inside a cell',
      [{ text: '1｜' }, mark('a', { text: '市商务局' }), { text: '｜年底' }],
      ['1', '市商务局', '年底'],
    ],
    [
      'a mark over two cells',
      [{ text: '1｜' }, mark('a', { text: '市商务局｜市财政局' })],
      ['1', '市商务局', '市财政局'],
    ],
  ])('%s', (_, pieces, cells) => {
    const found = cellsOf(pieces);
    expect(found.map(textOf)).toEqual(cells);
    const ids = found.flatMap(idsOf);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('two versions of a page', () => {
  it.each([
    ['/', '/zh-hant/'],
    ['/search/', '/zh-hant/search/'],
    ['/policies/heyuan-2015-43/', '/zh-hant/policies/heyuan-2015-43/'],
  ])('%s and %s', (hans, hant) => {
    expect(otherScript(hans)).toBe(hant);
    expect(otherScript(hant)).toBe(hans);
    expect([isHant(hans), isHant(hant)]).toEqual([false, true]);
  });

  it.each([
    ['text', '<p>电子商务</p>', '<p>電子商務</p>'],
    ['labels', '<input placeholder="搜索政策" aria-label="搜索">', '<input placeholder="搜索政策" aria-label="搜索">'],
    ['labels that differ', '<nav aria-label="页面导航"></nav>', '<nav aria-label="頁面導航"></nav>'],
    ['links between pages', '<a href="/topics/x/?q=电#a">电</a>', '<a href="/zh-hant/topics/x/?q=电#a">電</a>'],
    ['links to files', '<a href="/data/policies.json">电</a>', '<a href="/data/policies.json">電</a>'],
    ['scripts', '<script>const a = "电";</script>', '<script>const a = "电";</script>'],
    ['characters as received', '<p data-script="received">电著</p>', '<p data-script="received">电著</p>'],
  ])('%s', (_, hans, hant) => {
    const page = toTraditionalPage(`<!doctype html><html lang="zh-Hans"><body>${hans}</body></html>`);
    expect(page).toContain(`<body>${hant}</body>`);
    expect(page).toContain('lang="zh-Hant"');
  });
});
