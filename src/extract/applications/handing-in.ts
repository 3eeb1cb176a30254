/** Sentences that say how to hand in: to whom, until when, where. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { perLexicon } from '../../lexicon/per-lexicon.ts';
import type { ApplicationPart } from '../../lexicon/schema.ts';
import { anyOf } from '../../lexicon/words.ts';
import type { Clause, Deadline, Span } from '../../model/policy.ts';
import { overlaps } from '../../model/span.ts';
import { sentenceSpans } from './quotes.ts';

interface Words {
  handingIn: RegExp;
  /** in a document that is no call for applications, only these: reports are handed in as well */
  applying: RegExp;
  /** what is handed in is no application: a change, a complaint */
  otherwise: RegExp;
  issuer: RegExp;
  /** the verb behind a time: the applicant's, or the authority's own */
  verb: RegExp;
  reviewing: RegExp;
  notRecipient: RegExp;
}
const wordsOf = perLexicon(({ applications }): Words => {
  const { handingIn, applying, otherwise, towards, issuer, reviewing, notRecipients } = applications;
  return {
    handingIn: new RegExp(anyOf(handingIn), 'u'),
    applying: new RegExp(applying.join('|'), 'u'),
    otherwise: new RegExp(anyOf(otherwise), 'u'),
    issuer: new RegExp(`(?:${anyOf(towards)})(?:${anyOf(issuer)})`, 'u'),
    verb: new RegExp(`${anyOf(handingIn)}|${anyOf(reviewing)}`, 'u'),
    reviewing: new RegExp(`^(?:${anyOf(reviewing)})`, 'u'),
    notRecipient: new RegExp(anyOf(notRecipients), 'u'),
  };
});

/** （城东区某路100号）, www.example.gov.cn, name@example.cn */
const ADDRESS =
  /[\p{Script=Han}]{2,24}(?:路|街|大道|巷|道)[东西南北中]?(?:[一二三四五六七八九十\d-]{1,6}号)[^，。；（）()\n]{0,24}|(?:https?:\/\/|www\.)[\w./-]+|[\w.-]+@[\w.-]+/u;
/** What leads to an address and is no part of it. */
const LEADS_TO = /^.*(?:地址|位于|送至|寄至|报至|地点)(?:为|是|：)?/u;

export function handingIn(clause: Clause, isCall: boolean, lexicon: Lexicon): (readonly [ApplicationPart, Span])[] {
  const words = wordsOf(lexicon);
  return sentenceSpans(clause.text).flatMap((span): (readonly [ApplicationPart, Span])[] => {
    const text = clause.text.slice(...span);
    if (!(isCall ? words.handingIn : words.applying).test(text) || words.otherwise.test(text)) return [];
    const found: (readonly [ApplicationPart, Span])[] = [];
    for (const deadline of clause.deadlines)
      if (overlaps(deadline.span, span) && isWindow(deadline, clause.text, span[1], words))
        found.push(['windows', deadline.span]);
    if (recipientsIn(clause, span, lexicon).length > 0 || words.issuer.test(text)) found.push(['submitTo', span]);
    const address = ADDRESS.exec(text);
    if (address) {
      const lead = LEADS_TO.exec(address[0])?.[0].length ?? 0;
      const start = span[0] + address.index + lead;
      found.push(['address', [start, start + address[0].length - lead]]);
    }
    return found;
  });
}

/** A time that runs from an event: 自…之日起30日内, 期满前3个月. */
const FROM_EVENT = /之日起?|之后|满|前$/u;
const BEFORE = 12;

/**
 * 于5月20日前报送 is the applicant's time; 10个工作日内完成审核 the authority's; 毕业2年内 a condition. A dated 受理 is when
 * applications are taken.
 */
function isWindow({ kind, recurrence, text, span }: Deadline, whole: string, end: number, words: Words): boolean {
  if (kind === 'validity') return false;
  const lasts = kind === 'duration' && recurrence === null;
  if (lasts && !FROM_EVENT.test(whole.slice(Math.max(0, span[0] - BEFORE), span[0]) + text)) return false;
  const verb = words.verb.exec(whole.slice(span[1], end));
  if (!verb) return !lasts;
  if (!words.reviewing.test(verb[0])) return true;
  return !lasts && verb[0] === '受理';
}

/** Bodies that something is handed to, as printed. */
export function recipientsIn(clause: Clause, within: Span, lexicon: Lexicon): string[] {
  const { notRecipient } = wordsOf(lexicon);
  return clause.setAside
    .filter(({ kind, rule, span }) => kind === 'body' && rule === 'recipient' && overlaps(span, within))
    .map(({ text }) => text)
    .filter((name) => !notRecipient.test(name));
}

/** 报送我厅: handed to the issuer itself. */
export const handsToIssuer = (text: string, lexicon: Lexicon): boolean => wordsOf(lexicon).issuer.test(text);
