/** What happened to the documents of the base, and when: taken in, set right, read anew. */
import { z } from 'zod';
import { isoDate } from '../model/facts/kind.ts';
import { placedPassages } from '../model/walk.ts';
import type { BaseRecord } from './base.ts';

/** Readings by better rules, which no file tells by itself: content/log.yaml. */
export const rereadingsSchema = z.array(
  z.strictObject({
    date: isoDate,
    policies: z.union([z.literal('all'), z.array(z.string()).min(1)]),
    words: z.string().min(4),
  }),
);
export type Rereading = z.infer<typeof rereadingsSchema>[number];

export const LOG_LABELS = { added: '收录', corrected: '校正', reread: '重读' } as const;

interface LogPlace {
  policy: string;
  title: string;
  /** of the words that were set right; null for the document */
  anchor: string | null;
}

export interface LogEntry {
  /** stable */
  id: string;
  kind: keyof typeof LOG_LABELS;
  /** ISO; null for a correction whose day was not written down */
  date: string | null;
  words: string;
  places: LogPlace[];
}

/**
 * Newest first; what has no day last.
 * @param received the day on which a source came in, by its file
 * @throws Error when a re-reading names a document that the base does not have
 */
export function publicationLog(
  records: readonly BaseRecord[],
  received: (file: string) => string | null,
  rereadings: readonly Rereading[],
): LogEntry[] {
  const byId = new Map(records.map((record) => [record.policy.id, record]));
  const placeOf = (id: string, anchor: string | null = null): LogPlace => {
    const record = byId.get(id);
    if (!record) throw new Error(`content/log.yaml：没有文件“${id}”。请改成 content/policies/ 中的 id，或删去。`);
    return { policy: id, title: record.policy.title, anchor };
  };
  const entries = [
    ...records.map(({ policy, source }): LogEntry => {
      const date = received(source.file);
      return {
        id: `added-${policy.id}`,
        kind: 'added',
        date,
        words: [policy.region?.name, policy.docNumber].filter(Boolean).join('　'),
        places: [placeOf(policy.id)],
      };
    }),
    ...records.flatMap(correctionsOf),
    ...rereadings.map(({ date, policies, words }, i): LogEntry => {
      // a document that came in later was not read then
      const there = (id: string) => (received(byId.get(id)?.source.file ?? '') ?? date) <= date;
      const ids = policies === 'all' ? [...byId.keys()].filter(there) : policies;
      const nth = rereadings.slice(0, i).filter((other) => other.date === date).length + 1;
      return { id: `reread-${date}-${nth}`, kind: 'reread', date, words, places: ids.map((id) => placeOf(id)) };
    }),
  ];
  const order = Object.keys(LOG_LABELS);
  return entries.sort(
    (a, b) =>
      (b.date ?? '').localeCompare(a.date ?? '') ||
      order.indexOf(b.kind) - order.indexOf(a.kind) ||
      a.id.localeCompare(b.id),
  );
}

function correctionsOf({ policy, corrections }: BaseRecord): LogEntry[] {
  // an anchor may be that of a fact: 3.2's second benefit
  const numbers = new Map(placedPassages(policy).map(({ anchor, number }) => [anchor, number]));
  return corrections.map(({ anchor, date = null, what, words, reason }, i): LogEntry => {
    const number = numbers.get(anchor?.replace(/\.[a-z]\d+$/, '') ?? '');
    return {
      id: `corrected-${policy.id}-${i + 1}`,
      kind: 'corrected',
      date,
      words: `${number ? `${number}　` : ''}${what}“${words}”：${reason}`,
      places: [{ policy: policy.id, title: policy.title, anchor }],
    };
  });
}
