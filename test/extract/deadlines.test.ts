import { describe, expect, it } from 'vitest';
import { DEADLINE_RECOGNISERS, extractDeadlines, recogniseDeadlines } from '../../src/extract/deadlines/index.ts';
import { lexicon } from '../support/lexicon.ts';

const context = (dateIssued: string | null = null) => ({ lexicon, dateIssued, ownTitles: [] });

describe.each(DEADLINE_RECOGNISERS.map((recogniser) => [recogniser.id, recogniser] as const))(
  'recogniser %s',
  (_, recogniser) => {
    it.each(recogniser.examples.map((example) => [example.text, example] as const))(
      '%s',
      (text, { expect: expected, dateIssued }) => {
        const found = recogniseDeadlines(text, recogniser, context(dateIssued));
        if (expected === null) expect(found).toEqual([]);
        else expect(found).toMatchObject([expected]);
      },
    );
  },
);

describe('refined', () => {
  const read = (text: string) =>
    extractDeadlines(text, context()).map(({ kind, start, end, rrule, duration }) =>
      [kind, start, end, rrule ?? duration]
        .map((part) => part ?? '')
        .join(' ')
        .trim(),
    );

  it.each([
    [
      '从2016年起，市财政给予每月每平方米2元的补助，连续补助3年，每年最高不超过20万元。',
      ['period 2016-01-01 2018-12-31'],
    ],
    ['从2016年起连续3年每年全市统筹安排3000万元以上。', ['period 2016-01-01 2018-12-31']],
    ['从2015年起至2017年，市政府每年安排300万元经费。', ['period 2015-01-01 2017-12-31']],
    ['市财政给予企业连续2年每年10万元的资金扶持。', ['duration   P2Y']],
    ['根据《广东省电子商务中长期发展规划纲要（2015—2020年）》等文件精神', []],
    ['近两年内无重大违法，从事工业电子商务实践1年以上。', []],
    ['2015年底前建成，2017年底前推广。', ['by  2015-12-31', 'by  2017-12-31']],
    ['本措施自发布之日起施行，有效期至2022年12月31日。', ['validity', 'validity  2022-12-31']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
