/** For whom a benefit is, for what each amount is paid, and for how long. */
import { parseNumeral } from '../../text/numerals.ts';

const COUNTED: Readonly<Record<string, string>> = {
  家: '企业',
  户: '户',
  个: '个',
  人: '人',
  名: '人',
  村: '村',
  亩: '亩',
  吨: '吨',
  项: '项',
  件: '件',
  单: '单',
  场: '场',
  年: '年',
  月: '月',
  平方米: '平方米',
};
const EACH = /每(平方米|个?村|个?园区|个?项目|个?站点|个?县|个?基地|家|户|个|人|名|亩|吨|项|件|单|场|年|月)/gu;

/** 每月每平方米2元 → 平方米·月; 每个村5万元 → 村; 每家企业 → 企业. */
export function perOf(text: string): string | null {
  const found = [...text.matchAll(EACH)].map((match) => {
    const word = (match[1] ?? '').replace(/^个(?=.)/u, '');
    return COUNTED[word] ?? word;
  });
  const unique = [...new Set(found)];
  const things = unique.filter((word) => word !== '年' && word !== '月');
  const times = unique.filter((word) => word === '年' || word === '月');
  return [...things.slice(0, 1), ...times.slice(0, 1)].join('·') || null;
}

/** 连续3年, 连续补助三年 → 3 */
export function yearsOf(text: string): number | null {
  const match = /连续[^，。；\d]{0,6}?(\d{1,2}|[一二两三四五六七八九十])年/u.exec(text);
  return match ? parseNumeral(match[1] ?? '') : null;
}

/** Whom the sentence speaks of before the benefit: 对…的X, 凡…的, or the subject. */
export function beneficiaryOf(text: string, start: number, end: number): string | null {
  const words = text.slice(start, end);
  const match = /(?:对|凡|支持|鼓励)([^，。；（）]{2,40}?)(?:，|给予|予以|年|按|提供|的，|$)/u.exec(words);
  const printed = match?.[1]?.replace(/(?:的|在|可|将|每)$/u, '').trim();
  return printed && printed.length > 1 ? printed : null;
}
