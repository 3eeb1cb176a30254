import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/policy/document.ts';
import { readOutline } from '../../src/policy/outline.ts';
import { pairReceived } from '../../src/policy/received.ts';

const outline = readOutline(parseMarkdown('序言。\n\n## 一、着力发展\n\n着力推动发展。\n'));

describe('pairReceived', () => {
  it('gives the characters as received, of equal length', () => {
    const { texts, diagnostics } = pairReceived('序言。\n\n## 一、著力發展\n\n著力推動發展。\n', outline);
    expect(texts.sec_1).toEqual({ text: '著力推動發展。', heading: '著力發展' });
    expect(diagnostics).toEqual([]);
  });

  it('leaves out what no longer fits, with a doubt', () => {
    const { texts, diagnostics } = pairReceived('序言。\n\n## 一、著力發展\n\n著力推動經濟發展。\n', outline);
    expect(texts.sec_1).toBeUndefined();
    expect(diagnostics).toMatchObject([{ rule: 'received-text', clause: '1' }]);
  });
});
