import { expect, it } from 'vitest';
import { bareContext } from '../../src/extract/context.ts';
import { extractDeadlines } from '../../src/extract/deadlines/index.ts';
import { validityOf } from '../../src/extract/deadlines/validity-of.ts';
import { lexicon } from '../support/lexicon.ts';

it.each<[string, string | null, string | null]>([
  ['本办法自印发之日起施行，有效期三年。', '2021-05-06', '2024-05-05'],
  ['本办法自2021年8月1日起施行，有效期至2024年7月31日。', '2021-08-01', '2024-07-31'],
  ['本办法自2021年8月1日起施行，有效期3年。', '2021-08-01', '2024-07-31'],
  ['本办法自2021年1月1日起至2023年12月31日施行。', '2021-01-01', '2023-12-31'],
  ['本细则自公布之日起30日后施行，有效期1年。', '2021-06-05', '2022-06-04'],
  ['本措施自印发之日起施行，至2023年12月31日止。', '2021-05-06', '2023-12-31'],
  ['评定结果有效期三年，证书有效期至2025年1月1日。', null, null],
  ['按有关规定执行。', null, null],
])('%s', (text, effectiveFrom, effectiveTo) => {
  const { validity } = extractDeadlines(text, bareContext(lexicon, { dateIssued: '2021-05-06' }));
  expect(validityOf(validity)).toEqual({ effectiveFrom, effectiveTo });
});
