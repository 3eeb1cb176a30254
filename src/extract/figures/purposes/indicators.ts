/** Figures of a table of indicators: goals of the years to come, and what the years before had reached. */
import type { PurposeRule } from '../purpose.ts';

const TABLE = '指标名称｜单位｜2023年实际｜2027年目标\n网上零售额｜亿元｜';

export const baseline: PurposeRule = {
  id: 'indicator-baseline',
  pattern: /▣/u,
  read: (_, { mention }) => (mention.cell?.baseline ? 'aside' : null),
  examples: [
    { text: `${TABLE}⟦120⟧｜200`, expect: 'aside' },
    { text: `${TABLE}120｜⟦200⟧`, expect: null },
    { text: '项目｜2023年实际\n培训｜⟦3场⟧', expect: null },
  ],
};

export const indicator: PurposeRule = {
  id: 'indicator-goal',
  pattern: /▣/u,
  read: (_, { mention }) => (mention.cell?.baseline === false ? 'target' : null),
  examples: [
    { text: `${TABLE}120｜⟦200⟧`, expect: 'target' },
    { text: `${TABLE}⟦120⟧｜200`, expect: null },
    { text: '标准｜金额\n一等｜⟦5万元⟧', expect: null },
  ],
};
