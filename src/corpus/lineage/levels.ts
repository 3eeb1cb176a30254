/** Documents by level of government with what is said between them, for a drawing that stays readable in any base. */
import { LEVELS, type Level } from '../../model/policy.ts';
import { type Lineage, type LineageDocument, type Link, weightiest } from './index.ts';

/** Rows that a drawing has at most. */
export const MOST_DRAWN = 40;

interface LevelBand {
  /** null: whose they are is not known */
  level: Level | null;
  documents: LineageDocument[];
}

export interface Levels {
  bands: LevelBand[];
  /** between documents that are drawn, one a pair */
  links: Link[];
  /** documents with a relation that are not drawn */
  more: number;
}

/** Documents that most others are related to come first into the drawing; plain mentions alone bring none. */
export function lineageLevels(lineage: Lineage, most = MOST_DRAWN): Levels {
  const links = weightiest(lineage.links).filter(({ relation }) => relation !== 'cites');
  const degree = new Map<string, number>();
  for (const { from, to } of links) for (const key of [from, to]) degree.set(key, (degree.get(key) ?? 0) + 1);
  const ranked = [...degree.keys()].sort((a, b) => (degree.get(b) ?? 0) - (degree.get(a) ?? 0) || a.localeCompare(b));
  const drawn = new Set(ranked.slice(0, most));
  const documents = [...drawn].flatMap((key) => lineage.documents.get(key) ?? []);
  const bands = [...LEVELS, null].map(
    (level): LevelBand => ({
      level,
      documents: documents
        .filter(({ region }) => (region?.level ?? null) === level)
        .sort(
          (a, b) =>
            (a.region?.adcode ?? '').localeCompare(b.region?.adcode ?? '') ||
            (a.date ?? '').localeCompare(b.date ?? '') ||
            a.key.localeCompare(b.key),
        ),
    }),
  );
  return {
    bands: bands.filter(({ documents: some }) => some.length > 0),
    links: links.filter(({ from, to }) => drawn.has(from) && drawn.has(to)),
    more: ranked.length - drawn.size,
  };
}
