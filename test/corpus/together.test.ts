/** With whom a line works: never with itself, and never another number than the ledger has rows. */
import { describe, expect, it } from 'vitest';
import { lineMatrix, matters, otherLines, partners, topicMatrix } from '../../src/corpus/together.ts';
import { readChoice } from '../../src/ledger/choice.ts';
import { ledgerOf } from '../../src/ledger/kinds/index.ts';
import { select } from '../../src/ledger/select.ts';
import { base } from '../support/base.ts';
import { baseOf } from '../support/made-base.ts';

const made = await baseOf(
  '长沙市人民政府关于发展仓储业的意见\n长府发〔2021〕9号\n一、支持冷链仓库。建设冷链仓库十座。（市商务局牵头，市财政局、市商务服务中心配合）\n二、支持租金。给予租金补助。（市财政局负责）\n三、培训人才。组织仓储人才培训。（市商务局、市人力资源社会保障局负责）',
);
const rows = (address: string) =>
  select(ledgerOf(base, 'duties'), readChoice(new URLSearchParams(`${address}&status=all`)), '2024-01-01').rows.length;

describe('lines together', () => {
  it('counts every duty once for each other line of its attribution', () => {
    const { rows: lines, cells } = lineMatrix(made.assignments, 10);
    const cell = (a: string, b: string) => cells[lines.indexOf(a)]?.[lines.indexOf(b)];
    const own = made.assignments.filter(({ fact }) => fact.line === 'commerce').length;
    // two bodies of 商务 stand in the first attribution, one of 财政
    expect(own).toBe(3);
    expect(cell('commerce', 'finance')).toBe(2);
    expect(cell('finance', 'commerce')).toBe(1);
    expect(cell('commerce', 'human-resources')).toBe(1);
    expect(cell('finance', 'human-resources')).toBe(0);
  });

  it('never counts a line with itself', () => {
    for (const { fact } of [...made.assignments, ...base.assignments])
      expect(otherLines(fact)).not.toContain(fact.line);
    const { rows: lines, cells } = lineMatrix(base.assignments, 50);
    expect(lines.map((_, i) => cells[i]?.[i])).toEqual(lines.map(() => 0));
  });

  it('tells of one line by its own role', () => {
    const own = made.assignments.filter(({ fact }) => fact.line === 'commerce');
    expect(partners(own)).toEqual([
      { key: 'finance', total: 2, roles: { lead: 1, support: 1, responsible: 0 } },
      { key: 'human-resources', total: 1, roles: { lead: 0, support: 0, responsible: 1 } },
    ]);
  });

  it('says what it leaves out', () => {
    const all = lineMatrix(base.assignments, 100);
    const few = lineMatrix(base.assignments, 3);
    expect(all.left).toEqual({ rows: 0, columns: 0 });
    expect(few.rows).toEqual(all.rows.slice(0, 3));
    expect(few.left.rows).toBe(all.rows.length - 3);
  });
});

describe('a number is as many rows of the ledger as its link leads to', () => {
  it('line by line', () => {
    const { rows: lines, columns, cells } = lineMatrix(base.assignments, 16);
    expect(lines.length).toBe(16);
    for (const [i, line] of lines.entries())
      for (const [j, other] of columns.entries())
        if (i !== j) expect(cells[i]?.[j], `${line} ${other}`).toBe(rows(`line=${line}&with=${other}`));
  });

  it('line by topic', () => {
    const { rows: lines, columns, cells } = topicMatrix(base.assignments, 16);
    for (const [i, line] of lines.entries())
      for (const [j, topic] of columns.entries())
        expect(cells[i]?.[j], `${line} ${topic}`).toBe(rows(`line=${line}&topic=${topic}`));
  });

  it('by role', () => {
    const own = base.assignments.filter(({ fact }) => fact.line === 'commerce');
    for (const { key, total, roles } of partners(own)) {
      expect(total).toBe(rows(`line=commerce&with=${key}`));
      for (const [role, count] of Object.entries(roles))
        expect(count).toBe(rows(`line=commerce&with=${key}&role=${role}`));
    }
    for (const { key, total } of matters(own)) expect(total).toBe(rows(`line=commerce&topic=${key}`));
  });
});
