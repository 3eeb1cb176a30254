/** Days that stand for themselves after a label or in a column: 完成时间：2021年12月; ｜2024年12月｜ under 完成时限. */
import { anyOf } from '../../lexicon/words.ts';
import type { Rule } from '../rule.ts';
import { worded } from '../worded.ts';
import { dayPoint, readDayPoint, readYearPoint, yearPoint } from './point.ts';
import { type DeadlineValue, value } from './value.ts';
import { yearOf } from './year.ts';

/** How far above a cell the head of its table may stand. */
const TABLE = 3000;

/** 完成时间：2021年12月 */
export const labelledDay: Rule<DeadlineValue> = {
  id: 'labelled-day',
  pattern: ({ deadlines }) =>
    new RegExp(`(?:${anyOf(deadlines.columns)})(?:为|：)(?:${dayPoint()}|${yearPoint('Y')})(?=[，。；\\n）]|$)`, 'u'),
  examples: [
    { text: '完成时间：2021年12月', expect: { kind: 'by', end: '2021-12-31' } },
    { text: '办结时限：2025年6月30日。', expect: { kind: 'by', end: '2025-06-30' } },
    { text: '发布时间：2021年12月1日', expect: null },
    { text: '完成时限：2021年3月1日至5月1日', expect: null },
  ],
  read(match, around, context) {
    const { groups } = match;
    const point = groups?.yearY
      ? readYearPoint(groups, 'Y')
      : readDayPoint(groups, '', yearOf(groups?.word, around, context));
    return point && value('by', { end: point.to });
  },
};

/** ｜2024年12月｜ in a table one of whose heads is 完成时限 */
export const cellDay: Rule<DeadlineValue> = {
  id: 'cell-day',
  pattern: new RegExp(`(?<=｜)(?:${dayPoint()}|${yearPoint('Y')})(?=｜|\\n|$)`, 'u'),
  examples: [
    { text: '任务｜责任单位｜完成时限\n建设集群｜省工信厅｜2024年12月', expect: { kind: 'by', end: '2024-12-31' } },
    { text: '省｜招生人数｜2024年\n某省｜12｜2024年', expect: null },
  ],
  read(match, around, context) {
    const { groups } = match;
    const table = around.text.slice(Math.max(0, around.start - TABLE), around.start);
    const { columns } = context.lexicon.deadlines;
    const head = worded(
      context.lexicon,
      'columns',
      (any) => `(?:^|｜|\\n)[^｜\\n]{0,6}(?:${any(columns)})[^｜\\n]{0,4}(?:｜|\\n)`,
    );
    if (!head.test(table)) return null;
    const point = groups?.yearY
      ? readYearPoint(groups, 'Y')
      : readDayPoint(groups, '', yearOf(groups?.word, around, context));
    return point && value('by', { end: point.to });
  },
};
