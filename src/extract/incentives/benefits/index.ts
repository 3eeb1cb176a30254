/** The rules that name a benefit, in the order in which they are tried. */
import { INCENTIVE_TYPES, type IncentiveType } from '../../../model/policy.ts';
import type { RuleSet } from '../../rule.ts';
import { byNoun } from './nouns.ts';
import { byPhrase, PHRASE_EXAMPLES } from './phrases.ts';

/** In the order of content/lexicon/incentives.yaml, the special before the general. */
const ORDER: readonly IncentiveType[] = [
  '贴息',
  '租金场地补助',
  '税收优惠',
  '用地支持',
  '人才支持',
  '融资支持',
  '购买服务',
  '便利化',
  '奖励',
  '补助',
  '认定授牌',
];

export const BENEFITS: RuleSet<IncentiveType> = {
  name: 'incentives/benefits',
  rules: ORDER.flatMap((type) => [...(PHRASE_EXAMPLES[type].length > 0 ? [byPhrase(type)] : []), byNoun(type)]),
};

/** Every type has a place in the order. */
export const UNORDERED = INCENTIVE_TYPES.filter((type) => !ORDER.includes(type));
