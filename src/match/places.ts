/** Places and kinds for which alone a threshold holds: 珠三角地区, 其他地区, 成都平台企业. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { regionsAtStart } from '../lexicon/regions.ts';
import type { Region } from '../model/policy.ts';
import type { Guard } from './model.ts';
import { vocabularyOf } from './questions.ts';

const OTHERS = /其[他它余]/u;

/**
 * The guard of each of the printed words of one passage (null stays null); 其他地区 are the places that no other of the
 * words names. Words that name no place and no kind are unread: whom they mean is not known.
 */
export function guardsOf(words: readonly (string | null)[], region: Region | null, lexicon: Lexicon): (Guard | null)[] {
  const first = words.map((word) => (word === null ? null : named(word, region, lexicon)));
  const told = first.flatMap((guard) => guard?.inside ?? []);
  return words.map((word, i): Guard | null => {
    const guard = first[i] ?? null;
    if (word === null || guard === null || !OTHERS.test(word)) return guard;
    const { unread: _, ...known } = guard;
    return told.length > 0 ? { ...known, outside: [...new Set(told)] } : { ...known, unread: true };
  });
}

function named(label: string, region: Region | null, lexicon: Lexicon): Guard {
  const guard: Guard = { label, ...area(label, region, lexicon) };
  const vocabulary = vocabularyOf(lexicon);
  const found = vocabulary.kindsIn(label);
  // every one of them is a 企业
  const kinds = [...new Set(found.map(({ name }) => name))].filter((name) => name !== '企业');
  if (kinds.length > 0) return { ...guard, kinds };
  return guard.inside || guard.outside || found.length > 0 ? guard : { ...guard, unread: true };
}

function area(label: string, region: Region | null, { provinces }: Lexicon): Pick<Guard, 'inside' | 'outside'> {
  const own = region ? (provinces[region.adcode.slice(0, 2)]?.places ?? []) : [];
  const places = own.find(({ words }) => words.some((word) => label.includes(word)));
  if (places) return 'members' in places ? { inside: places.members } : { outside: places.except };
  const regions = regionsAtStart(label);
  const [one] = regions;
  return one && regions.length === 1 ? { inside: [one.adcode] } : {};
}
