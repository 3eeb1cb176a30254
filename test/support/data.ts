/** The downloads of the base, at a made-up address and day. */
import { catalogue } from '../../src/exports/data/catalogue.ts';
import type { DataSource } from '../../src/exports/data/source.ts';
import { base } from './base.ts';

export const SOURCE: DataSource = { base, site: 'https://policies.example/', name: '政策库', today: '2026-01-15' };

export const DOWNLOADS = catalogue(SOURCE);

export function bodyOf(path: string): string {
  const found = DOWNLOADS.find((download) => download.path === path);
  if (!found) throw new Error(`no download ${path}`);
  return found.body();
}
