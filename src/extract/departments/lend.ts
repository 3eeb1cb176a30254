/**
 * What a name in a list lends to those before it, because it was printed once for all: 广东、深圳、珠海检验检疫局,
 * 香洲、金湾区政府, 财政、税务部门, 市、区住房保障部门.
 */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { placeLengthAtStart } from '../../lexicon/regions.ts';
import { anyOf } from '../../lexicon/words.ts';

/** 横州市, 武鸣区人民政府: a place below the cities, by its ending */
const WHOLE_PLACE = /^(?!各|每|全|有关)[\p{Script=Han}]{2,6}[市县区旗]$/u;
const GOVERNED_PLACE = /^((?!各|每|全|有关)[\p{Script=Han}]{2,6}?[市县区旗])(?:人民)?政府$/u;
/** 金湾区政府, 桂林市人民政府: what a bare place before it shares */
const SHARED_GOVERNMENT = /^[\p{Script=Han}]{2,5}?([市县区旗](?:人民政府|政府|管委会|党委))$/u;
const BARE_PLACE = /^(?!各|每|全|有关|相关|同级)[\p{Script=Han}]{2,4}$/u;
/** 各市（州）, 市: a level that stands for itself before 县（区）财政局 */
const LEVEL_ALONE = /^(?:各?[\p{Script=Han}]{0,6}(?:省|市|县|区|州|地|镇|旗)(?:（[^（）]{1,12}）)?)$/u;
const MATTER_OF_LEVEL =
  /^各?[\p{Script=Han}]{0,6}?(?:省|市|县|区|州|地|镇|旗)(?:（[^（）]{1,12}）)?([\p{Script=Han}]{2,14}(?:部门|机关|局|委|厅))$/u;
const DEPARTMENT = /(?:行政主管|行政管理|主管|监管|行政)?部门$/u;
const TWO_MATTERS = /^([\p{Script=Han}]{2,10}?)[和与及]([\p{Script=Han}]{2,10})$/u;
const OFFICE = /(?:局|厅|委)$/u;

const PLACE_ENDINGS: ReadonlySet<string> = new Set([
  '区',
  '县',
  '市',
  '州',
  '市县',
  '县区',
  '乡镇',
  '街道',
  '镇',
  '乡',
]);

export type Lender = (tokens: readonly string[], ofDepartments: boolean) => string[];

export function createLender(lexicon: Lexicon): Lender {
  const names = lexicon.departmentNames;
  const shared = new RegExp(`(?:${anyOf(names.sharedEndings)})$`, 'u');
  const siteNamed = new RegExp(`^[\\p{Script=Han}]{2,6}?(${anyOf(names.sharedEndings)})$`, 'u');
  const level = new RegExp(
    `^(?:${anyOf([...names.levelPrefixes, ...names.lendingLevels, ...names.matterHolders])})`,
    'u',
  );
  const stems = new Set(lexicon.departments.flatMap((line) => line.stems));
  const isStem = (text: string) => stems.has(text) || stems.has(text.replace(level, ''));
  // 苏州 ends like a place, 广州海关 like a body
  const whole = new RegExp(`(?:${anyOf(names.endings.filter((word) => !PLACE_ENDINGS.has(word)))})$`, 'u');

  const lendOne = (token: string, next: string): string => {
    if (token === '' || next === '' || whole.test(token)) return token;
    const known = placeLengthAtStart(token) === token.length;
    const nextPlace = placeLengthAtStart(next) || (GOVERNED_PLACE.exec(next)?.[1]?.length ?? 0);
    const bare = BARE_PLACE.test(token) && !/[市县区旗]$/u.test(token) && !isStem(token) && !level.test(token);
    const government = SHARED_GOVERNMENT.exec(next)?.[1];
    if (bare && government && (known || token.length <= 3)) return token + government;
    if ((known || WHOLE_PLACE.test(token)) && nextPlace > 0 && shared.test(next)) return token + next.slice(nextPlace);
    const site = siteNamed.exec(next)?.[1];
    if (bare && site && !level.test(next)) return token + site;
    const matter = MATTER_OF_LEVEL.exec(next)?.[1];
    if (LEVEL_ALONE.test(token) && matter && !known) return token + matter;
    if (isStem(token)) {
      const department = DEPARTMENT.exec(next)?.[0];
      // 水利、应急管理部门: the matter of the second is longer than what is left before 管理部门
      if (department)
        return (
          token +
          (isStem(next.replace(/部门$/u, '')) || !isStem(next.slice(0, -department.length)) ? '部门' : department)
        );
      const office = OFFICE.exec(next)?.[0];
      if (office && isStem(next.slice(0, -1))) return token + office;
    }
    return token;
  };

  /** 卫生与人力社保部门 are two, 文化和旅游部门 is one line of work. */
  const apart = (token: string): string[] => {
    const department = DEPARTMENT.exec(token)?.[0];
    const matters = department ? token.slice(0, -department.length) : '';
    const joint = TWO_MATTERS.exec(matters);
    const [, first = '', second = ''] = joint ?? [];
    return department && joint && !isStem(matters) && isStem(first) && isStem(second)
      ? [first, second + department]
      : [token];
  };

  return (tokens, ofDepartments) => {
    const result = tokens.flatMap(apart);
    // 审计、财政、人民银行等部门
    if (ofDepartments)
      result.forEach((token, i) => {
        if (isStem(token) && !whole.test(token)) result[i] = `${token}部门`;
      });
    for (let i = result.length - 2; i >= 0; i -= 1) result[i] = lendOne(result[i] ?? '', result[i + 1] ?? '');
    return result;
  };
}
