/** Regions: a province before its cities, each with the documents of its own level. */
import { expect, it } from 'vitest';
import { countClauses } from '../../src/corpus/listing.ts';
import { regionEntries, rowsOfRegion } from '../../src/corpus/regions.ts';
import { topicColumns } from '../../src/corpus/topics.ts';
import { readChoice } from '../../src/ledger/choice.ts';
import { ledgerOf } from '../../src/ledger/kinds/index.ts';
import type { LedgerKey } from '../../src/ledger/ledger.ts';
import { select } from '../../src/ledger/select.ts';
import { createFolder } from '../../src/search/fold.ts';
import { makeFoldTable } from '../../src/search/fold-table.ts';
import { makeSearchData } from '../../src/search/records.ts';
import { base } from '../support/base.ts';
import { baseOf } from '../support/made-base.ts';

it('a province stands before its cities, even where only they have documents', async () => {
  const made = await baseOf(
    '长沙市人民政府关于发展仓储业的意见\n长府发〔2021〕9号\n一、支持冷链仓库。建设冷链仓库十座。',
    '甘肃省人民政府关于发展仓储业的意见\n甘政发〔2021〕3号\n一、支持冷链仓库。建设冷链仓库十座。',
  );
  expect(regionEntries(made).map(({ region, depth, records }) => [region.name, depth, records.length])).toEqual([
    ['湖南省', 0, 0],
    ['长沙市', 1, 1],
    ['甘肃省', 0, 1],
  ]);
});

it('a region has as many rows as the ledger shows under its code and level', () => {
  const ledgers: [LedgerKey, readonly { policy: (typeof base.records)[number]['policy'] }[]][] = [
    ['policies', base.records],
    ['incentives', base.incentives],
    ['duties', base.assignments],
    ['deadlines', base.deadlines],
  ];
  for (const { region } of regionEntries(base))
    for (const [key, rows] of ledgers) {
      const address = `region=${region.adcode}&level=${region.level}&status=all`;
      const shown = select(ledgerOf(base, key), readChoice(new URLSearchParams(address)), '2024-01-01').rows;
      expect(rowsOfRegion(rows, region.adcode).length, `${key} ${region.name}`).toBe(shown.length);
    }
});

it('counts as many clauses as a search can find', () => {
  const { texts } = makeSearchData(base, createFolder(makeFoldTable()));
  const searched = texts.flat().reduce((sum, { passages }) => sum + passages.length, 0);
  expect(countClauses(base.records.map(({ policy }) => policy))).toBe(searched);
});

it('counts as many clauses of a topic as a search finds under it', () => {
  const { catalogue, facts } = makeSearchData(base, createFolder(makeFoldTable()));
  const found = facts.flatMap(({ topic }) => topic.flatMap(([, ...values]) => values));
  for (const [number, { value }] of catalogue.values.topic.entries())
    expect(
      topicColumns(base, value).reduce((sum, { clauses }) => sum + clauses.length, 0),
      value,
    ).toBe(found.filter((one) => one === number).length);
});
