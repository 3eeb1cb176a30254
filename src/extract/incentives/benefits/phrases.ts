/** A phrase that is a benefit of its own: 免收租金, 减半征收企业所得税. */
import { perLexicon } from '../../../lexicon/per-lexicon.ts';
import { anyOf } from '../../../lexicon/words.ts';
import type { IncentiveType } from '../../../model/policy.ts';
import type { Rule } from '../../rule.ts';
import { type BenefitExample, KEYS, none } from './examples.ts';

export const PHRASE_EXAMPLES: Readonly<Record<IncentiveType, readonly BenefitExample[]>> = {
  贴息: [{ text: '对购置设备的贷款进行贴息', expect: '贴息' }, none],
  租金场地补助: [
    { text: '免收首年租金', expect: '租金场地补助' },
    { text: '按优惠租金标准计租', expect: '租金场地补助' },
    none,
  ],
  税收优惠: [
    { text: '减半征收企业所得税', expect: '税收优惠' },
    { text: '按规定适用增值税免征政策', expect: '税收优惠' },
    { text: '可选择适用简易计税办法', expect: '税收优惠' },
    { text: '可免缴国有股权收益', expect: '税收优惠' },
    none,
  ],
  用地支持: [
    { text: '优先保障项目用地', expect: '用地支持' },
    { text: '其用地可继续以划拨方式使用', expect: '用地支持' },
    { text: '可享受五年内继续按原用途使用土地的过渡期政策', expect: '用地支持' },
    none,
  ],
  人才支持: [{ text: '在落户、子女教育等方面提供便利', expect: '人才支持' }, none],
  融资支持: [{ text: '可申请最高□□□元的担保贷款', expect: '融资支持' }, none],
  购买服务: [],
  便利化: [{ text: '开辟审批绿色通道', expect: '便利化' }, none],
  奖励: [{ text: '一等奖□□□元', expect: '奖励' }, none],
  补助: [
    { text: '返还上年缴纳保险费的□□%', expect: '补助' },
    { text: '返还有关材料', expect: null },
    { text: '可列入技改专项予以支持', expect: '补助' },
    { text: '岗位补贴按最低工资标准执行', expect: '补助' },
    { text: '可一次性拨付一定数额的启动资金', expect: '补助' },
    { text: '可以适当返还担保费', expect: '补助' },
    { text: '检测费用由市级财政承担', expect: '补助' },
    { text: '检测费用由申请人承担', expect: null },
  ],
  认定授牌: [{ text: '认定一批示范企业', expect: '认定授牌' }, none],
};

export function byPhrase(type: IncentiveType): Rule<IncentiveType> {
  return {
    id: `benefit-phrase-${KEYS[type]}`,
    pattern: ({ incentives }) => {
      const phrases = incentives.types.find((entry) => entry.type === type)?.phrases ?? [];
      return new RegExp(phrases.length > 0 ? phrases.map((source) => `(?:${source})`).join('|') : '(?!)', 'u');
    },
    read: ({ 0: words }, _, { lexicon }) => (borne(lexicon).test(words) ? null : type),
    examples: PHRASE_EXAMPLES[type],
  };
}

/** 费用由申请人承担: nobody is given anything */
const borne = perLexicon(
  ({ incentives }) =>
    new RegExp(`由[^，。；]{0,6}(?:${anyOf(incentives.payers)})[^，。；]{0,8}(?:承担|负担|支付|缴纳|自理)`, 'u'),
);
