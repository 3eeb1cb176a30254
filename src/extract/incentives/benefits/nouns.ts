/** A noun of giving after a verb of giving, or beside the figure that is paid. */
import { perLexicon } from '../../../lexicon/per-lexicon.ts';
import { anyOf } from '../../../lexicon/words.ts';
import type { IncentiveType } from '../../../model/policy.ts';
import type { Rule } from '../../rule.ts';
import { type BenefitExample, KEYS, none } from './examples.ts';

const NOUN_EXAMPLES: Readonly<Record<IncentiveType, readonly BenefitExample[]>> = {
  贴息: [{ text: '按利息的□□%给予贴息', expect: '贴息' }, none],
  租金场地补助: [{ text: '给予租金补贴', expect: '租金场地补助' }, none],
  税收优惠: [{ text: '享受研发费用加计扣除', expect: '税收优惠' }, none],
  用地支持: [{ text: '安排用地指标', expect: '用地支持' }, none],
  人才支持: [
    { text: '发放生活补贴', expect: '人才支持' },
    { text: '学生的生活补贴', expect: null },
  ],
  融资支持: [{ text: '提供信贷支持', expect: '融资支持' }, none],
  购买服务: [{ text: '纳入政府购买服务', expect: '购买服务' }, none],
  便利化: [{ text: '给予通关便利', expect: '便利化' }, none],
  奖励: [
    { text: '给予奖励□□□元', expect: '奖励' },
    { text: '奖励机制', expect: null },
  ],
  补助: [
    { text: '给予一定补助', expect: '补助' },
    { text: '补助资金管理办法', expect: null },
    { text: '领取补助期间，', expect: null },
    { text: '选择领取补助的，', expect: null },
    { text: '享受某某特殊津贴人员', expect: null },
    { text: '在分配年度补助资金时，', expect: null },
    { text: '市里下拨的补助资金', expect: null },
  ],
  认定授牌: [{ text: '予以授牌', expect: '认定授牌' }, none],
};

const PAID_AFTER = /^(?!不足|低于|超过|不满)[^，。；]{0,6}□+元|^[^，。；占]{0,16}□+%/u;
const PAID_BEFORE = /(?:□+%?|元|%)(?:的|以内的?)?(?:标准|比例|额度)?(?:进行|予以)?(?:一次性)?(?:资金)?$/u;

/** 领取补贴的家庭, 享受补贴期间: told by what somebody gets, nothing is given */
const notGiven = perLexicon(({ incentives }) => new RegExp(`^(?:${incentives.notGiven.join('|')})`, 'u'));
/** 在安排补助资金时: on that occasion something else is done */
const OCCASION = /在[^，。；]{0,12}(?:安排|分配|下达|拨付)[^，。；]{0,30}$/u;
const OF_OCCASION = /^[^，。；]{0,20}时(?=[，。；]|$)/u;

/** 给予贴息, 贴息□%, □元补助 */
export function byNoun(type: IncentiveType): Rule<IncentiveType> {
  return {
    id: `benefit-noun-${KEYS[type]}`,
    pattern: ({ incentives }) => {
      const nouns = incentives.types.find((entry) => entry.type === type)?.nouns ?? [];
      // a type without nouns is named by its phrases alone
      return new RegExp(nouns.length > 0 ? anyOf(nouns) : '(?!)', 'u');
    },
    read: (_, { before, after }, context) =>
      (giving(context.lexicon).test(before) &&
        !notGiven(context.lexicon).test(after) &&
        !(OF_OCCASION.test(after) && OCCASION.test(before))) ||
      PAID_AFTER.test(after) ||
      PAID_BEFORE.test(before)
        ? type
        : null,
    examples: NOUN_EXAMPLES[type],
  };
}

// 发放的补贴 is a name, no act of giving
const giving = perLexicon(({ incentives }) => new RegExp(`(?:${anyOf(incentives.giving)})(?!的|了)`, 'u'));
