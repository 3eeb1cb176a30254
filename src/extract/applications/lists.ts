/** What a sentence that leads in a list makes of its items, and what the heading of a guide asks. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { perLexicon } from '../../lexicon/per-lexicon.ts';
import { APPLICATION_PARTS, type ApplicationPart } from '../../lexicon/schema-applications.ts';
import type { Clause } from '../../model/policy.ts';

type ListPart = 'materials' | 'conditions' | 'procedure' | 'excluded';

interface Question {
  part: ApplicationPart;
  /** what is asked about, where the question names it */
  about: string | null;
}

export interface ListWords {
  /** 应当提交下列材料： → materials; 有下列情形之一的，不得申报： → excluded */
  listedUnder(clause: Clause): ListPart | null;
  /** 哪些企业可以申请租房补贴？ */
  asked(clause: Clause): Question | null;
  /** 园区试点应当具备以下条件： → 园区试点 */
  subjectOf(text: string): string | null;
}

const LIST_PARTS: readonly ListPart[] = ['excluded', 'materials', 'conditions', 'procedure'];
const LONGEST_LEAD = 90;
const SUBJECT = /^([\p{Script=Han}（）“”]{2,20}?)(?:应当|应|须|需要|需|要)?同?时?(?:具备|符合|满足)/u;

export const listWords: (lexicon: Lexicon) => ListWords = perLexicon(({ applications }) => {
  const { leadsIn, asks, askedAbout } = applications;
  const leads = LIST_PARTS.map((part) => [part, new RegExp(leadsIn[part].join('|'), 'u')] as const);
  const questions = APPLICATION_PARTS.flatMap((part) => {
    const patterns = asks[part];
    return patterns ? [[part, new RegExp(patterns.join('|'), 'u')] as const] : [];
  });
  const about = askedAbout.map((pattern) => new RegExp(pattern, 'u'));
  return {
    listedUnder({ text, children }) {
      const lead = lastSentence(text);
      if (lead === null || children.length === 0) return null;
      return leads.find(([, pattern]) => pattern.test(lead))?.[0] ?? null;
    },
    asked(clause) {
      const question = questionOf(clause);
      if (question === null) return null;
      const part = questions.find(([, pattern]) => pattern.test(question))?.[0];
      if (!part) return null;
      return { part, about: about.flatMap((pattern) => pattern.exec(question)?.[1] ?? [])[0] ?? null };
    },
    subjectOf: (text) => SUBJECT.exec(text)?.[1] ?? null,
  };
});

/** The words before the 。 or line that a list follows, without their colon; null when the text leads in none. */
function lastSentence(text: string): string | null {
  const trimmed = text.trimEnd();
  if (!/[：:]$/u.test(trimmed)) return null;
  const lead = trimmed.slice(0, -1).slice(-LONGEST_LEAD);
  return lead.slice(Math.max(lead.lastIndexOf('。'), lead.lastIndexOf('\n'), lead.lastIndexOf('；')) + 1);
}

/** A question stands in the heading, or on the first line where the heading only says 问. */
function questionOf({ heading, text }: Clause): string | null {
  const [line = ''] = text.split('\n', 1);
  return [heading ?? '', line].find((words) => /[？?]$/u.test(words.trim())) ?? null;
}
