/** Benefits whose figures do not go together. */
import { printCondition } from '../../model/facts/condition.ts';
import { printYuan } from '../../model/facts/figures.ts';
import { printBenefit } from '../../model/facts/incentive.ts';
import type { Condition, Incentive } from '../../model/policy.ts';
import { overlaps } from '../../model/span.ts';
import type { DoubtRule } from './doubt.ts';

export const amountAboveCap: DoubtRule = {
  id: 'amount-above-cap',
  look: ({ incentives }) =>
    incentives.flatMap(({ amountYuan, amountMaxYuan, capYuan, span }) => {
      const amount = amountMaxYuan ?? amountYuan;
      if (amount === null || capYuan === null || amount <= capYuan) return [];
      return [{ message: `金额 ${printYuan(amount)}高于它的上限 ${printYuan(capYuan)}，两者必有一个读错`, span }];
    }),
  examples: [
    { text: '给予50万元奖励，最高不超过20万元。', raised: true },
    { text: '给予5万元奖励，最高不超过20万元。', raised: false },
  ],
};

const STEP =
  /每(?:再)?(?:多|增加|新增|增长|超过?|满)[^，。；]{0,14}\d[\d.,]*\s?[百千万亿]*(?:元|平方米|%|家|人|件|吨|个|亩)/u;

export const stepReadAsAmount: DoubtRule = {
  id: 'step-read-as-amount',
  look: ({ incentives }) =>
    incentives
      .filter(({ step, text, amountYuan }) => step === null && amountYuan !== null && STEP.test(text))
      .map((incentive) => ({
        message: `原文像是“每增加多少、奖励多少”，读出的却是定额 ${printBenefit(incentive)}`,
        span: incentive.span,
      })),
  examples: [
    { text: '给予20万元补助，每增加1家门店另行研究。', raised: true },
    { text: '销售额每增加1000万元奖励2万元。', raised: false },
  ],
};

const MONEY = /\d[\d.,]*\s?[百千万亿]*元|\d[\d.]*\s?%/gu;
const isUnstated = ({ amountYuan, ratePct, capYuan }: Incentive) =>
  amountYuan === null && ratePct === null && capYuan === null;

export const figureBesideUnstated: DoubtRule = {
  id: 'figure-beside-unstated',
  look({ text, incentives, conditions, targets, deadlines, setAside }) {
    const told = [...conditions, ...targets, ...deadlines, ...setAside].map(({ span }) => span);
    return incentives.filter(isUnstated).flatMap(({ span, type }) => {
      const words = text.slice(...span);
      const loose = [...words.matchAll(MONEY)].filter((match) => {
        const start = span[0] + match.index;
        return !told.some((other) => overlaps(other, [start, start + match[0].length]));
      });
      return loose.length > 0
        ? [{ message: `“${type}”读成未载明金额，而同一处有 ${loose.map(([figure]) => figure).join('、')}`, span }]
        : [];
    });
  },
  examples: [
    { text: '给予一定奖励，另有50万元由双方商定。', raised: true },
    { text: '给予一定奖励。', raised: false },
  ],
};

const lower = ({ op }: Condition) => op === '>=' || op === '>';
const upper = ({ op }: Condition) => op === '<=' || op === '<';

export const thresholdsOutOfOrder: DoubtRule = {
  id: 'thresholds-out-of-order',
  look: ({ incentives }) =>
    incentives.flatMap(({ conditions, span }) =>
      conditions.flatMap((low) => {
        const high = conditions.find(
          (other) => upper(other) && lower(low) && other.metric === low.metric && other.unit === low.unit,
        );
        return high && high.value < low.value
          ? [{ message: `条件互相矛盾：${printCondition(low)}，又要 ${printCondition(high)}`, span }]
          : [];
      }),
    ),
  examples: [
    { text: '对年销售额5000万元以上、2000万元以下的企业，给予5万元奖励。', raised: true },
    { text: '对年销售额2000万元以上、5000万元以下的企业，给予5万元奖励。', raised: false },
  ],
};

export const conditionsOfAnotherTier: DoubtRule = {
  id: 'conditions-of-another-tier',
  look: ({ incentives }) =>
    incentives.flatMap((incentive, i) => {
      const next = incentives[i + 1];
      if (!next || next.span[0] !== incentive.span[0] || next.span[1] !== incentive.span[1]) return [];
      const metrics = incentive.conditions.filter(lower).map(({ metric, unit }) => `${metric} ${unit}`);
      const shared = new Set(metrics).size < metrics.length && incentive.conditions.length === next.conditions.length;
      return shared ? [{ message: '分档的每一档都带上了各档的条件，档与条件没有一一对应', span: incentive.span }] : [];
    }),
  examples: [
    {
      text: '对年销售额达到1000万元以上且增长10%，或年销售额达到3000万元以上的企业，分别给予5万元、10万元、20万元奖励。',
      raised: true,
    },
    { text: '对年销售额达到1000万元、3000万元的企业，分别给予5万元、10万元奖励。', raised: false },
  ],
};

/** A benefit of less, without a unit that it is paid for, or of more than this is a misreading, yuan. */
const LEAST = 10;
const MOST = 1e10;

export const unusualAmount: DoubtRule = {
  id: 'unusual-amount',
  look: ({ incentives }) =>
    incentives.flatMap(({ amountYuan, capYuan, per, ratePct, step, span }) => {
      const amount = amountYuan ?? capYuan;
      if (ratePct !== null && ratePct > 100) return [{ message: `比例 ${ratePct}% 超过百分之百`, span }];
      if (amount === null) return [];
      if (amount < LEAST && per === null && step === null)
        return [{ message: `金额只有 ${printYuan(amount)}，可能漏读了“万”或计量单位`, span }];
      return amount > MOST ? [{ message: `金额高达 ${printYuan(amount)}，可能把产值或投资读成了奖补`, span }] : [];
    }),
  examples: [
    { text: '给予5元奖励。', raised: true },
    { text: '按每平方米5元给予补助。', raised: false },
  ],
};
