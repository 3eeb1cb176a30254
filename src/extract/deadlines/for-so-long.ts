/** Lengths of time for which something is given or done. */
import { anyOf } from '../../lexicon/words.ts';
import { parseNumeral } from '../../text/numerals.ts';
import type { Rule } from '../rule.ts';
import { worded } from '../worded.ts';
import { lengthOf } from './length.ts';
import { COUNT, looksBack, RANGE } from './pieces.ts';
import { type DeadlineValue, value } from './value.ts';
/** 连续3年, 连续补助3年: paid or done for so many years */
export const yearsRunning: Rule<DeadlineValue> = {
  id: 'years-running',
  pattern: new RegExp(
    `(?:连续(?!每|满)(?:[^，。；\\d满缴每]{0,6}?)|连[补奖贴发](?:不超过|最多)?)${COUNT}(年|个月)`,
    'u',
  ),
  examples: [
    { text: '市财政连续3年按利息的20%给予贴息', expect: { kind: 'duration', duration: 'P3Y' } },
    { text: '发放生活津贴2万元，连发三年', expect: { kind: 'duration', duration: 'P3Y' } },
    { text: '连续补助三年', expect: { kind: 'duration', duration: 'P3Y' } },
    { text: '连续6个月给予补贴', expect: { kind: 'duration', duration: 'P6M' } },
    { text: '每年封顶30万元，连补不超过2年。', expect: { kind: 'duration', duration: 'P2Y' } },
    { text: '连续2年盈利的企业', expect: null },
    { text: '连续3年保持增长', expect: null },
    { text: '连续2年（含2年）以上参加保险的', expect: null },
    { text: '连续租满1年补贴5000元', expect: null },
    { text: '申请前连续3个月有在职员工', expect: null },
    { text: '连续三年在库的，再给予10万元', expect: null },
    { text: '连续19年推进特派员工作', expect: null },
  ],
  read: (match, { before, after }, { lexicon }) => {
    const length = lengthOf(match[1], match[2] ?? '');
    // nobody is paid for more than ten years
    if (!length || Number(parseNumeral(match[1] ?? '')) > 10 * (match[2] === '年' ? 1 : 12)) return null;
    const { lookBackRunning } = lexicon.deadlines;
    const ran = worded(lexicon, 'lookBackRunning', (any) => `^(?:每年)?(?:${any(lookBackRunning)})`).test(after);
    // 连续三年在库的，… : what somebody has been, not what he gets
    if (/^[^，。；给补奖发享减免支]{1,10}的[，；]/u.test(after)) return null;
    return ran || looksBack(lexicon, before, after) ? null : value('duration', length);
  },
};

/** 免征五年, 最多补助3年, 五年内免征 (the latter by years) */
export const benefitYears: Rule<DeadlineValue> = {
  id: 'benefit-years',
  pattern: ({ deadlines }) =>
    new RegExp(
      `(?:(?:最多|最长|至多|可|再|继续)*(?:${anyOf(deadlines.benefits)})(?:期限)?(?:为|最长|最多|至多|不超过|不得超过)*|(?:最多|最长|至多|可)(?:再|继续)?[补减免领][租征取免]?|以(?=[^，。；]{1,6}为限)|(?:免征|减征|减半征收|免收|免缴)[^，。；\\d]{1,24}?(?=[\\d一二两三四五六七八九十]{1,2}(?:年|个月)(?:[，。；）]|$))|[其此随]后(?=[^，。；]{1,6}(?:缴纳|减|免|给予|按)))${COUNT}(年|个月)(?!以|期|度|内|制|级)`,
      'u',
    ),
  examples: [
    { text: '可继续免征五年企业所得税。', expect: { kind: 'duration', duration: 'P5Y' } },
    { text: '给予不超过30%的补助，最多补助3年。', expect: { kind: 'duration', duration: 'P3Y' } },
    { text: '首年免租，第二年起租金减半，至多减两年。', expect: { kind: 'duration', duration: 'P2Y' } },
    { text: '每人每年补助12万元，以两年为限。', expect: { kind: 'duration', duration: 'P2Y' } },
    { text: '免征地方分享部分的企业所得税5年；', expect: { kind: 'duration', duration: 'P5Y' } },
    { text: '其后5年减半征收', expect: { kind: 'duration', duration: 'P5Y' } },
    { text: '奖励2013年度先进单位', expect: null },
    { text: '支持1年以上的企业', expect: null },
  ],
  read: (match) => {
    const length = lengthOf(match[1], match[2] ?? '');
    return length && value('duration', length);
  },
};

/** 补助期限不超过3年, 建设期为18个月, 公示期30天 (a 有效期 is told by validity) */
export const term: Rule<DeadlineValue> = {
  id: 'term',
  pattern: ({ deadlines }) =>
    new RegExp(
      `(?:(?:期限|年限|时长|(?:${anyOf(deadlines.termsOf)})(?:期|时间))：?(?:一般|原则上|累计)?(?:为|最长|最多|至多|暂定)?(?:不超过|不得超过|不少于|为)?|最长(?:发放|领取|补贴|补助|享受)?(?:不超过|不得超过|可?达|为)?(?:连续)?|(?<=，|连续)(?:总计|累计)?不超过|(?:用|通过|经过)(?=[^，。；]{1,6}年(?:左右)?的?(?:时间|努力|持续发展|奋斗)))${RANGE}${COUNT}(年|个月|个工作日|天|日)(?!度|以上|及以上)`,
      'u',
    ),
  examples: [
    { text: '补助期限不超过3年。', expect: { kind: 'duration', duration: 'P3Y' } },
    { text: '项目建设期原则上不超过18个月', expect: { kind: 'duration', duration: 'P18M' } },
    { text: '给予每月3000元补贴，最长不超过24个月。', expect: { kind: 'duration', duration: 'P24M' } },
    { text: '办理期限为20个工作日', expect: { kind: 'duration', duration: 'P20D', workingDays: true } },
    { text: '用5年时间轮训一遍', expect: { kind: 'duration', duration: 'P5Y' } },
    { text: '公示期30天', expect: { kind: 'duration', duration: 'P30D' } },
    { text: '补贴期限累计不超过3年', expect: { kind: 'duration', duration: 'P3Y' } },
    { text: '待遇享受最高时长为24个月', expect: { kind: 'duration', duration: 'P24M' } },
    { text: '贴息时间至多2年。', expect: { kind: 'duration', duration: 'P2Y' } },
    { text: '补贴期限：累计不超过3年。', expect: { kind: 'duration', duration: 'P3Y' } },
    { text: '提供土地流转合同（期限5年以上）', expect: null },
    { text: '租赁期限不少于6个月', expect: null },
    { text: '有效期限为3年', expect: null },
  ],
  read: (match, { before }) => {
    const length = lengthOf(match[1], match[2] ?? '');
    // 租赁期限不少于6个月, 流转期限不低于5年 are asked of the applicant
    if (/不(?:得)?(?:少|低)于/u.test(match[0]) && !/(?:公示|公告)/u.test(before.slice(-4) + match[0])) return null;
    return length && !/(?:有效|试行|暂行)$/u.test(before) ? value('duration', length) : null;
  },
};
