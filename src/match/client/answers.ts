/** Answers as the form and the address write them: figures of money in 万元, facts as yes and no; empty is no answer. */
import type { Firm, Questions } from '../model.ts';

export const FIGURE = 'n.';
export const FACT = 'f.';

/** How many base units the form's unit is: money is asked in 万元. */
export const scaleOf = (unit: string): number => (unit === '元' ? 10_000 : 1);

/** What is no answer to a question of the base is passed over: an address may be older than the base. */
export function readAnswers(params: URLSearchParams, { figures, facts, kinds }: Questions): Firm {
  const region = params.get('region') ?? '';
  const given = params.getAll('kind').filter((kind) => kinds.some(({ name }) => name === kind));
  return {
    ...(/^\d{6}$/.test(region) ? { region } : {}),
    kinds: given,
    figures: Object.fromEntries(
      figures.flatMap(({ name, unit }): [string, number][] => {
        const text = (params.get(FIGURE + name) ?? '').trim();
        const value = Number(text);
        // 2000.1万元 is a whole number of yuan in the end
        return text !== '' && Number.isFinite(value) && value >= 0
          ? [[name, Math.round(value * scaleOf(unit) * 100) / 100]]
          : [];
      }),
    ),
    facts: Object.fromEntries(
      facts.flatMap(({ name }): [string, boolean][] => {
        const answer = params.get(FACT + name);
        return answer === 'yes' || answer === 'no' ? [[name, answer === 'yes']] : [];
      }),
    ),
  };
}

/** Without what was not answered, in the order of the form. */
export function answered(entries: Iterable<readonly [string, string]>): URLSearchParams {
  return new URLSearchParams(
    [...entries].filter(([, value]) => value.trim() !== '').map(([name, value]) => [name, value]),
  );
}
