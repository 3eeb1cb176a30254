/** Whether a figure measures an applicant, a place or a project: 年销售额达…, 投资额不超过…. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { perLexicon } from '../../lexicon/per-lexicon.ts';
import { anyOf } from '../../lexicon/words.ts';

const patternOf = perLexicon((lexicon): RegExp => {
  const { measures, bounds } = lexicon.figures;
  const before = anyOf(Object.values(bounds.before).flat());
  const made = new RegExp(
    `(?:${anyOf(measures)})(?:总额|规模)?(?:（[^（）]{0,20}）)?(?:首次|当年|累计|合计|到|为|在|增加|新增|每|人民币|总计|${before}|□元[、至和]){0,5}$`,
    'u',
  );
  return made;
});

/** @param before the words of the fragment up to the figure */
export function measured(before: string, lexicon: Lexicon): boolean {
  return patternOf(lexicon).test(before);
}
