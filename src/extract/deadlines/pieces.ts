/** Pieces of patterns that the rules of time share. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { CHINESE_NUMERAL_CLASS } from '../../text/numerals.ts';
import { worded } from '../worded.ts';

/** A whole number, not the tail of a longer one. */
export const COUNT = `(?<![\\d.第${CHINESE_NUMERAL_CLASS}])(\\d{1,3}|[${CHINESE_NUMERAL_CLASS}]{1,3})`;
/** 3—5年内: the longer one counts */
export const RANGE = `(?:(?<![\\d.第${CHINESE_NUMERAL_CLASS}])(?:\\d{1,3}|[${CHINESE_NUMERAL_CLASS}]{1,3})(?:个(?:月|工作日)?|日|天|年)?[至到—–~～-]{1,2}(?=[\\d${CHINESE_NUMERAL_CLASS}]))?`;
/** 自收到申请之日起, 自受理起 */
export const SINCE = '(?:自[^，。；\\n]{2,40}?(?:之日|之时|次日)起，?)?';
/** 至, 到, —, between the ends of a span */
export const TO = '(?:起|开始)?(?:至|到|[—–~～―－-]{1,2})';

/** The end of the words before is a look back: 近 2年内, 毕业 5年内, but not 期满前 30日内. */
export function looksBack(lexicon: Lexicon, before: string, after: string): boolean {
  const { lookBack, lookBackAfter, terms } = lexicon.deadlines;
  if (worded(lexicon, 'terms', (any) => `(?:${any(terms)})(?:之?日)?之?前(?:的)?$`).test(before)) return false;
  return (
    worded(lexicon, 'lookBack', (any) => `(?:${any(lookBack)})(?:的|后|连续)?$`).test(before) ||
    // 上规后三年内缴纳的: counted from what comes
    (!before.endsWith('后') &&
      worded(lexicon, 'lookBackAfter', (any) => `^内?(?:（[^（）]{1,6}）)?(?:每年)?(?:${any(lookBackAfter)})`).test(
        after,
      ))
  );
}

/** What has been is no deadline: 2013年，全市已建成5个. */
export function isDone(lexicon: Lexicon, after: string): boolean {
  const { done } = lexicon.deadlines;
  return worded(lexicon, 'done', (any) => `^[^。；\\n]{0,16}?(?:${any(done)})`).test(after);
}
