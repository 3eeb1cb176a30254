import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareContext } from '../../src/extract/context.ts';
import { createFactExtractor } from '../../src/extract/extract.ts';
import { tellUnread } from '../../src/extract/set-aside/unread.ts';
import { passedOver } from '../../src/extract/silence.ts';
import { loadPolicies } from '../../src/loader/policies.ts';
import { placedPassages } from '../../src/model/walk.ts';
import { lexicon } from '../support/lexicon.ts';

const { records } = loadPolicies('content/policies', lexicon);
const extract = createFactExtractor(lexicon);

describe('nothing is passed over in silence', () => {
  it.each(records.map(({ policy }) => [policy.id, policy] as const))('in %s', (_, policy) => {
    for (const { passage, clause } of placedPassages(policy)) {
      const said = policy.diagnostics.filter((diagnostic) => diagnostic.clause === (clause?.path ?? null));
      const context = bareContext(lexicon, { dateIssued: policy.dateIssued, heading: clause?.heading ?? null });
      expect(passedOver(passage, said, context)).toEqual([]);
    }
  });

  const words = [
    ...[
      '给予',
      '奖励',
      '补助',
      '最高',
      '不超过',
      '每年',
      '的企业',
      '由',
      '报',
      '经',
      '负责',
      '牵头',
      '（',
      '）',
      '，',
      '。',
      '；',
    ],
    ...[
      '50万元',
      '20%',
      '3年',
      '2021年5月底前',
      '每季度',
      '市商务局',
      '省财政厅',
      '有关部门',
      '《某市办法》',
      '100家',
      '以上',
      '达到',
    ],
  ];
  it('whatever the words', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 24 }), (parts) => {
        const text = parts.join('');
        const context = bareContext(lexicon);
        const { facts, setAside, unread } = extract(text, context);
        const said = tellUnread(unread, { clause: null, label: '一', line: null });
        expect(passedOver({ text, ...facts, setAside }, said, context)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
