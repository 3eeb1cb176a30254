/** 列第一位者为牵头单位，其他为配合单位，下同: a sentence on how lists of bodies are to be read. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { OthersRole } from './attribution.ts';
import { roleWords } from './words.ts';

interface FirstLeads {
  othersRole: OthersRole;
  /** it holds for what comes after as well (下同) */
  onwards: boolean;
  /** the text without the sentence */
  without: string;
}

/** null when the text says nothing of the kind. */
export function saysFirstLeads(text: string, lexicon: Lexicon): FirstLeads | null {
  const { leadsFirst, supportWord } = roleWords(lexicon);
  const match = leadsFirst.exec(text);
  if (!match) return null;
  return {
    othersRole: supportWord.test(match.groups?.others ?? '') ? 'support' : 'responsible',
    onwards: match.groups?.onwards !== undefined,
    without: text.replace(match[0], ''),
  };
}
