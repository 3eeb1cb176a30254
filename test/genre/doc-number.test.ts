import { describe, expect, it } from 'vitest';
import { isDocNumberLine, readDocNumber } from '../../src/genre/doc-number.ts';

describe('readDocNumber', () => {
  it.each([
    ['穗府辦函〔2019〕2號'.replace('號', '号').replace('辦', '办'), '穗府办函〔2019〕2号'],
    ['粤工信生产合作函（2020）412号', '粤工信生产合作函〔2020〕412号'],
    ['国发[2015]24号', '国发〔2015〕24号'],
    ['粤府办【2016】第12号', '粤府办〔2016〕12号'],
    ['没有文号', null],
    ['粤工信生产合作函〔202〕412号', null],
  ])('%s → %s', (text, number) => {
    expect(readDocNumber(text)).toBe(number);
  });

  it('knows a line that is nothing else', () => {
    expect(isDocNumberLine('发文字号：河府办〔2015〕43号')).toBe(true);
    expect(isDocNumberLine('根据国发〔2015〕24号文件精神')).toBe(false);
  });
});
