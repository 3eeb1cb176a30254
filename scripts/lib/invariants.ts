/** What holds of every Policy, whatever the source was. */
import { bareContext } from '../../src/extract/context.ts';
import { passedOver } from '../../src/extract/silence.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { FACT_KEYS } from '../../src/model/facts/index.ts';
import { type Facts, type Passage, type Policy, policySchema } from '../../src/model/policy.ts';
import { eachClause, placedPassages } from '../../src/model/walk.ts';

/** Laws that a policy breaks, in words; empty when it keeps them all. */
export function brokenLaws(policy: Policy, lexicon: Lexicon): string[] {
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
    const heading = clause?.heading ?? null;
    broken.push(...brokenSpans(passage, passage.text, heading ?? '').map((law) => `${anchor} ${law}`));
    const said = policy.diagnostics.filter((diagnostic) => diagnostic.clause === (clause?.path ?? null));
    const context = bareContext(lexicon, { dateIssued: policy.dateIssued, heading });
    for (const { kind, text } of passedOver(passage, said, context))
      broken.push(`${anchor} ${kind} “${text}” passed over in silence`);
  }
  return broken;
}

/** Facts, and what was set aside, whose span does not hold the very words that they tell. */
export function brokenSpans(facts: Facts & Pick<Passage, 'setAside'>, passageText: string, heading: string): string[] {
  const broken: string[] = [];
  for (const kind of [...FACT_KEYS, 'setAside'] as const) {
    for (const fact of facts[kind]) {
      const { span, text } = fact;
      const within = 'place' in fact && fact.place === 'heading' ? heading : passageText;
      const inside = span[0] >= 0 && span[0] <= span[1] && span[1] <= within.length;
      if (!inside) broken.push(`${kind} ${span.join('–')} outside a text of ${within.length}`);
      else if (within.slice(...span) !== text) broken.push(`${kind} ${span.join('–')} is not “${text}”`);
    }
  }
  for (const { relation, relationSpan: said, place } of facts.citations) {
    const within = place === 'heading' ? heading : passageText;
    if ((relation === 'cites') !== (said === null))
      broken.push(`relation ${relation} without its words, or words without one`);
    if (said && (said[0] < 0 || said[0] >= said[1] || said[1] > within.length))
      broken.push(`relation ${said.join('–')} outside the text`);
  }
  for (const { scope } of facts.responsibilities)
    if (scope[0] < 0 || scope[0] > scope[1] || scope[1] > passageText.length)
      broken.push(`scope ${scope.join('–')} outside the text`);
  for (const incentive of facts.incentives)
    for (const { span, text } of incentive.conditions)
      if (passageText.slice(...span) !== text) broken.push(`condition ${span.join('–')} of a benefit is not “${text}”`);
  return broken;
}
