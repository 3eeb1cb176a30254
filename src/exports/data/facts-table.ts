/** Every fact of every kind in one table, or those of one document: what each is, and the words it was read from. */
import { entryOf, FACT_KEYS, FACT_KINDS } from '../../model/facts/index.ts';
import type { Policy, Span } from '../../model/policy.ts';
import { factAnchor, type PlacedPassage, placedPassages } from '../../model/walk.ts';
import { addressOf } from './source.ts';
import { type FieldOf, KEY, POLICY_KEY, type Table, tableOf } from './table.ts';

interface PlacedFact {
  policy: Policy;
  place: PlacedPassage;
  anchor: string;
  label: string;
  title: string;
  printed: string;
  notated: string;
  fact: { text: string; span: Span; place?: 'text' | 'heading' };
}

const columns = (site: string): FieldOf<PlacedFact>[] => [
  {
    name: KEY,
    type: 'string',
    description: '文件编号#要点所在',
    constraints: { required: true, unique: true },
    value: ({ policy, anchor }) => `${policy.id}#${anchor}`,
  },
  { name: POLICY_KEY, type: 'string', constraints: { required: true }, value: ({ policy }) => policy.id },
  {
    name: '种类',
    type: 'string',
    constraints: { enum: Object.values(FACT_KINDS).map(({ label }) => label) },
    value: ({ label }) => label,
  },
  { name: '小类', type: 'string', value: ({ title }) => title },
  { name: '内容', type: 'string', description: '由读出的值写成', value: ({ printed }) => printed },
  { name: '记法', type: 'string', description: '数字和日期作为数据，一行写全', value: ({ notated }) => notated },
  { name: '条款', type: 'string', description: '文件自己的编号', value: ({ place }) => place.number },
  { name: '条款标题', type: 'string', value: ({ place }) => place.trail.join(' › ') },
  { name: '原文', type: 'string', description: '读出这一项的字句', value: ({ fact }) => fact.text },
  {
    name: '位置',
    type: 'string',
    description: '起止从哪里数：正文还是条款标题',
    constraints: { enum: ['正文', '条款标题'] },
    value: ({ fact }) => (fact.place === 'heading' ? '条款标题' : '正文'),
  },
  { name: '起', type: 'integer', description: 'UTF-16 位置', value: ({ fact }) => fact.span[0] },
  { name: '止', type: 'integer', description: 'UTF-16 位置，不含', value: ({ fact }) => fact.span[1] },
  {
    name: '地址',
    type: 'string',
    format: 'uri',
    constraints: { required: true },
    value: ({ policy, anchor }) => addressOf(site, policy.id, anchor),
  },
];

export function factsTable(policies: readonly Policy[], site: string): Table {
  return tableOf(
    {
      name: 'facts',
      title: '全部要点',
      description: '各种要点一张表，含条件和限制；一处分工算一项，不按部门拆开；每行带着读出它的字句和位置。',
    },
    columns(site),
    policies.flatMap(factsOf),
  );
}

function factsOf(policy: Policy): PlacedFact[] {
  return placedPassages(policy).flatMap((place) =>
    FACT_KEYS.flatMap((kind) => {
      const entry = entryOf(kind);
      return place.passage[kind].map(
        (fact, i): PlacedFact => ({
          policy,
          place,
          anchor: factAnchor(place.anchor, kind, i),
          label: entry.label,
          title: entry.title(fact),
          printed: entry.print(fact),
          notated: entry.notate(fact),
          fact,
        }),
      );
    }),
  );
}
