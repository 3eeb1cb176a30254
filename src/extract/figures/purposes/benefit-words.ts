/** The words of benefits as alternations. */
import { perLexicon } from '../../../lexicon/per-lexicon.ts';
import { anyOf } from '../../../lexicon/words.ts';

interface Words {
  give: string;
  noun: string;
  cap: string;
  benefit: string;
}

export const wordsOf = perLexicon((lexicon): Words => {
  const { giving, givingNouns, types, caps, paying } = lexicon.incentives;
  const nouns = types.flatMap((type) => type.nouns);
  const made: Words = {
    give: anyOf([...giving, ...givingNouns, ...paying]),
    noun: anyOf(nouns),
    cap: anyOf(caps),
    benefit: anyOf([...giving, ...givingNouns, ...paying, ...nouns]),
  };
  return made;
});
