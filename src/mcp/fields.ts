/** Fields of what a tool is asked. What is wrong is told in Chinese, with what to write instead. */
import { z } from 'zod';

/** Longer words are no search and no quotation. */
const LONGEST_WORDS = 1000;
const LONGEST_REPEATED = 200;

export function words(name: string, description: string, longest = LONGEST_WORDS) {
  return z
    .string({ error: `参数 ${name} 应是一段文字。${description}` })
    .trim()
    .min(1, { error: `参数 ${name} 是空的。${description}` })
    .max(longest, { error: `参数 ${name} 太长，最多 ${longest} 字；请截取要查的一句或几句。` })
    .describe(description);
}

/** One value or several, alternatives of each other. */
export function values(name: string, description: string) {
  const error = `参数 ${name} 应是一个文字值，或由文字值组成的数组。${description}`;
  return z
    .union([z.string().trim().min(1).max(200), z.array(z.string().trim().min(1).max(200)).min(1).max(50)], { error })
    .optional()
    .describe(description);
}

export function choice<const T extends readonly [string, ...string[]]>(name: string, options: T, description: string) {
  return z.enum(options, { error: `参数 ${name} 应是其中之一：${options.join('、')}。` }).describe(description);
}

function count(name: string, description: string, { least, most }: { least: number; most: number }) {
  const error = `参数 ${name} 应是 ${least} 到 ${most} 的整数。`;
  return z.int({ error }).min(least, { error }).max(most, { error }).describe(description);
}

export const limit = (usual: number, most: number) =>
  count('limit', `最多返回几条，默认 ${usual}，最大 ${most}；总数另见 total`, { least: 1, most }).default(usual);
export const offset = count('offset', '从第几条起（0 为第一条），用来翻页', { least: 0, most: 1_000_000 }).default(0);

/** All that a tool may be asked; a name it does not know is told with those that it does. */
export function asked<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `没有参数 ${shortened(issue.keys.join('、'))}；可用的参数：${Object.keys(shape).join('、')}。`
        : undefined,
  });
}

/** What was asked, as an answer repeats it: what is wrong with it is seen from its beginning. */
export const shortened = (text: string): string =>
  text.length > LONGEST_REPEATED ? `${text.slice(0, LONGEST_REPEATED)}……` : text;

export const listOf = (given: string | readonly string[] | undefined): string[] =>
  given === undefined ? [] : typeof given === 'string' ? [given] : [...given];
