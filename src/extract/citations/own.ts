/** Whether a title is that of the document itself, of what it carries, or of one of its attachments. */
import type { DocumentContext } from '../context.ts';

const bare = (title: string) => title.replace(/[（(][^（()）]*[)）]|[\s“”"]/gu, '');

/** 关于印发…的通知 without the name of who issues it */
const LEAST = 10;

export function isOwnTitle(title: string, { ownTitles }: Pick<DocumentContext, 'ownTitles'>): boolean {
  const printed = bare(title);
  return ownTitles.some((own) => {
    const full = bare(own);
    return full === printed || (printed.length >= LEAST && printed.startsWith('关于') && full.endsWith(printed));
  });
}
