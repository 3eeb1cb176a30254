/** The words of a restriction: the fragment with its cue, and the condition before it. */
import type { Span } from '../../model/policy.ts';

/** No fragment is longer than this to either side of a cue. */
const REACH = 160;
const LEFT_END = '，；。：\n｜';
const RIGHT_END = '，；。\n｜';
/** …的，, …企业，, …12个月内，: a condition, of which the next fragment says what follows */
const CONDITION = /(?:的|者|企业|单位|人员|个人|机构|项目|主体|行为|情形|[年月日]内|之日起)$/u;
const MOST_CONDITIONS = 4;

/** From a position to the nearest sign outside brackets; an open bracket ends a fragment as well. */
function leftEnd(text: string, from: number): number {
  let depth = 0;
  for (let i = from - 1; i >= Math.max(0, from - REACH); i -= 1) {
    const sign = text[i] ?? '';
    if ('）》”'.includes(sign)) depth += 1;
    else if ('（《“'.includes(sign)) {
      if (depth === 0) return i + 1;
      depth -= 1;
    } else if (depth === 0 && LEFT_END.includes(sign)) return i + 1;
  }
  return Math.max(0, from - REACH);
}

function rightEnd(text: string, from: number): number {
  let depth = 0;
  const last = Math.min(text.length, from + REACH);
  for (let i = from; i < last; i += 1) {
    const sign = text[i] ?? '';
    if ('（《“'.includes(sign)) depth += 1;
    else if ('）》”'.includes(sign)) {
      if (depth === 0) return i;
      depth -= 1;
    } else if (depth === 0 && RIGHT_END.includes(sign)) return i;
  }
  return last;
}

/** The fragment around a cue, signs at its end not included. */
export function fragmentOf(text: string, [start, end]: Span): Span {
  return [leftEnd(text, start), rightEnd(text, end)];
}

/** The fragment with the conditions before it: 骗取资金的，全额追缴. */
export function withConditions(text: string, fragment: Span): Span {
  let [start] = fragment;
  for (let i = 0; i < MOST_CONDITIONS && text[start - 1] === '，'; i += 1) {
    const before = leftEnd(text, start - 1);
    if (!CONDITION.test(text.slice(before, start - 1))) break;
    start = before;
  }
  return [start, fragment[1]];
}
