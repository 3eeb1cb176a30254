/** What no rule knew, told to the editor: the clause, the words, what to do. */
import { type Diagnostic, diagnostic, type MentionKind } from '../../model/policy.ts';
import type { Mention } from '../mentions/mention.ts';

const WHAT: Readonly<Record<MentionKind, string>> = {
  figure: '数字',
  date: '时间',
  body: '部门或机构',
  title: '文件名',
};
/** What a miss could cost a reader: money and rates are looked at first. */
const COSTLY: ReadonlySet<string> = new Set(['▣元', '▣%']);
/** Words told in one message. */
const MOST = 12;

/**
 * One message a kind of mention and clause.
 * @param clause path; null for what stands before and after the clauses
 */
export function tellUnread(
  unread: readonly Mention[],
  place: { clause: string | null; label: string; line: number | null },
): Diagnostic[] {
  const told: Diagnostic[] = [];
  for (const kind of ['figure', 'date', 'body', 'title'] as const) {
    const mentions = unread.filter((mention) => mention.kind === kind);
    const costly = mentions.some(({ sign }) => COSTLY.has(sign));
    for (let i = 0; i < mentions.length; i += MOST) {
      const about = mentions.slice(i, i + MOST).map(({ text }) => text);
      const words = about.map((text) => `“${text}”`).join('、');
      told.push(
        diagnostic(
          costly ? 'warning' : 'info',
          `unread-${kind}`,
          `${place.label}：${WHAT[kind]}${words}没有读成要点，也不知道为什么不是。请看原文；若是要点，写进 .corrections.yaml 补上，或在词表里加词。`,
          { clause: place.clause, line: place.line, about },
        ),
      );
    }
  }
  return told;
}

/** Brackets that look like who is responsible; each is told by itself. */
export function tellUnreadAttributions(
  unread: readonly { text: string }[],
  place: { clause: string | null; label: string; line: number | null },
): Diagnostic[] {
  return unread.map(({ text }) =>
    diagnostic(
      'warning',
      'unread-attribution',
      `${place.label}：括注“${text}”像是责任分工，但没有读出。请看原文；若是责任分工，写进 .corrections.yaml 补上，或在部门词表里加词。`,
      { clause: place.clause, line: place.line, about: [text] },
    ),
  );
}
