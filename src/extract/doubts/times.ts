/** Times that cannot be. */
import { printDeadline } from '../../model/facts/deadline.ts';
import type { DoubtRule } from './doubt.ts';

export const endsBeforeItBegins: DoubtRule = {
  id: 'ends-before-it-begins',
  look: ({ deadlines }) =>
    deadlines
      .filter(({ start, end }) => start !== null && end !== null && end < start)
      .map((deadline) => ({ message: `起止颠倒：${printDeadline(deadline)}`, span: deadline.span })),
  examples: [
    { text: '申报时间为2021年9月1日至3月31日。', raised: true },
    { text: '申报时间为2021年3月1日至9月30日。', raised: false },
  ],
};

export const beforeTheDocument: DoubtRule = {
  id: 'before-the-document',
  look: ({ deadlines }, { dateIssued }) =>
    dateIssued === null
      ? []
      : deadlines
          .filter(({ kind, end }) => kind === 'by' && end !== null && end < dateIssued)
          .map(({ span, end }) => ({
            message: `时限 ${end} 早于成文日期 ${dateIssued}，可能是已有的成绩，或年份读错`,
            span,
          })),
  examples: [
    { text: '2013年底前，建成3个园区。', raised: true, dateIssued: '2015-03-01' },
    { text: '2017年底前，建成3个园区。', raised: false, dateIssued: '2015-03-01' },
  ],
};
