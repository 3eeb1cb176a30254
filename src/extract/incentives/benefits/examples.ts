/** What the examples of benefit rules are made of. */
import type { IncentiveType } from '../../../model/policy.ts';
import type { Example } from '../../rule.ts';

export type BenefitExample = Example<IncentiveType>;
/** Words that name no benefit. */
export const none: BenefitExample = { text: '加强组织领导', expect: null };

/** Types in the ids of their rules. */
export const KEYS: Readonly<Record<IncentiveType, string>> = {
  贴息: 'interest',
  租金场地补助: 'rent',
  税收优惠: 'tax',
  用地支持: 'land',
  人才支持: 'talent',
  融资支持: 'finance',
  购买服务: 'procurement',
  便利化: 'facilitation',
  奖励: 'award',
  补助: 'subsidy',
  认定授牌: 'title',
};
