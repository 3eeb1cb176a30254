/** The lineage of one document: what it rests on, what it does to others, what is done to it. */
import type { Relation } from '../../model/facts/citation.ts';
import { LEVELS, type Policy } from '../../model/policy.ts';
import { versionCounts } from '../versions.ts';
import { type Fate, type Lineage, type LineageDocument, type Link, RESTS, weightiest } from './index.ts';

/** Others that rest on the same document, shown beside it. */
const MOST_OTHERS = 5;

export interface TreeEntry {
  document: LineageDocument;
  relation: Relation;
  link: Link;
  fate: Fate | null;
  /** documents of the base that rest on it as well */
  others: LineageDocument[];
  /** how many more there are */
  moreOthers: number;
  /** of two versions in the base: ids, older first, and how many clauses came out how */
  versions: { older: string; newer: string; counts: ReturnType<typeof versionCounts> } | null;
}

export interface LineageTree {
  /** implements, based-on */
  rests: TreeEntry[];
  /** replaces, amends, extends, forwards, explains */
  acts: TreeEntry[];
  /** what others do with it, plain mentions apart */
  after: TreeEntry[];
  /** documents that it merely mentions, and that merely mention it */
  mentions: TreeEntry[];
  mentionedBy: TreeEntry[];
}

const VERSIONS: ReadonlySet<Relation> = new Set(['replaces', 'amends']);

export function lineageTree(lineage: Lineage, policy: Policy): LineageTree {
  const entry = (link: Link, key: string): TreeEntry[] => {
    const document = lineage.documents.get(key);
    if (!document) return [];
    const besides = weightiest(lineage.to(key)).flatMap(({ from, relation }) => {
      const other = lineage.documents.get(from);
      return RESTS.has(relation) && from !== policy.id && other ? [other] : [];
    });
    const others = RESTS.has(link.relation) && link.from === policy.id ? besides : [];
    return [
      {
        document,
        relation: link.relation,
        link,
        fate: lineage.fates.get(key) ?? null,
        others: others.slice(0, MOST_OTHERS),
        moreOthers: Math.max(0, others.length - MOST_OTHERS),
        versions: versionsOf(link, lineage),
      },
    ];
  };
  const from = weightiest(lineage.from(policy.id))
    .flatMap((link) => entry(link, link.to))
    .sort(byRank);
  const to = weightiest(lineage.to(policy.id))
    .flatMap((link) => entry(link, link.from))
    .sort(byRank);
  return {
    rests: from.filter(({ relation }) => RESTS.has(relation)),
    acts: from.filter(({ relation }) => !RESTS.has(relation) && relation !== 'cites'),
    after: to.filter(({ relation }) => relation !== 'cites'),
    mentions: from.filter(({ relation }) => relation === 'cites'),
    mentionedBy: to.filter(({ relation }) => relation === 'cites'),
  };
}

function versionsOf({ from, to, relation }: Link, { documents }: Lineage): TreeEntry['versions'] {
  const newer = documents.get(from)?.policy;
  const older = documents.get(to)?.policy;
  if (!VERSIONS.has(relation) || !newer || !older) return null;
  return { older: older.id, newer: newer.id, counts: versionCounts(older, newer) };
}

/** The nation first, then provinces, cities; unknown last; older first. */
function byRank(a: TreeEntry, b: TreeEntry): number {
  const rank = ({ document: { region } }: TreeEntry) => (region ? LEVELS.indexOf(region.level) : LEVELS.length);
  return (
    rank(a) - rank(b) ||
    (a.document.date ?? '').localeCompare(b.document.date ?? '') ||
    a.document.title.localeCompare(b.document.title)
  );
}
