/** When the site last changed what it says of a document: of its source and its corrections, not of the build. */
import { documentDate } from '../model/status.ts';
import type { AddedRecord } from './base.ts';

/** For a document of which no day at all is known: the same in every build. */
export const UNKNOWN_DAY = '2000-01-01';

/** The day on which a document came into the base, ISO; null where it was not noted. */
export const addedOn = ({ added }: AddedRecord): string | null => added ?? null;

/** The day of its last correction, else that on which it came in; of one without either its own day. */
export function changedOn(record: AddedRecord): string {
  const corrected = record.corrections.flatMap(({ date }) => date ?? []);
  return (
    [...corrected, ...(record.added ? [record.added] : [])].sort().at(-1) ?? documentDate(record.policy) ?? UNKNOWN_DAY
  );
}
