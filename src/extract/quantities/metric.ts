/** What a figure measures, and whom it applies to: the words before it. */
import type { Unit } from '../units.ts';
import type { Quantity } from './recognise.ts';

const APPLIES =
  /((?:珠三角|粤东西北|其他|其它|欠发达|[\p{Script=Han}]{2,4})地区|(?:成都|市州|本地|外地|区外|市外|省外)(?:平台)?企业|[\p{Script=Han}]{2,3}(?:市|县|区)(?:平台)?企业)/u;

/** The words from the last sign outside brackets, or the figure before, up to a figure. */
export function wordsBefore(sentence: Unit, quantity: Quantity, previous?: Quantity): string {
  const before = sentence.text.slice(0, quantity.span[0] - sentence.start);
  let depth = 0;
  let from = 0;
  for (let i = 0; i < before.length; i += 1) {
    const c = before[i] ?? '';
    if (c === '（') depth += 1;
    else if (c === '）') depth -= 1;
    else if (depth <= 0 && '，；：。、\n'.includes(c)) from = i + 1;
  }
  const figureEnd = previous ? previous.span[1] - sentence.start : 0;
  return before.slice(Math.max(from, Math.min(figureEnd, before.length)));
}

/** 珠三角地区…不低于2000万元，其他地区不低于500万元: whom a threshold holds for. */
export function appliesTo(words: string): string | null {
  return APPLIES.exec(words)?.[1] ?? null;
}

/** The metric itself: 珠三角地区电子商务企业年服务收入合计 → 电子商务企业年服务收入合计. */
export function metricOf(words: string): string {
  return words
    .replace(APPLIES, '')
    .replace(/^[^，]{2,20}(?<!并)(?:并且|且)(?=\p{Script=Han}{3})/u, '')
    .replace(/^(?:除[^以]{0,20}以外的)?/u, '')
    .replace(
      /^(?:其中|且|并|或者?|以上|以下|我[省市县]|全[省市县]|同时|凡|对|对于|企业应用|要|应|须|必须|原则上|的)+/u,
      '',
    )
    .replace(/(?:应当?|须|必须|要|需|达|到|在|为|是|原则上|累计|合计达|的|占|首次|年度?首次)+$/u, '')
    .trim();
}
