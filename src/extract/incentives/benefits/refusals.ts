/** Why words of giving give nothing: they are negated, past, planned, asked for. The id tells the reason. */
import type { Example, Rule, RuleSet } from '../../rule.ts';

const REASONS: Readonly<Record<string, readonly Example<true>[]>> = {
  'asks-for-money': [
    { text: '积极争取上级补助', expect: true },
    { text: '给予补助', expect: null },
  ],
  misuse: [
    { text: '对骗取补助的处理', expect: true },
    { text: '给予补助', expect: null },
  ],
  undone: [
    { text: '不再给予开办补助', expect: true },
    { text: '不宜安排债券资金支持', expect: true },
    { text: '家庭成员未享受住房优惠政策', expect: true },
    { text: '对未享受租金减免的企业给予补助', expect: null },
    { text: '给予补助', expect: null },
  ],
  past: [
    { text: '已发放补贴', expect: true },
    { text: '发放补贴', expect: null },
  ],
  planned: [
    { text: '研究制定奖励政策', expect: true },
    { text: '兑现奖励政策', expect: null },
  ],
  restricted: [
    { text: '双方只由一方申领补贴', expect: true },
    { text: '双方均可申领补贴', expect: null },
  ],
  'in-general': [
    { text: '加大扶持力度', expect: true },
    { text: '给予扶持', expect: null },
  ],
  deposit: [
    { text: '全额退还保证金', expect: true },
    { text: '给予补助', expect: null },
  ],
  'of-administration': [
    { text: '加强补助资金绩效评价', expect: true },
    { text: '给予补助', expect: null },
  ],
};

/** Why words of giving give nothing here. */
export const REFUSALS: RuleSet<true> = {
  name: 'incentives/refusals',
  rules: Object.entries(REASONS).map(
    ([reason, examples]): Rule<true> => ({
      id: `no-benefit-${reason}`,
      pattern: ({ incentives }) => {
        const list = incentives.notBenefits[reason] ?? [];
        return new RegExp(list.join('|') || '(?!)', 'u');
      },
      read: () => true,
      examples,
    }),
  ),
};
