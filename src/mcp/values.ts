/** Values of filters as an assistant writes them, by code or by name, to those that the base knows. */
import type { Base } from '../corpus/base.ts';
import { regionsOf } from '../corpus/listing.ts';
import { regionOfCode, regionsAtStart } from '../lexicon/regions.ts';
import { INCENTIVE_TYPES, ROLE_LABELS } from '../model/policy.ts';
import { STATUS_LABELS } from '../model/status.ts';
import { toSimplified } from '../text/script.ts';
import { ToolError } from './tool.ts';

export interface Option {
  value: string;
  label: string;
}

const MOST_SHOWN = 30;

/**
 * @param options what there is, each with the words for it
 * @throws ToolError with the options, when a value is none of them
 */
export function chosen(name: string, given: readonly string[], options: readonly Option[]): string[] {
  return given.map((one) => {
    const words = toSimplified(one).trim();
    const found =
      options.find(({ value }) => value === words) ??
      options.find(({ label }) => label === words) ??
      options.find(({ label }) => label.split(/[、（）]/u).includes(words));
    if (found) return found.value;
    const shown = options
      .slice(0, MOST_SHOWN)
      .map(({ value, label }) => (value === label ? value : `${label}（${value}）`));
    const more = options.length > MOST_SHOWN ? ` 等 ${options.length} 个` : '';
    throw new ToolError(
      `参数 ${name} 的值“${one}”不认识。可以用：${shown.join('、')}${more}。写名称或括号里的代码都可以。`,
    );
  });
}

/**
 * Regions by code or name, short names too (广东). One that the base has no document of is a region all the same: it
 * finds nothing, and the answer says what was looked at.
 */
export function chosenRegions(base: Base, given: readonly string[]): string[] {
  return given.map((one) => {
    const words = toSimplified(one).trim();
    const code = regionOfCode(words);
    if (code) return code.adcode;
    const known = base.records.flatMap(({ policy }) => regionsOf(policy)).find(({ name }) => name === words);
    if (known) return known.adcode;
    const named = regionsAtStart(words).filter(({ name, short }) => words.endsWith(name) || words.endsWith(short));
    const [first] = named;
    if (first && named.length === 1) return first.adcode;
    const here = base.regions.map(({ region }) => `${region.name}（${region.adcode}）`).join('、');
    throw new ToolError(
      named.length > 1
        ? `地区“${one}”不止一处：${named.map(({ adcode, name }) => `${name}（${adcode}）`).join('、')}，请写六位代码。库中有文件的地区：${here}。`
        : `地区“${one}”不认识，请写六位行政区划代码或全称。库中有文件的地区：${here}。`,
    );
  });
}

export const optionsOf = {
  line: ({ lexicon }: Base): Option[] => lexicon.departments.map(({ id, label }) => ({ value: id, label })),
  topic: ({ lexicon }: Base): Option[] => lexicon.topics.map(({ id, name }) => ({ value: id, label: name })),
  incentive: (): Option[] => INCENTIVE_TYPES.map((type) => ({ value: type, label: type })),
  role: (): Option[] => entries(ROLE_LABELS),
  status: (): Option[] => entries(STATUS_LABELS),
};

const entries = (labels: Readonly<Record<string, string>>): Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** 2019 or 2019年 @throws ToolError */
export function chosenYears(given: readonly string[]): string[] {
  return given.map((one) => {
    const year = /^(\d{4})年?$/.exec(one.trim())?.[1];
    if (year === undefined) throw new ToolError(`参数 year 的值“${one}”应是四位年份，例如 2019。`);
    return year;
  });
}
