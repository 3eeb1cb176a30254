/** The rules that read restrictions, a kind each; the words of all of them are in the lexicon. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Restriction } from '../../model/policy.ts';
import { type Example, type Rule, type RuleSet, Several } from '../rule.ts';
import { worded } from '../worded.ts';
import { fragmentOf } from './fragment.ts';

export type RestrictionValue = Pick<Restriction, 'kind'>;
type Kind = Restriction['kind'];

function wordsOf(lexicon: Lexicon, kind: Kind): { cues: readonly string[]; unless: readonly string[] } {
  return lexicon.restrictions.find((entry) => entry.kind === kind) ?? { cues: [], unless: [] };
}

/** Nothing fits it. */
const NEVER = '(?!)';

function restriction(kind: Kind, examples: readonly Example<RestrictionValue>[]): Rule<RestrictionValue> {
  return {
    id: kind,
    pattern: (lexicon) => new RegExp(wordsOf(lexicon, kind).cues.join('|') || NEVER, 'u'),
    examples,
    read(_, { text, start, end }, { lexicon }) {
      const span = fragmentOf(text, [start, end]);
      const unless = worded(lexicon, `unless-${kind}`, () => wordsOf(lexicon, kind).unless.join('|') || NEVER);
      return unless.test(text.slice(...span)) ? null : new Several([{ value: { kind }, span }]);
    },
  };
}

export const RESTRICTIONS: RuleSet<RestrictionValue> = {
  name: 'restrictions',
  rules: [
    restriction('once-in', [
      { text: '每人每年只能享受一次。', expect: { kind: 'once-in' } },
      { text: '获评企业三年内不得重复申报。', expect: { kind: 'once-in' } },
      { text: '同一企业年度内只可申报一个项目。', expect: { kind: 'once-in' } },
      { text: '每家企业每年申报不超过三项。', expect: { kind: 'once-in' } },
      { text: '可继续申请贷款，累计次数不得超过3次。', expect: { kind: 'once-in' } },
      { text: '一个年度内申请享受补贴的器具不得超过2件（套）。', expect: { kind: 'once-in' } },
      { text: '给予一次性补助10万元。', expect: null },
      { text: '最多补助3年。', expect: null },
      { text: '原则上只开设一个账号。', expect: null },
    ]),
    restriction('higher-only', [
      { text: '按就高不重复原则兑现。', expect: { kind: 'higher-only' } },
      { text: '同时符合多个条款的，从高享受、不叠加。', expect: [{ kind: 'higher-only' }, { kind: 'higher-only' }] },
      { text: '由企业自主选择最优一条。', expect: { kind: 'higher-only' } },
      { text: '符合两项政策的，按奖补金额较高者执行。', expect: { kind: 'higher-only' } },
      { text: '按分值从高到低排名。', expect: null },
      { text: '最高奖励50万元。', expect: null },
    ]),
    restriction('no-double', [
      { text: '同一项目不得重复申报。', expect: { kind: 'no-double' } },
      { text: '已获省级同类补助的，市级不再安排。', expect: { kind: 'no-double' } },
      { text: '夫妻双方均符合条件的，只由一方申领。', expect: { kind: 'no-double' } },
      { text: '已享受护工补助的，不再以同一事由重复享受。', expect: [{ kind: 'no-double' }] },
      { text: '符合条件的企业可同时享受国家政策。', expect: null },
    ]),
    restriction('repay', [
      { text: '弄虚作假的，收回资金。', expect: { kind: 'repay' } },
      { text: '迁出本市的，已获奖励须予退回。', expect: { kind: 'repay' } },
      { text: '应按比例退还安家费。', expect: { kind: 'repay' } },
      { text: '收回土地使用权。', expect: null },
      { text: '返还其上年度实际缴纳失业保险费的30%。', expect: null },
    ]),
    restriction('not-eligible', [
      { text: '被列入失信名单的企业，不得申报。', expect: { kind: 'not-eligible' } },
      { text: '主要设备为二手设备的，不予补助。', expect: { kind: 'not-eligible' } },
      { text: '传销人员不在扶持之列。', expect: { kind: 'not-eligible' } },
      { text: '伪造记录的，取消申报资格。', expect: { kind: 'not-eligible' } },
      { text: '拒不配合核查的，不予批准其救助申请。', expect: { kind: 'not-eligible' } },
      { text: '竣工验收时应明确不予通过。', expect: null },
      { text: '取消行政审批资格限制。', expect: null },
      { text: '支持企业申报国家项目。', expect: null },
    ]),
  ],
};
