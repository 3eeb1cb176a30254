import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectScript, toSimplified, toTraditional } from '../../src/text/script.ts';
import { sourceFiles } from '../support/parse.ts';

describe('toSimplified', () => {
  it.each([
    ['著力突破農村電子商務發展瓶頸', '着力突破农村电子商务发展瓶颈'],
    ['著作權', '著作权'],
    ['執行線上建立鏈接', '执行线上建立链接'],
    ['將閒置樓宇資源轉型升級', '将闲置楼宇资源转型升级'],
    ['無票免徵增值稅', '无票免征增值税'],
    ['「新零售」', '“新零售”'],
  ])('%s → %s', (traditional, simplified) => {
    expect(toSimplified(traditional)).toBe(simplified);
  });

  it.each(['执行', '线上', '建立', '软件', '网络', '信息', '质量'])('leaves mainland wording: %s', (word) => {
    expect(toSimplified(word)).toBe(word);
    expect(toSimplified(toTraditional(word))).toBe(word);
  });
});

describe('conversion keeps length', () => {
  it('for every source', () => {
    for (const { bytes } of sourceFiles()) {
      const text = new TextDecoder().decode(bytes);
      expect(toSimplified(text)).toHaveLength(text.length);
      expect(toTraditional(text)).toHaveLength(text.length);
    }
  });

  it('for any text', () => {
    const han = fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code)) });
    fc.assert(
      fc.property(
        han,
        (text) => toSimplified(text).length === text.length && toTraditional(text).length === text.length,
      ),
    );
  });
});

describe('detectScript', () => {
  it.each([
    ['廣州市人民政府辦公廳', 'hant'],
    ['广州市人民政府办公厅', 'hans'],
    ['一二三', 'hans'],
    ['', 'hans'],
  ])('%s is %s', (text, script) => {
    expect(detectScript(text)).toBe(script);
  });
});
