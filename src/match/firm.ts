/** FIRM.json: what a firm says of itself, checked against the questions of the base. For the command line. */
import { z } from 'zod';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { regionOfCode } from '../lexicon/regions.ts';
import type { Firm, Questions } from './model.ts';
import { vocabularyOf } from './questions.ts';

const UNIT_NAMES: Readonly<Record<string, string>> = { 元: '元（不是万元）', '%': '百分数，60% 写 60' };

/** All that the base asks, as a schema; everything may be left out. */
export function firmSchema({ figures, facts, kinds }: Questions) {
  const figureShape = Object.fromEntries(
    figures.map(({ name, question, unit }) => [
      name,
      z
        .number()
        .nonnegative()
        .optional()
        .describe(`${question}单位：${UNIT_NAMES[unit] ?? unit}`),
    ]),
  );
  const factShape = Object.fromEntries(
    facts.map(({ name, question }) => [name, z.boolean().optional().describe(question)]),
  );
  const kindNames = kinds.map(({ name }) => name);
  return z
    .strictObject({
      region: z
        .string()
        .regex(/^\d{6}$/)
        .optional()
        .describe('注册地的行政区划代码（GB/T 2260，六位），越细越好'),
      kinds: z.array(z.enum(kindNames)).optional().describe('企业属于哪几类，可多选；空的等于没有回答'),
      figures: z.strictObject(figureShape).optional().describe('数值，以基本单位计'),
      facts: z.strictObject(factShape).optional().describe('是或否'),
    })
    .describe('企业的情况；没有回答的一律算未知，不算 0，也不算否');
}

/** What is wrong with an answer, in Chinese, and what to do about it. */
export class FirmError extends Error {
  override name = 'FirmError';
  readonly advice: string;
  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}

/** Names as documents print them are the vocabulary's: 年销售额 is 销售额. */
function renamed(data: unknown, questions: Questions, lexicon: Lexicon): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  const vocabulary = vocabularyOf(lexicon);
  const known = new Set(questions.figures.map(({ name }) => name));
  const { figures, kinds, ...rest } = data as Record<string, unknown>;
  const firm: Record<string, unknown> = rest;
  if (typeof figures === 'object' && figures !== null && !Array.isArray(figures)) {
    const given = Object.entries(figures);
    const own: Record<string, unknown> = {};
    for (const [name, value] of given) {
      const named = known.has(name) ? name : (vocabulary.metricNamed(name) ?? name);
      if (Object.hasOwn(own, named)) throw new FirmError(`figures 里有两处都是“${named}”。`, '只留一处。');
      own[named] = value;
    }
    firm.figures = own;
  } else if (figures !== undefined) firm.figures = figures;
  if (Array.isArray(kinds)) {
    const names = new Set(questions.kinds.map(({ name }) => name));
    firm.kinds = kinds.flatMap((kind: unknown) => {
      if (typeof kind !== 'string' || names.has(kind)) return [kind];
      const found = vocabulary.kindsIn(kind).map(({ name }) => name);
      // what no measure asks for may still be what one of the asked kinds is above
      const asked = found.flatMap((name) =>
        names.has(name) ? [name] : vocabulary.whatIs(name).filter((other) => names.has(other)),
      );
      return asked.length > 0 ? asked : [kind];
    });
  } else if (kinds !== undefined) firm.kinds = kinds;
  return firm;
}

/** @throws FirmError when it is no answer to what the base asks */
export function readFirm(text: string, questions: Questions, lexicon: Lexicon): Firm {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new FirmError(
      `不是合法的 JSON：${error instanceof Error ? error.message : String(error)}`,
      '检查括号、引号和逗号；格式见 policy match --schema。',
    );
  }
  const result = firmSchema(questions).safeParse(renamed(data, questions, lexicon));
  if (!result.success) {
    const lines = result.error.issues.map((issue) => print(issue));
    throw new FirmError(
      lines.join('\n'),
      '可以写哪些项、什么单位，见 policy match --schema 的输出；不知道的项不要写。',
    );
  }
  const { region } = result.data;
  if (region !== undefined && !regionOfCode(region))
    throw new FirmError(
      `region：没有行政区划代码“${region}”。`,
      '用 GB/T 2260 的六位代码，例如 441600（河源市）、440000（广东省）。',
    );
  return result.data as Firm;
}

function print(issue: z.core.$ZodIssue): string {
  const place = issue.path.length > 0 ? issue.path.join('.') : '最外层';
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${place}：库中没有一项条件问到${issue.keys.map((key) => `“${key}”`).join('、')}。`;
    case 'invalid_type':
      return `${place}：应是${TYPES[issue.expected] ?? issue.expected}。`;
    case 'invalid_value':
      return `${place}：只能是${issue.values.map(String).join('、')}。`;
    case 'too_small':
      return `${place}：不能小于 ${issue.minimum}。`;
    case 'invalid_format':
      return `${place}：应是六位数字的行政区划代码，例如 "441600"。`;
    default:
      return `${place}：${issue.message}`;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  number: '数字（不带单位和引号）',
  boolean: 'true 或 false',
  string: '带引号的字符串',
  array: '方括号列出的若干项',
  object: '花括号括起的一组',
};
