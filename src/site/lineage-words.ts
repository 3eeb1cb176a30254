/** Lineage in words: what is done, and what became of a document. */
import type { Fate, LineageDocument } from '../corpus/lineage/index.ts';
import { LEVEL_LABELS } from '../corpus/listing.ts';
import { shiftDate } from '../genre/dates.ts';
import type { Relation } from '../model/facts/citation.ts';
import type { Level } from '../model/policy.ts';

/** What another document does with this one. */
export const DONE_TO: Readonly<Record<Relation, string>> = {
  implements: '贯彻落实本文',
  'based-on': '以本文为依据',
  replaces: '废止本文',
  amends: '修改本文',
  extends: '延长本文有效期',
  forwards: '转发本文',
  explains: '解读本文',
  cites: '引用本文',
};

export const bandLabel = (level: Level | null): string => (level === null ? '级别未识别' : LEVEL_LABELS[level]);

/**
 * 已被《…》废止 2023-07-01; before that day 将被《…》废止. Null when nothing ends it, or when its term runs out before.
 * @param effectiveTo as the ending leaves it; not told of a document that is not in the base
 */
export function endedWords(
  fate: Fate | null,
  today: string,
  effectiveTo?: string | null,
): { words: string; over: boolean } | null {
  if (!fate?.ended) return null;
  const { by, day } = fate.ended;
  if (day !== null && effectiveTo && effectiveTo !== shiftDate(day, { days: -1 })) return null;
  const over = day === null || day <= today;
  return { words: `${over ? '已' : '将'}被《${by.title}》废止${day === null ? '' : ` ${day}`}`, over };
}

/** 有效期经《…》延长至 2027-12-31 */
export function extendedWords(fate: Fate | null): string | null {
  return fate?.extended ? `有效期经《${fate.extended.by.title}》延长至 ${fate.extended.until}` : null;
}

/** 河源市 · 河府办〔2015〕43号 · 2015-10-30 */
export const identityWords = ({ region, docNumber, date, policy }: LineageDocument): string =>
  [region?.name, docNumber, date === null ? null : policy ? date : docNumber ? null : `${date}年`]
    .filter((part) => part)
    .join(' · ');
