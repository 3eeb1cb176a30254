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
