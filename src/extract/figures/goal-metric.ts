/** What a goal counts or measures: the noun before the figure, or the one behind it where only a verb stands before. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { perLexicon } from '../../lexicon/per-lexicon.ts';
import { anyOf } from '../../lexicon/words.ts';
import { metricOf } from './metric.ts';

/** 到2025年, 2023年底前力争, “十四五”末: when, not what */
const TIME =
  /^(?:力争|争取|确保|计划|其中)*(?:到|至|截至|在|于)?(?:(?:20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})年|“?十[一二三四五六]五”?)(?:年?[底末]|年初|[上下]半年|期间|时期|期?末)?(?:之?前|以前)?，?(?:力争|争取|确保|基本)*|^(?:力争|争取|用)?[一二两三四五六七八九十\d]{1,2}年(?:时间)?内?(?:，|累计)?/u;
const NAMING_VERBS =
  /^(?:力争|争取|确保|培育|建设|打造|引进|新增|建成|创建|发展|培养|实现|完成|组织|举办|培训|孵化|集聚|认定|支持|推动|和|及|并|、)+/u;
/** 2022年至2024年每年, of which the first year is another figure */
const REST_OF_TIME = /^(?:至|到|[—–～-])20\d{2}年(?:每年)?/u;
/** 每年, 每年提升, which tell how the figure grows */
const YEARLY = /(?:每年|年均)(?:提升|提高|增加|递增|下降|降低)?$/u;
/** An item of a row counts what is named behind it: 50个工厂和500个车间 */
const LISTED = /(?:和|及|与|、)$/u;
/** … and so do 1家, 100项 behind nothing but a verb or a place. */
const counting = perLexicon(({ figures }) => new RegExp(`(?:${anyOf(figures.counting)})(?:了|约)?$`, 'u'));
const LONGEST_NAME = 40;

export interface GoalPlace {
  /** the words from the last sign up to the figure */
  words: string;
  /** the words behind it, up to the next sign */
  after: string;
  /** the line up to the figure, cells and all, where it is a row of a table; else null */
  row: string | null;
  /** what the goal before it in the sentence measures */
  before: string | null;
}

/** 建设2个以上电商企业孵化基地 → 电商企业孵化基地; 触网率达到70% → 触网率; the cell before 2023年达到80% in a row */
export function goalMetric({ words, after, row, before }: GoalPlace, lexicon: Lexicon): string {
  const timeless = words
    .replace(YEARLY, '')
    .replace(REST_OF_TIME, '')
    .replace(/^(?:每年|全年|年度内|年内)/u, '')
    .replace(TIME, '')
    .replace(/^(?:各|每)[^，。；]{1,12}?(?:要|应)/u, '');
  const counted = after
    .replace(/^(?:以上|左右|以内)?的?/u, '')
    .replace(/(?:和|及|与)?(?:\d.*|(?:给|用于|以及).*)?$/u, '');
  if (counted.length > 1 && (LISTED.test(words) || counting(lexicon).test(timeless))) return counted;
  const named = metricOf(timeless.replace(NAMING_VERBS, ''), lexicon);
  return balanced(named) || counted || before || (row === null ? null : cellBefore(row)) || words;
}

/** A quotation that began before the words is none in them: 特岗教师”招聘 → 特岗教师招聘 */
const balanced = (name: string) =>
  name.split('“').length === name.split('”').length ? name : name.replace(/[“”]/gu, '');

/** 指标｜1.覆盖率｜2023年达到 → 覆盖率 */
function cellBefore(row: string): string | null {
  const cells = row
    .split('｜')
    .slice(0, -1)
    .map((cell) => cell.trim().replace(/^\d{1,3}[.．、]\s*/u, ''));
  return cells.findLast((cell) => /\p{Script=Han}{2}/u.test(cell) && cell.length <= LONGEST_NAME) ?? null;
}
