/** Lengths of time within which, or for which, something is done. */
import { anyOf } from '../../lexicon/words.ts';
import { parseNumeral } from '../../text/numerals.ts';
import type { Rule } from '../rule.ts';
import { worded } from '../worded.ts';
import { COUNT, looksBack, RANGE, SINCE } from './pieces.ts';
import { type DeadlineValue, value } from './value.ts';

const LETTERS: Readonly<Record<string, string>> = { 年: 'Y', 个月: 'M', 月: 'M' };

/** P3Y, P18M, P10D of a printed number and unit; null for no number */
function lengthOf(count: string | undefined, unit: string): Pick<DeadlineValue, 'duration' | 'workingDays'> | null {
  const number = parseNumeral(count ?? '');
  if (!number || number > 999) return null;
  const weeks = /周|星期/u.test(unit);
  return { duration: `P${weeks ? number * 7 : number}${LETTERS[unit] ?? 'D'}`, workingDays: unit === '个工作日' };
}

/** 连续3年, 连续补助3年: paid or done for so many years */
export const yearsRunning: Rule<DeadlineValue> = {
  id: 'years-running',
  pattern: new RegExp(`连续(?!每|满)(?:[^，。；\\d满缴每]{0,6}?)${COUNT}(年|个月)`, 'u'),
  examples: [
    { text: '市财政连续3年按利息的20%给予贴息', expect: { kind: 'duration', duration: 'P3Y' } },
    { text: '连续补助三年', expect: { kind: 'duration', duration: 'P3Y' } },
    { text: '连续6个月给予补贴', expect: { kind: 'duration', duration: 'P6M' } },
    { text: '连续2年盈利的企业', expect: null },
    { text: '连续3年保持增长', expect: null },
    { text: '连续2年（含2年）以上参加保险的', expect: null },
    { text: '连续租满1年补贴5000元', expect: null },
    { text: '申请前连续3个月有在职员工', expect: null },
    { text: '连续19年推进特派员工作', expect: null },
  ],
  read: (match, { before, after }, { lexicon }) => {
    const length = lengthOf(match[1], match[2] ?? '');
    // nobody is paid for more than ten years
    if (!length || Number(parseNumeral(match[1] ?? '')) > 10 * (match[2] === '年' ? 1 : 12)) return null;
    const { lookBackRunning } = lexicon.deadlines;
    const ran = worded(lexicon, 'lookBackRunning', (any) => `^(?:每年)?(?:${any(lookBackRunning)})`).test(after);
    return ran || looksBack(lexicon, before, after) ? null : value('duration', length);
  },
};

/** 免征五年, 最多补助3年, 五年内免征 (the latter by years) */
export const benefitYears: Rule<DeadlineValue> = {
  id: 'benefit-years',
  pattern: ({ deadlines }) =>
    new RegExp(
      `(?:(?:最多|最长|至多|可|再|继续)*(?:${anyOf(deadlines.benefits)})(?:期限)?(?:为|最长|最多|至多|不超过|不得超过)*|(?:最多|最长|至多|可)(?:再|继续)?[补减免领][租征取免]?|以(?=[^，。；]{1,6}为限)|[其此随]后(?=[^，。；]{1,6}(?:缴纳|减|免|给予|按)))${COUNT}(年|个月)(?!以|期|度|内|制|级)`,
      'u',
    ),
  examples: [
    { text: '可继续免征五年企业所得税。', expect: { kind: 'duration', duration: 'P5Y' } },
    { text: '给予不超过30%的补助，最多补助3年。', expect: { kind: 'duration', duration: 'P3Y' } },
    { text: '首年免租，第二年起租金减半，至多减两年。', expect: { kind: 'duration', duration: 'P2Y' } },
    { text: '每人每年补助12万元，以两年为限。', expect: { kind: 'duration', duration: 'P2Y' } },
    { text: '其后5年减半征收', expect: { kind: 'duration', duration: 'P5Y' } },
    { text: '奖励2013年度先进单位', expect: null },
    { text: '支持1年以上的企业', expect: null },
  ],
  read: (match) => {
    const length = lengthOf(match[1], match[2] ?? '');
    return length && value('duration', length);
  },
};

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
      /(?:延[长期]|顺延)$/u.test(before);
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
  ],
  read: (match, { before, after }, { lexicon }) => {
    const count = parseNumeral(match[1] ?? '');
    return count && !looksBack(lexicon, before, after) ? value('duration', { duration: `PT${count}H` }) : null;
  },
};

/** 补助期限不超过3年, 建设期为18个月, 公示期30天 (a 有效期 is told by validity) */
export const term: Rule<DeadlineValue> = {
  id: 'term',
  pattern: ({ deadlines }) =>
    new RegExp(
      `(?:(?:期限|年限|(?:${anyOf(deadlines.termsOf)})(?:期|时间))：?(?:一般|原则上|累计)?(?:为|最长|最多|至多|暂定)?(?:不超过|不得超过|不少于|为)?|最长(?:不超过|不得超过|可?达|为)?(?:连续)?|(?<=，|连续)(?:总计|累计)?不超过)${RANGE}${COUNT}(年|个月|个工作日|天|日)(?!度|以上|及以上)`,
      'u',
    ),
  examples: [
    { text: '补助期限不超过3年。', expect: { kind: 'duration', duration: 'P3Y' } },
    { text: '项目建设期原则上不超过18个月', expect: { kind: 'duration', duration: 'P18M' } },
    { text: '给予每月3000元补贴，最长不超过24个月。', expect: { kind: 'duration', duration: 'P24M' } },
    { text: '办理期限为20个工作日', expect: { kind: 'duration', duration: 'P20D', workingDays: true } },
    { text: '公示期30天', expect: { kind: 'duration', duration: 'P30D' } },
    { text: '补贴期限累计不超过3年', expect: { kind: 'duration', duration: 'P3Y' } },
    { text: '贴息时间至多2年。', expect: { kind: 'duration', duration: 'P2Y' } },
    { text: '补贴期限：累计不超过3年。', expect: { kind: 'duration', duration: 'P3Y' } },
    { text: '提供土地流转合同（期限5年以上）', expect: null },
    { text: '有效期限为3年', expect: null },
  ],
  read: (match, { before }) => {
    const length = lengthOf(match[1], match[2] ?? '');
    return length && !/(?:有效|试行|暂行)$/u.test(before) ? value('duration', length) : null;
  },
};

/** 自…之日起6个月内, 3年内, 为期两年; not a look back (近2年内, 从事…1年以上) */
export const within: Rule<DeadlineValue> = {
  id: 'within',
  pattern: new RegExp(
    `(?:为期${COUNT}(年|个月)|${SINCE}${RANGE}${COUNT}(年|个月)(?:时间)?(?:之内|以内|内|(?<=年)(?=期限|期满)))`,
    'u',
  ),
  examples: [
    { text: '力争3年内建成', expect: { kind: 'duration', duration: 'P3Y' } },
    { text: '园区可在3—5年内预留用地', expect: { kind: 'duration', duration: 'P5Y' } },
    { text: '自认定之日起6个月内提出申请', expect: { kind: 'duration', duration: 'P6M' } },
    { text: '应于登记注册之日起3年内提出', expect: { kind: 'duration', duration: 'P3Y' } },
    { text: '争取三年内实现全覆盖', expect: { kind: 'duration', duration: 'P3Y' } },
    { text: '近2年内无违法、违规行为记录', expect: null },
    { text: '近两年内无重大违法', expect: null },
    { text: '毕业5年内的高校毕业生', expect: null },
    { text: '近6个月内无处罚记录', expect: null },
    { text: '申请日前12个月内的凭据', expect: null },
  ],
  read: (match, { before, after }, { lexicon }) => {
    if (looksBack(lexicon, before, after)) return null;
    const length = lengthOf(match[1] ?? match[3], match[2] ?? match[4] ?? '');
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
