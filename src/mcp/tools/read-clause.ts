/** read_clause: one clause as the document has it, with its facts and what stands around it. */
import { z } from 'zod';
import { entryOf, FACT_KEYS } from '../../model/facts/index.ts';
import type { Span } from '../../model/policy.ts';
import { factAnchor, type PlacedPassage, placedPassages } from '../../model/walk.ts';
import { asked, words } from '../fields.ts';
import type { Knowledge } from '../knowledge.ts';
import { findPlace, placeAddress, placeSchema, printPlace, tellPlace } from '../place.ts';
import { defineTool, ToolError } from '../tool.ts';

const factSchema = z.strictObject({
  kind: z.string().describe('种类：责任分工、时限、量化目标、扶持措施、条件、限制、引用文件'),
  printed: z.string().describe('要点'),
  words: z.string().describe('读出要点的原文'),
  place: z.enum(['text', 'heading']).describe('span 从正文还是标题数起'),
  span: z.tuple([z.int(), z.int()]).describe('原文中的起止位置（UTF-16）'),
  address: z.string().describe('这几个字的固定地址'),
  data: z.record(z.string(), z.unknown()).describe('要点的各项数据：金额以元计，比例以百分数计，日期为 ISO'),
});

const neighbourSchema = z.strictObject({ address: z.string(), label: z.string(), opening: z.string() });

export const readClauseTool = defineTool({
  name: 'read_clause',
  title: '读一条条款',
  description:
    '按地址读一条条款：原文、各级标题、文件自己的编号、要点（各附读出它的原文和位置）、文件今天的时效、前后和上下的条款。地址可写作 https://…/policies/ID/#条款、/policies/ID/#条款 或 ID#条款。',
  input: asked({ address: words('address', '条款的地址，例如 guangzhou-2019-2#part_1__subsec_1', 500) }),
  output: z.strictObject({
    place: placeSchema,
    heading: z.string().nullable(),
    text: z.string().describe('本条自己的文字，不含下级条款'),
    topics: z.array(z.string()),
    facts: z.array(factSchema),
    above: neighbourSchema.nullable().describe('上一级条款'),
    previous: neighbourSchema.nullable(),
    next: neighbourSchema.nullable(),
    below: z.array(neighbourSchema).describe('下一级条款'),
  }),
  answer({ address }, knowledge) {
    const { record, placed } = findPlace(knowledge, address);
    const { policy } = record;
    if (!placed)
      throw new ToolError(
        `“${address}”是整份文件《${policy.title}》的地址，没有指明条款。请写成 ${policy.id}#条款；目录用 list_policies，参数 document 填 ${policy.id}。`,
      );
    const all = placedPassages(policy);
    const at = all.findIndex(({ anchor }) => anchor === placed.anchor);
    const neighbour = (one: PlacedPassage | undefined) => (one ? tellNeighbour(one, policy.id, knowledge) : null);
    const isChild = ({ clause }: PlacedPassage) =>
      clause !== null && (placed.clause?.children.includes(clause) ?? false);
    const { clause, passage, anchor } = placed;
    const facts = FACT_KEYS.flatMap((key) => {
      const { label, print } = entryOf(key);
      return (passage[key] as { text: string; span: Span; place?: 'text' | 'heading' }[]).map((fact, i) => ({
        kind: label,
        printed: print(fact),
        words: fact.text,
        place: fact.place ?? ('text' as const),
        span: fact.span,
        address: placeAddress(knowledge, policy, factAnchor(anchor, key, i)),
        data: { ...fact },
      }));
    });
    const data = {
      place: tellPlace(knowledge, policy, placed),
      heading: clause?.heading ?? null,
      text: passage.text,
      topics: (clause?.topics ?? []).map((id) => knowledge.base.lexicon.topicName(id)),
      facts,
      above: neighbour(all.find((one) => clause !== null && one.clause?.children.includes(clause))),
      previous: neighbour(all[at - 1]),
      next: neighbour(all[at + 1]),
      below: all.filter(isChild).map((one) => tellNeighbour(one, policy.id, knowledge)),
    };
    const lines = [
      printPlace(data.place),
      `编号：${data.place.number}`,
      data.text || '（本条只有标题，文字在下级条款里）',
      facts.length > 0
        ? `要点：\n${facts.map(({ kind, printed, words: quoted }) => `- ${kind}：${printed}（原文：${quoted}）`).join('\n')}`
        : '本条没有读出要点；以原文为准。',
      ...(data.below.length > 0 ? [`下级条款：\n${data.below.map(printNeighbour).join('\n')}`] : []),
      ...(data.previous ? [`前一条：${printNeighbour(data.previous)}`] : []),
      ...(data.next ? [`后一条：${printNeighbour(data.next)}`] : []),
    ];
    return { data, text: lines.join('\n\n'), looked: [record] };
  },
});

const OPENING = 40;

function tellNeighbour({ anchor, trail, number, passage }: PlacedPassage, id: string, knowledge: Knowledge) {
  const { text } = passage;
  return {
    address: placeAddress(knowledge, { id }, anchor),
    label: trail.at(-1) ?? number,
    opening: text.length > OPENING ? `${text.slice(0, OPENING)}…` : text,
  };
}

const printNeighbour = ({ label, opening, address }: z.infer<typeof neighbourSchema>) =>
  `${label}${opening ? `　${opening}` : ''}（${address}）`;
