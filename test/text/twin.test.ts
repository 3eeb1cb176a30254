import { describe, expect, it } from 'vitest';
import { joinTwins, sliceTwin, trimTwin, twin } from '../../src/text/twin.ts';

describe('twin', () => {
  const pair = twin(' 着力发展 ', ' 著力發展 ');

  it('cuts both forms alike', () => {
    expect(sliceTwin(pair, 1, 3)).toEqual({ text: '着力', received: '著力' });
    expect(trimTwin(pair)).toEqual({ text: '着力发展', received: '著力發展' });
    expect(joinTwins([twin('发', '發'), twin('展')], '，')).toEqual({ text: '发，展', received: '發，展' });
  });

  it('refuses two lengths', () => {
    expect(() => twin('发展', '發')).toThrow(RangeError);
  });
});
