/** Where a passage names a benefit: a noun of giving after a verb of giving, or a phrase that is a benefit of its own. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { anyOf } from '../../lexicon/words.ts';
import type { IncentiveType } from '../../model/policy.ts';
import type { PassageInput } from '../passage.ts';
import type { Unit } from '../units.ts';

export interface Anchor {
  type: IncentiveType;
  fragment: Unit;
  /** end of the noun or phrase, offset in the passage */
  end: number;
}

export interface AnchorFinder {
  /** The benefit that a fragment names, or null. */
  find(fragment: Unit, input: PassageInput): Anchor | null;
}

/** Building counted by the square metre is paid as a 补助, renting as a 租金场地补助. */
const BUILDING = /(?:新建|改建|扩建|改造|建设|装修)[^。；]{0,120}$/u;
/** What 优惠政策 are of depends on the words around. */
const GENERIC = /(?:有关|相关|各项|有关的|相关的)?(?:优惠政策|扶持政策|支持政策)/u;
const GENERIC_TYPES: readonly [cue: RegExp, type: IncentiveType][] = [
  [/税/u, '税收优惠'],
  [/(人才|落户|居留|子女|就业|创业)/u, '人才支持'],
  [/(用地|土地)/u, '用地支持'],
  [/(融资|贷款|担保)/u, '融资支持'],
];

export function createAnchorFinder(lexicon: Lexicon): AnchorFinder {
  const { types, giving, notBenefits, notNouns } = lexicon.incentives;
  const give = new RegExp(`(?:${anyOf(giving)})`, 'u');
  const excluded = new RegExp(`(?:${anyOf(notNouns)})`, 'gu');
  const refused = new RegExp(`(?:${anyOf(notBenefits)})`, 'u');
  const rules = types.map(({ type, nouns, phrases }) => ({
    type,
    noun: nouns.length > 0 ? new RegExp(`(?:${anyOf(nouns)})`, 'gu') : null,
    phrases: phrases.map((source) => new RegExp(source, 'u')),
  }));

  /** Blank out names in which a benefit noun is part of something else. */
  const clean = (text: string) => text.replace(excluded, (word) => '　'.repeat(word.length));

  const byNoun = (text: string, noun: RegExp): number | null => {
    for (const match of text.matchAll(noun)) {
      const before = text.slice(0, match.index);
      const after = text.slice(match.index + match[0].length);
      const given = give.test(before);
      const paid =
        /^[^，。；]{0,6}\d[\d.]*\s?[百千万亿]*元/u.test(after) ||
        /(?:\d%?|元|%)(?:的)?(?:一次性)?(?:资金)?$/u.test(before);
      if (given || paid) return match.index + match[0].length;
    }
    return null;
  };

  const perArea = (text: string) => /每[^，。；]{0,4}(平方米|㎡)|元[／/]平方米/u.test(text);

  return {
    find(fragment, input) {
      const text = clean(fragment.text);
      // what stands in brackets is a remark and refuses nothing
      if (refused.test(text.replace(/（[^（）]*）/gu, ''))) return null;
      for (const { type, noun, phrases } of rules) {
        for (const phrase of phrases) {
          const match = phrase.exec(text);
          if (match) return { type, fragment, end: fragment.start + match.index + match[0].length };
        }
        const at = noun ? byNoun(text, noun) : null;
        if (at === null) continue;
        const anchor: Anchor = { type, fragment, end: fragment.start + at };
        if (type === '补助' && perArea(text) && !BUILDING.test(input.text.slice(0, fragment.end)))
          return { ...anchor, type: '租金场地补助' };
        if (type === '补助' && GENERIC.test(text)) return { ...anchor, type: genericType(text, input) };
        return anchor;
      }
      return null;
    },
  };
}

function genericType(text: string, input: PassageInput): IncentiveType {
  const found = GENERIC_TYPES.find(([cue]) => cue.test(text));
  if (found) return found[1];
  return /税/u.test(input.heading ?? '') ? '税收优惠' : '奖励';
}
