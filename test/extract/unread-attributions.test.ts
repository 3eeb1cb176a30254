/** Brackets that look like an attribution, and that no rule took, are told. */
import { expect, it } from 'vitest';
import { bareContext } from '../../src/extract/context.ts';
import { extractResponsibilities } from '../../src/extract/departments/index.ts';
import { unreadAttributions } from '../../src/extract/departments/unread.ts';
import { tellUnreadAttributions } from '../../src/extract/set-aside/unread.ts';
import { lexicon } from '../support/lexicon.ts';

const context = bareContext(lexicon);
const unread = (text: string) =>
  unreadAttributions(text, extractResponsibilities(text, [], context), context).map(({ text: printed }) => printed);

it.each([
  ['完善制度。（甲类、乙类、丙类、丁类、戊类事项归市商务局负责）', 1],
  ['完善制度。（市商务局负责）', 0],
  ['完善制度。（包括仓储、配送）', 0],
  ['完善制度。（含市商务局已备案的企业）', 0],
])('%s', (text, count) => {
  expect(unread(text)).toHaveLength(count);
});

it('says where, and what to do', () => {
  const [told] = tellUnreadAttributions([{ text: '（…负责）' }], { clause: '1', label: '一、总则', line: 3 });
  expect(told).toMatchObject({ rule: 'unread-attribution', severity: 'warning', clause: '1', line: 3 });
  expect(told?.message).toContain('一、总则：括注“（…负责）”');
});
