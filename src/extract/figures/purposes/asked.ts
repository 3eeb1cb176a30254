/** Where figures are asked of applicants. */
import type { PassageContext } from '../../context.ts';
import { headingsOf } from '../purpose.ts';

/** A heading above asks for conditions: what stands there is asked of applicants. */
export function underConditions(context: PassageContext): boolean {
  const { conditionHeadings, goalHeadings } = context.lexicon.figures;
  return headingsOf(context).some(
    (heading) =>
      conditionHeadings.some((word) => heading.includes(word)) && !goalHeadings.some((word) => heading.includes(word)),
  );
}
