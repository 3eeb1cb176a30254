/** What falls due, in the order of the days on which it does: told at build by its day, in the browser by the reader's. */

export interface Dated {
  /** ISO; more than one for what comes back */
  dates: readonly string[];
}

export interface Placed<Entry> {
  entry: Entry;
  /** the next of its days; of what is over the last */
  date: string;
  past: boolean;
}

/** Entries with a day: what is to come soonest first, then what is over, latest first. @param today ISO date */
export function byDay<Entry extends Dated>(entries: readonly Entry[], today: string): Placed<Entry>[] {
  const placed = entries.flatMap((entry): Placed<Entry>[] => {
    const days = [...entry.dates].sort();
    const next = days.find((day) => day >= today);
    const date = next ?? days.at(-1);
    return date === undefined ? [] : [{ entry, date, past: next === undefined }];
  });
  const order = (past: boolean) => placed.filter((one) => one.past === past);
  return [
    ...order(false).sort((a, b) => a.date.localeCompare(b.date)),
    ...order(true).sort((a, b) => b.date.localeCompare(a.date)),
  ];
}
