/** Lengths of time within which something is to be done. */
import { anyOf } from '../../lexicon/words.ts';
import { parseNumeral } from '../../text/numerals.ts';
import type { Rule } from '../rule.ts';
import { lengthOf } from './length.ts';
import { COUNT, looksBack, RANGE, SINCE } from './pieces.ts';
import { type DeadlineValue, value } from './value.ts';
/** 公示10个工作日, 自收到申请之日起15日内, 2周内 */
export const days: Rule<DeadlineValue> = {
  id: 'days',
  pattern: new RegExp(
    `(?:${SINCE}|在)${RANGE}${COUNT}(个工作日|个自然日|个日历日|日|天|周|个星期)(?<within>之内|以内|内)?(?!后|计算|折算|以上)`,
    'u',
  ),
  examples: [
    { text: '在省商务厅政府网站公示10个工作日', expect: { kind: 'duration', duration: 'P10D', workingDays: true } },
    { text: '经公示5日无异议的', expect: { kind: 'duration', duration: 'P5D' } },
    { text: '自收到申请之日起15日内作出决定', expect: { kind: 'duration', duration: 'P15D', workingDays: false } },
    { text: '自公告发布之日起三十日内提交', expect: { kind: 'duration', duration: 'P30D' } },
    { text: '十五个工作日内办结', expect: { kind: 'duration', duration: 'P15D', workingDays: true } },
    { text: '将在1至5个工作日内完成', expect: { kind: 'duration', duration: 'P5D' } },
    { text: '应在期限届满前30日内提出', expect: { kind: 'duration', duration: 'P30D' } },
    { text: '特殊情况可延长10日', expect: { kind: 'duration', duration: 'P10D' } },
    { text: '两周内反馈', expect: { kind: 'duration', duration: 'P14D' } },
    { text: '于2020年5月20日前', expect: null },
    { text: '自印发之日起30日后施行', expect: null },
    { text: '活动前14天内到访过外地的', expect: null },
    { text: '应尽快发放，不得超过30天（自批准之日起计算）', expect: { kind: 'duration', duration: 'P30D' } },
    { text: '累计病假不得超过30天', expect: null },
    { text: '每月按22个工作日计算', expect: null },
    { text: '距截止日不足10个工作日的', expect: null },
  ],
  read: (match, { before, after }, { lexicon }) => {
    if (/月$|第$|[\d.]$|(?<!不)(?:不足|少于|未满)$/u.test(before)) return null;
    const unit = match[2] ?? '';
    const shown = /公[示告](?:期|时间)?(?:为|不少于|不得少于|满)?$/u.test(before);
    const limited =
      shown ||
      match.groups?.within !== undefined ||
      /工作日|自然日|日历日/u.test(unit) ||
      /(?:延[长期]|顺延)$/u.test(before) ||
      // 应尽快发放，不得超过30天
      /(?:办结|完成|办理|审[核批查]|发放|答复|反馈|尽快|处理|受理|支付|拨付)[^。；]{0,16}不得?超过$/u.test(before);
    // 公示5日无异议: 无 tells no past here
    if (!limited || (!shown && looksBack(lexicon, before, after))) return null;
    const length = lengthOf(match[1], unit);
    return length && value('duration', length);
  },
};

/** 2小时内报告, 24小时之内 */
export const hours: Rule<DeadlineValue> = {
  id: 'hours',
  pattern: new RegExp(`(?:${SINCE}|在)${COUNT}个?小时(?:之内|以内|内)`, 'u'),
  examples: [
    { text: '应在2小时内报告', expect: { kind: 'duration', duration: 'PT2H' } },
    { text: '每天工作8小时', expect: null },
    { text: '通关时间压缩至30小时以内', expect: null },
  ],
  read: (match, { before, after }, { lexicon }) => {
    const count = parseNumeral(match[1] ?? '');
    // 通关时间压缩至30小时以内: a goal, no time to act in
    if (/(?:压缩|缩短|压减|减少)[至到]$/u.test(before)) return null;
    return count && !looksBack(lexicon, before, after) ? value('duration', { duration: `PT${count}H` }) : null;
  },
};

/** 自…之日起6个月内, 3年内, 为期两年; not a look back (近2年内, 从事…1年以上) */
export const within: Rule<DeadlineValue> = {
  id: 'within',
  pattern: new RegExp(
    `(?:为期${COUNT}(年|个月)|不得?超过[^，。；\\n\\d]{2,24}之日起${COUNT}(年|个月)|${SINCE}${RANGE}${COUNT}(年|个月)(?:时间)?(?:之内|以内|内|(?<=年)(?=期限|期满)))`,
    'u',
  ),
  examples: [
    { text: '力争3年内建成', expect: { kind: 'duration', duration: 'P3Y' } },
    { text: '园区可在3—5年内预留用地', expect: { kind: 'duration', duration: 'P5Y' } },
    { text: '自认定之日起6个月内提出申请', expect: { kind: 'duration', duration: 'P6M' } },
    { text: '上规后三年内缴纳的税款', expect: { kind: 'duration', duration: 'P3Y' } },
    { text: '应于登记注册之日起3年内提出', expect: { kind: 'duration', duration: 'P3Y' } },
    { text: '争取三年内实现全覆盖', expect: { kind: 'duration', duration: 'P3Y' } },
    { text: '最后一次申请不得超过注册之日起5年', expect: { kind: 'duration', duration: 'P5Y' } },
    { text: '近2年内无违法、违规行为记录', expect: null },
    { text: '近两年内无重大违法', expect: null },
    { text: '毕业5年内的高校毕业生', expect: null },
    { text: '近6个月内无处罚记录', expect: null },
    { text: '申请日前12个月内的凭据', expect: null },
  ],
  read: (match, { before, after }, { lexicon }) => {
    if (looksBack(lexicon, before, after)) return null;
    const length = lengthOf(...countAndUnit(match));
    return length && value('duration', length);
  },
};

/** The groups of the alternative that fitted. */
function countAndUnit(match: RegExpExecArray): [count: string | undefined, unit: string] {
  const at = match.findIndex((group, i) => i > 0 && group !== undefined);
  return [match[at], match[at + 1] ?? ''];
}

/** 取消申报资格3年, 合同期满前3个月提交: a bar, or a time before an end */
export const beforeAnEnd: Rule<DeadlineValue> = {
  id: 'before-an-end',
  pattern: ({ deadlines }) =>
    new RegExp(
      `(?:(?:${anyOf(deadlines.terms)})(?:之?日)?(?:(?:之?前|后)的?${COUNT}(年|个月|个工作日|日|天)(?:之?内)?|${COUNT}(年|个月|个工作日|日|天)(?:之?前))|(?<!可)提前${COUNT}(年|个月|个工作日|日|天)|取消[^，。；\\d]{0,12}资格${COUNT}(年|个月)|${COUNT}(年|个月)的?(?:${anyOf(deadlines.transitions)})期)`,
      'u',
    ),
  examples: [
    { text: '须在合同期满前3个月提交申请', expect: { kind: 'duration', duration: 'P3M' } },
    { text: '须在合同期限届满3个月前提交申请', expect: { kind: 'duration', duration: 'P3M' } },
    { text: '给予6个月的过渡期', expect: { kind: 'duration', duration: 'P6M' } },
    { text: '取消申报资格3年', expect: { kind: 'duration', duration: 'P3Y' } },
    { text: '应提前15日告知', expect: { kind: 'duration', duration: 'P15D' } },
    { text: '可提前一年参加考试', expect: null },
  ],
  read: (match) => {
    const length = lengthOf(...countAndUnit(match));
    return length && value('duration', length);
  },
};
