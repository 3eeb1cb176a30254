/** The verdicts as a sheet: a row a measure, its conditions with the answers, its words and address. */
import type { Sheet } from '../../ledger/sheet.ts';
import { SHEET_WORDS } from '../../ledger/sheet-words.ts';
import type { Judged } from '../judge.ts';
import type { MatchData } from '../model.ts';
import { conditionLines, lapsedWords, type MatchWords, notesOf } from './report.ts';

export interface SheetOrigin {
  title: string;
  heads: readonly string[];
  about: Sheet['about'];
  /** the address of a place in the site */
  address(href: string): string;
}

/** Columns of the screen; the others are for spreadsheets. */
export const SHOWN = 8;

export function matchSheet(
  judged: readonly Judged[],
  data: MatchData,
  words: MatchWords,
  { title, heads, about, address }: SheetOrigin,
): Sheet {
  const groups = Map.groupBy(judged, ({ item }) => item.exclusive ?? item.id);
  const lines = (texts: readonly string[]): string | null => (texts.length > 0 ? texts.join('\n') : null);
  return {
    title,
    heads,
    kinds: ['text', 'text', 'text', 'text', 'lines', 'lines', 'lines', 'words', 'lines', 'text', 'text', 'address'],
    rows: judged.map((one) => {
      const { item } = one;
      const document = data.documents[item.policyId];
      return [
        words.verdicts[one.verdict],
        item.type,
        item.benefit || null,
        document?.region?.name ?? null,
        lines(
          conditionLines(one, data, words).map(({ label, need, have, result, alternative, words: own }) =>
            [`${alternative}${label} ${need}`, have, result, ...(own === '' ? [] : [own])].join('｜'),
          ),
        ),
        lines(item.unread.map(({ text }) => text)),
        lines([
          ...notesOf(one, groups.get(item.exclusive ?? item.id) ?? [], words),
          ...item.bounds.map(({ text }) => text),
        ]),
        item.text,
        lines([item.number, document?.title ?? '']),
        document?.title ?? null,
        lapsedWords(one, words) || null,
        address(item.href),
      ];
    }),
    about,
    cut: SHEET_WORDS.cut,
  };
}
