import { expect, it } from 'vitest';
import { titleYearOf } from '../../src/extract/title-year.ts';

it.each<[string, string | null, number | null]>([
  ['关于组织申报2021年度某市专项资金的通知', null, 2021],
  ['2026年某区积分入学申请指引', null, 2026],
  ['某市教育事业发展规划（2018—2035年）', null, null],
  ['某市三年行动计划（2023-2025年）', '2023-01-01', null],
  ['关于组建2008年某运动会协调机构的批复', '2006-05-23', null],
  ['关于做好2022年度考核和2023年度计划的通知', null, null],
  ['关于促进企业发展的若干措施', '2020-01-01', null],
])('%s, issued %s: %s', (title, issued, year) => {
  expect(titleYearOf(title, issued)).toBe(year);
});
