import { describe, expect, it } from 'vitest';
import { bareContext } from '../../src/extract/context.ts';
import { extractDeadlines } from '../../src/extract/deadlines/index.ts';
import { lexicon } from '../support/lexicon.ts';

const context = (dateIssued: string | null = null) => bareContext(lexicon, { dateIssued });

describe('refined', () => {
  const read = (text: string) =>
    extractDeadlines(text, context()).deadlines.map(({ kind, start, end, rrule, duration }) =>
      [kind, start, end, rrule, duration]
        .map((part) => part ?? '')
        .join(' ')
        .replaceAll(/ +/g, ' ')
        .trim(),
    );

  it.each([
    [
      '从2016年起，市财政给予每月每平方米2元的补助，连续补助3年，每年最高不超过20万元。',
      ['period 2016-01-01 2018-12-31'],
    ],
    ['从2016年起连续3年每年全市统筹安排3000万元以上。', ['period 2016-01-01 2018-12-31']],
    ['从2015年起至2017年，市政府每年安排300万元经费。', ['period 2015-01-01 2017-12-31']],
    ['市财政给予企业连续2年每年10万元的资金扶持。', ['duration P2Y']],
    ['根据《广东省电子商务中长期发展规划纲要（2015—2020年）》等文件精神', []],
    ['自2018年7月1日起，对新办企业连续三年给予补助。', ['period 2018-07-01 2021-06-30']],
    ['自2019年1月1日起，五年内免征房产税。', ['period 2019-01-01 2023-12-31']],
    [
      '每年2月底前报送计划，10月底前报送总结。',
      ['recurring FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1', 'recurring FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=-1'],
    ],
    [
      '每年3月1日至31日、9月1日至30日集中受理。',
      ['recurring FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1 P31D', 'recurring FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=1 P30D'],
    ],
    ['近两年内无重大违法，从事工业电子商务实践1年以上。', []],
    ['2015年底前建成，2017年底前推广。', ['by 2015-12-31', 'by 2017-12-31']],
    ['本措施自发布之日起施行，有效期至2022年12月31日。', ['validity 2022-12-31']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('leaves what had ended when the document was issued', () => {
    const text = '2013年底前已建成2个园区，2015年6月底前再建成1个。';
    expect(extractDeadlines(text, context('2015-01-05')).deadlines.map(({ end }) => end)).toEqual(['2015-06-30']);
  });
});
