/** What holds of every Policy, whatever the source was. */
import { FACT_KEYS } from '../../src/model/facts/index.ts';
import { type Policy, policySchema } from '../../src/model/policy.ts';
import { eachClause, placedPassages } from '../../src/model/walk.ts';

/** Laws that a policy breaks, in words; empty when it keeps them all. */
export function brokenLaws(policy: Policy): string[] {
  const broken: string[] = [];
  const schema = policySchema.safeParse(policy);
  if (!schema.success)
    broken.push(`schema: ${schema.error.issues[0]?.path.join('.')} ${schema.error.issues[0]?.message}`);
  const ids = new Set<string>();
  for (const clause of eachClause(policy.clauses)) {
    if (ids.has(clause.id)) broken.push(`clause id ${clause.id} twice`);
    ids.add(clause.id);
  }
  for (const { passage, anchor, clause } of placedPassages(policy)) {
    for (const kind of [...FACT_KEYS, 'setAside'] as const) {
      for (const fact of passage[kind]) {
        const { span, text } = fact;
        const within = 'place' in fact && fact.place === 'heading' ? (clause?.heading ?? '') : passage.text;
        const inside = span[0] >= 0 && span[0] <= span[1] && span[1] <= within.length;
        if (!inside) broken.push(`${anchor} ${kind} ${span.join('–')} outside a text of ${within.length}`);
        else if (within.slice(...span) !== text) broken.push(`${anchor} ${kind} ${span.join('–')} is not “${text}”`);
      }
    }
    for (const { scope } of passage.responsibilities)
      if (scope[0] < 0 || scope[0] > scope[1] || scope[1] > passage.text.length)
        broken.push(`${anchor} scope ${scope.join('–')} outside the text`);
  }
  return broken;
}
