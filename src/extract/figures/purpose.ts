/** What a figure is for. The rules that decide it are in purposes/, one family a file, tried in the order of index.ts. */
import { perLexicon } from '../../lexicon/per-lexicon.ts';
import { anyOf } from '../../lexicon/words.ts';
import type { PassageContext } from '../context.ts';
import { type JudgedAround, type JudgingRule, judgeExample } from '../judge.ts';
import type { FigureMention } from '../mentions/figure.ts';
import { figuresIn } from '../mentions/figures.ts';

/**
 * amount, rate, cap: of a benefit; step: what must grow for it once more; each: what it is paid for; duration: how
 * many years it is paid; limit: how often or for how many at most; budget: the government's own money; condition: a
 * threshold; target: a goal; aside: no fact, and the rule's id says why
 */
export type Purpose =
  | 'amount'
  | 'rate'
  | 'cap'
  | 'step'
  | 'each'
  | 'duration'
  | 'limit'
  | 'budget'
  | 'condition'
  | 'target'
  | 'aside';

export type PurposeRule = JudgingRule<Purpose, FigureMention>;
export type FigureAround = JudgedAround<FigureMention>;

/** The rule of 登记注册3年内, whose metric is what the years are counted from. */
export const SINCE_RULE = 'threshold-since';

export const readPurposeExample = judgeExample<Purpose, FigureMention>(figuresIn);

/** Any sign but those that end a fragment, a segment, a sentence; a cell of a table ends all of them. */
export const F = '[^，。；：\\n｜]';
export const S = '[^。；\\n｜]';
export const P = '[^。\\n｜]';

/** The words of the sentence before and after the figure. */
export function sentenceAround({ before, after }: Pick<FigureAround, 'before' | 'after'>): [string, string] {
  return [before.split(/[。！？\n｜]/u).at(-1) ?? '', after.split(/[。！？\n｜]/u)[0] ?? ''];
}

/** The words of the segment (up to ；) before and after the figure: another part of a sentence may speak of something else. */
export function segmentAround(around: Pick<FigureAround, 'before' | 'after'>): [string, string] {
  const [before, after] = sentenceAround(around);
  return [before.split('；').at(-1) ?? '', after.split('；')[0] ?? ''];
}

/** The words of the fragment (between commas) before and after the figure. */
export function fragmentAround({ before, after }: Pick<FigureAround, 'before' | 'after'>): [string, string] {
  return [before.split(/[，。；：\n｜]/u).at(-1) ?? '', after.split(/[，。；：\n｜]/u)[0] ?? ''];
}

/** The headings over a passage, its own last. */
export function headingsOf({ heading, above }: PassageContext): string[] {
  return [...above, heading ?? ''];
}

/** A rule whose match says all. */
export function says(purpose: Purpose): PurposeRule['read'] {
  return () => purpose;
}

const asking = perLexicon(({ figures }) => new RegExp(`(?:${anyOf(figures.asking)})(?!性|类|型|力度|体系)`, 'u'));

/** The words ask something of an applicant, or give something: no goal of a government. 补贴性培训 asks nothing. */
export function isAsking(words: string, { lexicon }: PassageContext): boolean {
  return asking(lexicon).test(words);
}
