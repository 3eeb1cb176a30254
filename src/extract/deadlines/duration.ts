import { anyOf } from '../../lexicon/words.ts';
import { CHINESE_NUMERAL_CLASS, parseNumeral } from '../../text/numerals.ts';
import { type DeadlineRecogniser, value } from './recogniser.ts';

const N = `(\\d{1,3}|[${CHINESE_NUMERAL_CLASS}]{1,3})`;

/** 连续3年, 连续补助3年: paid or done for so many years */
export const yearsRunning: DeadlineRecogniser = {
  id: 'years-running',
  pattern: new RegExp(`连续(?:[^，。；\\d]{0,6}?)${N}年`, 'u'),
  examples: [
    { text: '市财政连续3年按利息的20%给予贴息', expect: { kind: 'duration', duration: 'P3Y' } },
    { text: '连续补助三年', expect: { kind: 'duration', duration: 'P3Y' } },
    { text: '连续2年盈利的企业', expect: null },
  ],
  read: (match, { after }, { lexicon }) => {
    const years = parseNumeral(match[1] ?? '');
    if (!years || new RegExp(`^内?(?:${anyOf(lexicon.deadlines.lookBackAfter)})`, 'u').test(after)) return null;
    return value('duration', { duration: `P${years}Y` });
  },
};

/** 公示10个工作日, 在收到申请之日起15日内 */
export const days: DeadlineRecogniser = {
  id: 'days',
  pattern: new RegExp(`(?:自[^，。；]{2,20}之日起|在)?${N}(?:个工作日|个自然日|日|天)(?:之?内)?`, 'u'),
  examples: [
    { text: '在省商务厅政府网站公示10个工作日', expect: { kind: 'duration', duration: 'P10D' } },
    { text: '自收到申请之日起15日内作出决定', expect: { kind: 'duration', duration: 'P15D' } },
    { text: '于2020年5月20日前', expect: null },
    { text: '自印发之日起30日后施行', expect: null },
  ],
  read: (match, { before, after }) => {
    if (/月$|第$|\d$/.test(before) || /^后?(施行|实施)/.test(after)) return null;
    const within = /工作日|自然日|内$/.test(match[0]) || /公示(?:期|时间)?(?:为|不少于)?$/.test(before);
    const count = parseNumeral(match[1] ?? '');
    return within && count ? value('duration', { duration: `P${count}D` }) : null;
  },
};

/** 补助期限不超过3年, 建设期为18个月 (a 有效期 is told by validity) */
export const termOf: DeadlineRecogniser = {
  id: 'term',
  pattern: new RegExp(
    `(?:(?:期限|年限|(?<=建设|执行|孵化|扶持|补助|补贴|奖励|享受|实施|培育|考核|免租|租赁)期)(?:一般|原则上)?(?:为|最长|最多)?(?:不超过|不得超过|为)?|最长(?:不超过|不得超过|为)?(?:连续)?|(?<=，|连续)(?:总计|累计)?不超过)${N}(年|个月)`,
    'u',
  ),
  examples: [
    { text: '补助期限不超过3年。', expect: { kind: 'duration', duration: 'P3Y' } },
    { text: '项目建设期原则上不超过18个月', expect: { kind: 'duration', duration: 'P18M' } },
    { text: '给予每月3000元补贴，最长不超过24个月。', expect: { kind: 'duration', duration: 'P24M' } },
    { text: '有效期限为3年', expect: null },
  ],
  read: (match, { before }) => {
    const count = parseNumeral(match[1] ?? '');
    if (!count || /(有效|试行|暂行)$/u.test(before)) return null;
    return value('duration', { duration: `P${count}${match[2] === '年' ? 'Y' : 'M'}` });
  },
};

/** 自…之日起6个月内 */
export const months: DeadlineRecogniser = {
  id: 'months',
  pattern: new RegExp(`(?:自[^，。；]{2,20}之日起)?${N}个月(?:之?内)`, 'u'),
  examples: [
    { text: '自认定之日起6个月内提出申请', expect: { kind: 'duration', duration: 'P6M' } },
    { text: '近6个月内无处罚记录', expect: null },
  ],
  read: (match, { before }, { lexicon }) => {
    if (new RegExp(`(?:${anyOf(lexicon.deadlines.lookBack)}|\\d)$`, 'u').test(before)) return null;
    const count = parseNumeral(match[1] ?? '');
    return count ? value('duration', { duration: `P${count}M` }) : null;
  },
};

/** 3年内, 为期两年; not a look back (近2年内, 从事…1年以上) */
export const years: DeadlineRecogniser = {
  id: 'years',
  pattern: new RegExp(`(为期${N}年|(?:自[^，。；]{2,20}之日起)?${N}年(?:之?内|(?=期限|期满)))`, 'u'),
  examples: [
    { text: '力争3年内建成', expect: { kind: 'duration', duration: 'P3Y' } },
    { text: '近2年内无违法、违规行为记录', expect: null },
    { text: '近两年内无重大违法', expect: null },
  ],
  read: (match, { before, after }, { lexicon }) => {
    const { lookBack, lookBackAfter } = lexicon.deadlines;
    if (
      new RegExp(`(?:${anyOf(lookBack)}|\\d)$`, 'u').test(before) ||
      new RegExp(`^(?:${anyOf(lookBackAfter)})`, 'u').test(after)
    )
      return null;
    const count = parseNumeral(match[2] ?? match[3] ?? '');
    return count && count < 100 ? value('duration', { duration: `P${count}Y` }) : null;
  },
};
