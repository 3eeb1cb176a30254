/** Sentences that say how to hand in: to whom, until when, where. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { perLexicon } from '../lexicon/per-lexicon.ts';
import type { ApplicationPart } from '../lexicon/schema.ts';
import { anyOf } from '../lexicon/words.ts';
import type { Clause, Span } from '../model/policy.ts';
import { overlaps } from '../model/span.ts';
import { sentenceSpans } from './quotes.ts';

interface Words {
  handingIn: RegExp;
  /** in a document that is no call for applications, only these: reports are handed in as well */
  applying: RegExp;
  issuer: RegExp;
}
const wordsOf = perLexicon(
  ({ applications }): Words => ({
    handingIn: new RegExp(anyOf(applications.handingIn), 'u'),
    applying:
      /提出申请|提出书面申请|提交申请|申报材料|申请材料|申请表|向[^，。；]{2,24}(?:申请|申报|申领|提出)|可(?:在|于)[^，。；]{2,20}(?:申请|申报|申领)/u,
    issuer: new RegExp(`(?:${anyOf(applications.towards)})(?:${anyOf(applications.issuer)})`, 'u'),
  }),
);

/** （越秀区某路100号）, www.example.gov.cn */
const ADDRESS = /（([^（）]*(?:路|街|大道|巷|号|室|楼)[^（）]*)）|(?:https?:\/\/|www\.)[\w./-]+|[\w.-]+@[\w.-]+/u;

export function handingIn(clause: Clause, isCall: boolean, lexicon: Lexicon): (readonly [ApplicationPart, Span])[] {
  const words = wordsOf(lexicon);
  return sentenceSpans(clause.text).flatMap((span): (readonly [ApplicationPart, Span])[] => {
    const text = clause.text.slice(...span);
    if (!(isCall ? words.handingIn : words.applying).test(text)) return [];
    const found: (readonly [ApplicationPart, Span])[] = [];
    const recipients = clause.setAside.some(
      ({ kind, rule, span: place }) => kind === 'body' && rule === 'recipient' && overlaps(place, span),
    );
    if (clause.deadlines.some((deadline) => overlaps(deadline.span, span))) found.push(['windows', span]);
    if (recipients || words.issuer.test(text)) found.push(['submitTo', span]);
    const address = ADDRESS.exec(text);
    if (address) {
      const inner = address[1] === undefined ? 0 : 1;
      const start = span[0] + address.index + inner;
      found.push(['address', [start, start + (address[1] ?? address[0]).length]]);
    }
    return found;
  });
}

/** 报送我厅: handed to the issuer itself. */
export const handsToIssuer = (text: string, lexicon: Lexicon): boolean => wordsOf(lexicon).issuer.test(text);
