/** What a number of years measures: an age, the time since something, the length of a contract. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { perLexicon } from '../../lexicon/per-lexicon.ts';
import { anyOf } from '../../lexicon/words.ts';
import { metricOf } from './metric.ts';
import { SINCE_RULE } from './purpose.ts';
import type { ReadFigure } from './read.ts';

const since = perLexicon(({ figures }) => new RegExp(`(?:${anyOf(figures.since)})(?:时间|年限)?(?=(?:在|为)?$)`, 'u'));

/** 在校学生及毕业5年内 → 毕业 */
export function sinceWhat(words: string, { rule }: ReadFigure, lexicon: Lexicon): string | null {
  if (rule !== SINCE_RULE) return null;
  return since(lexicon).exec(words)?.[0] ?? null;
}

/** 签订1年以上劳动合同 → 劳动合同期限; 缴纳6个月以上社会保险费 → 缴纳社会保险费 */
export function lengthOfWhat(words: string, after: string, { unit }: ReadFigure): string | null {
  if (unit !== '年') return null;
  const verb = /(?:签订|缴纳|参加|从事|具有|具备)$/u.exec(words)?.[0];
  const noun = /^(?:期限)?的?([\p{Script=Han}]{2,12}?)(?=[并的，。；、（）]|$)/u.exec(after)?.[1];
  if (verb === undefined || noun === undefined) return null;
  return verb === '签订' ? `${noun}期限` : verb + noun;
}

/** 女性不超过55周岁, 女性年满18周岁: the age of whom; of nobody where a whole clause stands before. */
export function ageOf(words: string, lexicon: Lexicon): string {
  const whose = metricOf(words.replace(/年$|年龄(?:应|须|要)?(?:在|为|达)?$/u, ''), lexicon)
    .replace(/^.*(?:是指|指|本[\p{Script=Han}]{1,3}中)/u, '')
    .replace(/(?:已|即将|应|须|需|其|者|年龄|一般)+$/u, '')
    .replace(/^(?:面向|招收|组织|招用|录用|为)(?=[\p{Script=Han}]|$)/u, '');
  return whose.length > 10 || /[、或和及的]$|^内|[，。]/u.test(whose) ? '年龄' : `${whose}年龄`;
}
