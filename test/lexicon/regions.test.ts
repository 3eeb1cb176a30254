import { describe, expect, it } from 'vitest';
import { regionReader } from '../../src/lexicon/region-reader.ts';
import { placeLengthAtStart, regionTrail } from '../../src/lexicon/regions.ts';
import { lexicon } from '../support/lexicon.ts';

const regionAtStart = regionReader(lexicon).atStart;

describe('regionAtStart', () => {
  it.each([
    ['广州市人民政府办公厅关于', '440100', 'city'],
    ['广东省工业和信息化厅', '440000', 'province'],
    ['河源市源城区人民政府', '441602', 'county'],
    ['北京市海淀区', '110108', 'county'],
    ['上海市商务委员会', '310000', 'province'],
    ['内蒙古自治区商务厅', '150000', 'province'],
    ['国务院办公厅关于', '100000', 'nation'],
    ['商务部关于', '100000', 'nation'],
  ])('%s → %s %s', (text, adcode, level) => {
    expect(regionAtStart(text)).toMatchObject({ adcode, level });
  });

  it('finds none where none is named', () => {
    expect(regionAtStart('关于促进电子商务发展的意见')).toBeNull();
  });

  it('gives the way down from the nation', () => {
    const region = regionAtStart('河源市');
    expect(region && regionTrail(region).map(({ name }) => name)).toEqual(['全国', '广东省', '河源市']);
  });

  it('measures short and full place names', () => {
    expect(placeLengthAtStart('广东银监局')).toBe(2);
    expect(placeLengthAtStart('广州市税务局')).toBe(3);
    expect(placeLengthAtStart('市商务局')).toBe(0);
  });
});
