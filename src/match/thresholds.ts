/** Thresholds of a passage as needs: whom each is for, and which are alternatives. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Condition, Region } from '../model/policy.ts';
import type { AnyNeed, FigureNeed, Guard } from './model.ts';
import { guardsOf } from './places.ts';
import { vocabularyOf } from './questions.ts';

interface From {
  text: string;
  path: string;
  region: Region | null;
}

/** @param bySubject thresholds of one passage may be for several kinds: 其中，物流服务商…；代运营服务商… */
export function thresholdNeeds(
  conditions: readonly Condition[],
  { text, path, region }: From,
  lexicon: Lexicon,
  bySubject: boolean,
): (FigureNeed | AnyNeed)[] {
  const rows = [...conditions].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  const vocabulary = vocabularyOf(lexicon);
  const guards = guardsOf(
    rows.map(({ appliesTo }) => appliesTo),
    region,
    lexicon,
  );
  const subjects = bySubject ? subjectGuards(rows, text, lexicon) : rows.map(() => null);
  const groups: { joined: boolean; needs: FigureNeed[] }[] = [];
  rows.forEach((row, i) => {
    const need: FigureNeed = {
      is: 'figure',
      metric: vocabulary.metricOf(row),
      op: row.op,
      value: row.value,
      unit: row.unit,
      when: merge(guards[i] ?? null, subjects[i] ?? null),
      path,
      text: row.text,
    };
    const before = rows[i - 1];
    const last = groups.at(-1);
    const between = before ? text.slice(before.span[1], row.span[0]) + row.text.slice(0, 1) : '';
    if (!before || !last || !/^[，、]?或/u.test(between)) {
      groups.push({ joined: false, needs: [need] });
      return;
    }
    // A。，或B is an alternative to all that was listed, and to be had wherever: 甲地…，乙地…，或…
    const ofAll = between.startsWith('，') && !row.text.includes(row.appliesTo ?? '\n');
    if (ofAll) {
      need.when = merge(null, subjects[i] ?? null);
      const listed = [last];
      for (let at = groups.length - 2; at >= 0 && isVariant(groups[at]?.needs, last.needs); at -= 1)
        listed.unshift(groups[at] as (typeof groups)[number]);
      groups.splice(groups.length - listed.length);
      groups.push({ joined: true, needs: [...listed.flatMap(({ needs }) => needs), need] });
      return;
    }
    last.joined = true;
    last.needs.push(need);
  });
  return groups.map(({ joined, needs }) => (joined ? { is: 'any', needs } : (needs[0] as FigureNeed)));
}

/** The same thing asked of another place. */
function isVariant(one: readonly FigureNeed[] | undefined, other: readonly FigureNeed[]): boolean {
  const [a, b] = [one?.[0], other[0]];
  return one?.length === 1 && a?.metric === b?.metric && a?.when !== null && b?.when !== null;
}

function merge(a: Guard | null, b: Guard | null): Guard | null {
  if (a === null || b === null) return a ?? b;
  return { ...b, ...a, label: `${b.label}，${a.label}` };
}

/**
 * In a sentence that begins 其中, or whose parts begin with different kinds, each part is for the kind it begins with;
 * a part that names none is for all others.
 */
function subjectGuards(rows: readonly Condition[], text: string, lexicon: Lexicon): (Guard | null)[] {
  const { kindsIn } = vocabularyOf(lexicon);
  const parts = rows.map(({ span }) => {
    const sentence = Math.max(...['。', '\n'].map((sign) => text.lastIndexOf(sign, span[0] - 1))) + 1;
    const start = Math.max(sentence - 1, text.lastIndexOf('；', span[0] - 1), text.lastIndexOf('：', span[0] - 1)) + 1;
    return { sentence, start };
  });
  const kindsAt = new Map<number, string[]>();
  rows.forEach(({ span }, i) => {
    const part = parts[i];
    if (!part || kindsAt.has(part.start)) return;
    const found = kindsIn(text.slice(part.start, span[1])).map(({ name }) => name);
    kindsAt.set(
      part.start,
      [...new Set(found)].filter((name) => name !== '企业'),
    );
  });
  return rows.map((_, i): Guard | null => {
    const part = parts[i];
    if (!part) return null;
    const kinds = kindsAt.get(part.start) ?? [];
    const beside = new Set(parts.filter(({ sentence }) => sentence === part.sentence).map(({ start }) => start));
    const others = [...beside].flatMap((start) => (start === part.start ? [] : [kindsAt.get(start) ?? []]));
    const apart = others.some((other) => other.join() !== kinds.join());
    if (kinds.length > 0 && (apart || text.startsWith('其中', part.sentence)))
      return { label: kinds.join('、'), kinds };
    const named = [...new Set(others.flat())];
    return named.length > 0 && kinds.length === 0 ? { label: `${named.join('、')}以外`, otherKinds: named } : null;
  });
}
