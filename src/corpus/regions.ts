/** What each region has, by the documents of its own level. */
import type { Region } from '../model/policy.ts';
import type { Base, BaseRecord } from './base.ts';
import { regionsOf } from './listing.ts';
import type { Row } from './row.ts';

export interface RegionEntry {
  region: Region;
  /** how far below the highest region shown: a city below its province is 1 */
  depth: number;
  /** documents of its own level, newest first; none where only regions below it have some */
  records: BaseRecord[];
}

/** Every region that has documents or lies above one that has, a province before its cities, by code. */
export function regionEntries(base: Pick<Base, 'records'>): RegionEntry[] {
  const entries = new Map<string, RegionEntry>();
  for (const record of base.records) {
    for (const [depth, region] of regionsOf(record.policy).entries()) {
      const entry = entries.get(region.adcode) ?? { region, depth, records: [] };
      entries.set(region.adcode, entry);
      if (record.policy.region?.adcode === region.adcode) entry.records.push(record);
    }
  }
  return [...entries.values()].sort((a, b) => a.region.adcode.localeCompare(b.region.adcode));
}

/** Rows of documents of a region's own level. */
export function rowsOfRegion<R extends Pick<Row<unknown>, 'policy'>>(rows: readonly R[], adcode: string): R[] {
  return rows.filter(({ policy }) => policy.region?.adcode === adcode);
}
