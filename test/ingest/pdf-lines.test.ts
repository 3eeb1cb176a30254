import { describe, expect, it } from 'vitest';
import { joinBrokenLines } from '../../src/ingest/join.ts';
import { type PlacedText, pagesToLines } from '../../src/ingest/readers/pdf-lines.ts';
import { twin } from '../../src/text/twin.ts';
import { lexicon } from '../support/lexicon.ts';

const EM = 16;
const LEFT = 80;
const PER_LINE = 28;

/** A page as an office prints it: header, lines of 28 characters, page number. */
function page(number: number, lines: { text: string; indent?: boolean }[]): PlacedText[] {
  const at = (str: string, x: number, y: number): PlacedText => ({ str, x, y, width: str.length * EM, fontSize: EM });
  return [
    at('河源市人民政府公报', LEFT, 800),
    ...lines.map(({ text, indent }, i) => at(text, LEFT + (indent ? 2 * EM : 0), 760 - i * 28)),
    at(`— ${number} —`, 280, 40),
  ];
}
const full = (c: string, length = PER_LINE) => c.repeat(length);

describe('pages to lines', () => {
  const pages = [
    page(1, [
      { text: full('甲', PER_LINE - 2), indent: true },
      { text: full('乙') },
      { text: '丙丙丙。' },
      { text: full('丁', PER_LINE - 2), indent: true },
      { text: full('戊') },
    ]),
    page(2, [
      { text: full('己') },
      { text: '庚庚。' },
      { text: full('辛', PER_LINE - 2), indent: true },
      { text: '壬。' },
    ]),
  ];
  const lines = pagesToLines(pages);

  it('drops headers and page numbers', () => {
    expect(lines.map(({ text }) => text[0])).toEqual(['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬']);
  });

  it('knows where paragraphs begin, over a page break too', () => {
    const joined = joinBrokenLines(
      lines.map(({ text, cells: _, ...line }) => ({ ...line, value: twin(text) })),
      lexicon,
    );
    expect(joined.map(({ value }) => [...new Set(value.text)].join(''))).toEqual(['甲乙丙。', '丁戊己庚。', '辛壬。']);
  });

  it('keeps a number that stands in the text', () => {
    const kept = pagesToLines([
      page(1, [
        { text: '一、目标', indent: true },
        { text: '3', indent: true },
        { text: '二、任务', indent: true },
      ]),
    ]);
    expect(kept.map(({ text }) => text)).toContain('3');
  });

  it('tells a bare page number at the edge from a figure there', () => {
    const bare = (edge: string, number: number): PlacedText[] =>
      page(number, [{ text: full('甲') }, { text: full('乙') }, { text: full('丙') }]).map((piece) =>
        piece.str.includes('—') ? { ...piece, str: edge } : piece,
      );
    const numbers = (...edges: string[]) =>
      pagesToLines(edges.map((edge, i) => bare(edge, i + 1)))
        .map(({ text }) => text)
        .filter((text) => /\d/.test(text));
    expect(numbers('4', '5', '6')).toEqual([]);
    expect(numbers('1', '63', '3')).toEqual(['63']);
  });
});
