/** Sentences that say how to hand in: what, to whom, until when, where. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { perLexicon } from '../../lexicon/per-lexicon.ts';
import { anyOf } from '../../lexicon/words.ts';
import type { Clause, Deadline, Span } from '../../model/policy.ts';
import { overlaps } from '../../model/span.ts';
import { addressIn } from './places.ts';
import { sentenceSpans } from './quotes.ts';
import { handsToIssuer, isRecipientKnown, recipientsIn } from './recipients.ts';
import type { HandedIn } from './source.ts';

interface Words {
  handingIn: RegExp;
  /** in a document that is no call for applications, only these: reports are handed in as well */
  applying: RegExp;
  /** what is handed in is no application: a change, a complaint */
  otherwise: RegExp;
  /** the verb behind a time: the applicant's, or the authority's own */
  verb: RegExp;
  reviewing: RegExp;
  /** what others handed in is passed on */
  forwarding: RegExp;
  /** 提交申请表、营业执照; 将申请表、营业执照报送 */
  papers: readonly RegExp[];
}
const wordsOf = perLexicon(({ applications }): Words => {
  const { handingIn, applying, otherwise, reviewing, forwarding, handsIn, handsTo, papers, noNeed } = applications;
  const named = `[^，。；：\\n]{0,80}(?:${anyOf(papers)})(?:[》”]|（[^（）]{0,20}）|原件|[一二三四五六七八九十两\\d]{1,2}份|一式[一二三四五六七八九十两\\d]份|等?(?:相关|有关|证明){0,2}材料)*`;
  return {
    handingIn: new RegExp(anyOf(handingIn), 'u'),
    applying: new RegExp(applying.join('|'), 'u'),
    otherwise: new RegExp(anyOf(otherwise), 'u'),
    verb: new RegExp(`${anyOf(handingIn)}|${anyOf(reviewing)}`, 'u'),
    reviewing: new RegExp(`^(?:${anyOf(reviewing)})`, 'u'),
    forwarding: new RegExp(anyOf(forwarding), 'u'),
    papers: [
      new RegExp(`(?<!${anyOf(noNeed)})(?:${anyOf(handsIn)})(${named})`, 'gu'),
      new RegExp(`将(${named})(?=[^，。；\\n]{0,30}(?:${anyOf([...handingIn, ...handsTo])}))`, 'gu'),
    ],
  };
});

/** @param broadly in a call, or under a heading that says how to apply, every sentence of handing in is meant */
export function handingIn(clause: Clause, broadly: boolean, lexicon: Lexicon): HandedIn[] {
  const words = wordsOf(lexicon);
  return sentenceSpans(clause.text).flatMap((span): HandedIn[] => {
    const text = clause.text.slice(...span);
    const recipients = recipientsIn(clause, span, lexicon);
    const meant = broadly ? words.handingIn.test(text) || isRecipientKnown(clause, span) : words.applying.test(text);
    if (!meant || words.otherwise.test(text)) return [];
    // what stands before that is the applicant's own step
    const passedOn = span[0] + (words.forwarding.exec(text)?.index ?? text.length);
    const ownStep: Span = [span[0], passedOn];
    const hasOwnStep = recipientsIn(clause, ownStep, lexicon).length > 0;
    const found: HandedIn[] = [];
    for (const deadline of clause.deadlines)
      if (overlaps(deadline.span, span) && isWindow(deadline, clause.text, span[1], words))
        found.push({
          part: 'windows',
          span: deadline.span,
          weak: passedOn < span[1] && !(hasOwnStep && deadline.span[0] < passedOn),
        });
    if (hasOwnStep) found.push({ part: 'submitTo', span: ownStep, weak: false });
    else if (recipients.length > 0 || handsToIssuer(text, lexicon))
      found.push({ part: 'submitTo', span, weak: passedOn < span[1] });
    const address = addressIn(clause.text, span);
    if (address) found.push({ part: 'address', span: address, weak: false });
    for (const pattern of words.papers)
      for (const match of text.matchAll(pattern)) {
        const named = match[1] ?? '';
        const start = span[0] + match.index + match[0].length - named.length;
        found.push({ part: 'materials', span: [start, start + named.length], weak: true });
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
