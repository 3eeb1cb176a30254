/** Bodies that an application is handed to. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { perLexicon } from '../../lexicon/per-lexicon.ts';
import { anyOf } from '../../lexicon/words.ts';
import type { Clause, Span } from '../../model/policy.ts';
import { overlaps } from '../../model/span.ts';

interface Words {
  notRecipient: RegExp;
  issuer: RegExp;
  handedTo: RegExp;
  whereabouts: RegExp;
  noBody: RegExp;
  body: RegExp;
  office: RegExp;
}
const wordsOf = perLexicon(({ applications }): Words => {
  const { notRecipients, towards, issuer, handsTo, bodyEndings, whereabouts, noBody, offices } = applications;
  const body = anyOf(bodyEndings);
  return {
    notRecipient: new RegExp(anyOf(notRecipients), 'u'),
    issuer: new RegExp(`(?:${anyOf(towards)})(?:${anyOf(issuer)})`, 'u'),
    // 向所在县（市、区）商务主管部门 提出, 到某某局 申请: a name ends where no further body follows it at once
    handedTo: new RegExp(
      `(?:${anyOf(handsTo)})((?:[\\p{Script=Han}]|（[\\p{Script=Han}、]{1,12}）){1,24}?(?:${body}))(?![\\p{Script=Han}]{0,10}(?:${body}))`,
      'gu',
    ),
    whereabouts: new RegExp(`^(?:(?:${anyOf(whereabouts)})或?){1,4}`, 'u'),
    noBody: new RegExp(anyOf(noBody), 'u'),
    body: new RegExp(`(?:${body})$`, 'u'),
    office: new RegExp(`(?<=${body})[\\p{Script=Han}]{1,10}(?:${anyOf(offices)})$`, 'u'),
  };
});

const knownRecipients = ({ setAside }: Clause, within: Span) =>
  setAside.filter(({ kind, rule, span }) => kind === 'body' && rule === 'recipient' && overlaps(span, within));

/** Whether a body was seen that something is sent to: 报省商务厅. */
export const isRecipientKnown = (clause: Clause, within: Span): boolean => knownRecipients(clause, within).length > 0;

/** Bodies that something is handed to, as printed. */
export function recipientsIn(clause: Clause, within: Span, lexicon: Lexicon): string[] {
  const { notRecipient, handedTo, whereabouts, noBody } = wordsOf(lexicon);
  const known = knownRecipients(clause, within).map(({ text }) => text);
  const found = [...clause.text.slice(...within).matchAll(handedTo)]
    .map(([, name = '']) => name.replace(whereabouts, ''))
    .filter((name) => name.length > 2 && !noBody.test(name) && !known.some((other) => name.includes(other)));
  return [...new Set([...known, ...found])].filter((name) => !notRecipient.test(name));
}

/** 受理机构：某某局某某科: the body itself, where a heading or a label says that it takes applications. */
export function bodiesNamed(clause: Clause, within: Span, lexicon: Lexicon): string[] {
  const { body, office, noBody } = wordsOf(lexicon);
  return clause.text
    .slice(...within)
    .replace(/（[^（）]{0,60}）/gu, '')
    .split(/[、，；。：\n]/u)
    .map((name) => name.trim().replace(office, ''))
    .filter((name) => name.length > 2 && name.length <= LONGEST_NAME && body.test(name) && !noBody.test(name));
}
const LONGEST_NAME = 24;

/** 报送我厅: handed to the issuer itself. */
export const handsToIssuer = (text: string, lexicon: Lexicon): boolean => wordsOf(lexicon).issuer.test(text);
