/** Which document a mention means, however it is written: one of the base, or one that the base does not hold. */
import { readNumber } from '../../extract/citations/number.ts';
import { readDocNumber } from '../../genre/doc-number.ts';
import type { Citation, Policy } from '../../model/policy.ts';
import { placedPassages } from '../../model/walk.ts';
import { withoutForm } from '../../text/form.ts';

type Mention = Pick<Citation, 'title' | 'docNumber'>;

export interface KnownDocument {
  /** id of a policy of the base; else `n:` and its number, or `t:` and its title, in their bare forms */
  key: string;
  title: string;
  docNumber: string | null;
  policyId: string | null;
}

export interface DocumentIndex {
  /** @param own id of the policy that mentions it: what bears its own title is an older document */
  find(mention: Mention, own: string): KnownDocument;
}

interface Entry extends KnownDocument {
  number: string | null;
  whole: string;
}

/** 国发[2015]第24号 → 国发〔2015〕24号; SB/T 10519-2009 → sbt10519-2009 */
function numberKey(number: string): string {
  return readDocNumber(number) ?? withoutForm(number);
}

/** 规范（SB/T 10518-2009）: a number inside the title is no part of it. */
function parted({ title, docNumber }: Mention): { title: string; number: string | null } {
  const bracket = /（([^（）]{4,40})）$/u.exec(title);
  const inside = bracket?.[1] ? readNumber(bracket[1]) : null;
  const number = docNumber ?? inside;
  return {
    title: inside && bracket ? title.slice(0, bracket.index) : title,
    number: number === null ? null : numberKey(number),
  };
}

/** Brackets without a figure say what kind of text it is (试行, 修订): mentions leave them out. */
const wholeKey = (title: string) => withoutForm(title.replace(/（[^（）\d]*）/gu, ''));

/** Other ways in which the same document is named: without who issued it; by what a notice issues. */
function otherKeys(title: string): string[] {
  const about = title.indexOf('关于');
  const issued = /(?:印发|发布|公布)[《〈]?(.{6,}?)[》〉]?的通知$/u.exec(title)?.[1];
  return [...(about > 0 ? [title.slice(about)] : []), ...(issued ? [issued.replace(/^[《〈]/u, '')] : [])].map(
    wholeKey,
  );
}

/** @param policies all that are in the base; their citations are the mentions that are told apart */
export function createDocumentIndex(policies: readonly Policy[]): DocumentIndex {
  const entries: Entry[] = [];
  const byNumber = new Map<string, Entry>();
  const byWhole = new Map<string, Entry[]>();
  const byOther = new Map<string, Entry[]>();
  const add = (entry: Entry, others: readonly string[]): Entry => {
    entries.push(entry);
    if (entry.number !== null && !byNumber.has(entry.number)) byNumber.set(entry.number, entry);
    push(byWhole, entry.whole, entry);
    for (const other of new Set(others)) if (other !== entry.whole) push(byOther, other, entry);
    return entry;
  };
  for (const { id, title, docNumber, issuers } of policies) {
    const without = issuers.filter((issuer) => title.startsWith(issuer)).map((issuer) => title.slice(issuer.length));
    const own = { key: id, title, docNumber, policyId: id };
    const { title: bare, number } = parted({ title, docNumber });
    add({ ...own, number, whole: wholeKey(bare) }, [...without.map(wholeKey), ...otherKeys(bare)]);
  }

  /** The one document that bears a title; null where none or several do. */
  const byTitle = (title: string, number: string | null): Entry | null => {
    const whole = wholeKey(title);
    const fits = (entry: Entry) => number === null || entry.number === null || entry.number === number;
    const same = (byWhole.get(whole) ?? []).filter(fits);
    if (same.length > 0) return same.length === 1 ? (same[0] ?? null) : null;
    const other = (byOther.get(whole) ?? []).filter(fits);
    if (other.length > 0) return other.length === 1 ? (other[0] ?? null) : null;
    const fuller = otherKeys(title).flatMap((key) => (byWhole.get(key) ?? []).filter(fits));
    return fuller.length === 1 ? (fuller[0] ?? null) : null;
  };
  const find = (mention: Mention): Entry | null => {
    const { title, number } = parted(mention);
    return (number === null ? undefined : byNumber.get(number)) ?? byTitle(title, number);
  };

  const mentions = policies.flatMap((policy) =>
    placedPassages(policy).flatMap(({ passage }) =>
      passage.citations.map(({ title, docNumber }) => ({ title, docNumber })),
    ),
  );
  // those with a number first, then the fullest titles, so that shorter forms find them
  const ordered = mentions
    .map((mention) => ({ mention, ...parted(mention) }))
    .sort((a, b) => Number(a.number === null) - Number(b.number === null) || b.title.length - a.title.length);
  for (const { mention, title, number } of ordered) {
    const known = find(mention);
    if (known) {
      // a number makes a document known that was mentioned by its title alone
      if (known.policyId === null && title.length > known.title.length) known.title = title;
      continue;
    }
    const whole = wholeKey(title);
    // of several that bear the title none is meant for certain: the mention stands for itself
    add(
      {
        key: number === null ? `t:${whole}` : `n:${number}`,
        title,
        docNumber: mention.docNumber ?? (number === null ? null : mention.title.slice(title.length + 1, -1)),
        policyId: null,
        number,
        whole,
      },
      otherKeys(title),
    );
  }
  return {
    find(mention, own) {
      const { title, number } = parted(mention);
      const unknown = { title, docNumber: mention.docNumber, policyId: null };
      const found = find(mention) ?? { ...unknown, key: number === null ? `t:${wholeKey(title)}` : `n:${number}` };
      const { key, title: known, docNumber, policyId } = found;
      if (policyId === own) return { ...unknown, key: `t:${own}:${wholeKey(title)}` };
      return { key, title: known, docNumber, policyId };
    },
  };
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
