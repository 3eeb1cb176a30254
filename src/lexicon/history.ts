/** What a body of government printed in an old document is called today, and which reform says so. */
import type { LexiconData } from './schema.ts';

interface Renaming {
  year: number;
  /** the name it took then */
  name: string;
  /** 《深化党和国家机构改革方案》（2018年2月28日…通过） */
  source: string;
}

/** Endings of bodies, longest first; what stands before is the stem with its level. */
const ENDING = /(?:委员会|管理局|监督局|总局|分局|支局|厅|局|委|办公室|办|署)$/u;
/** Since the reform of 2018 a province's bodies are 厅, those below 局, where no step says otherwise. */
const usualEnding = (prefix: string) => (/^(?:省|自治区|.{2,8}省|.{2,8}自治区)$/u.test(prefix) ? '厅' : '局');

export interface NameHistory {
  /**
   * The names that a body took after the printed one, oldest first; empty when it is called so today, or when the
   * lexicon does not know.
   * @param adcode region of the document (GB/T 2260), for reforms of one province
   */
  since(name: string, adcode: string | null): Renaming[];
}

export function createNameHistory({ departments, reforms }: Pick<LexiconData, 'departments' | 'reforms'>): NameHistory {
  const sources = new Map(reforms.map(({ id, title, source }) => [id, `《${title}》（${source}）`]));
  const former = departments.flatMap(({ history }) =>
    history.flatMap((entry) => entry.stems.map((stem) => ({ stem, entry }))),
  );
  const historic = new Set(former.map(({ stem }) => stem));
  const current = departments.flatMap(({ stems }) =>
    stems.filter((stem) => !historic.has(stem)).map((stem) => ({ stem, entry: null })),
  );
  const all = [...former, ...current].sort((a, b) => b.stem.length - a.stem.length);
  return {
    since(name, adcode) {
      const found = all.find(({ stem }) => name.includes(stem));
      if (!found?.entry) return [];
      const { steps, regions } = found.entry;
      if (regions && !regions.some((code) => adcode?.startsWith(code))) return [];
      const prefix = name.slice(0, name.indexOf(found.stem));
      const ending = ENDING.exec(name)?.[0] ?? '';
      return steps.map((step) => ({
        year: step.year,
        name: step.whole
          ? step.name
          : `${prefix}${step.name}${step.ending ?? (ending === '' ? '' : usualEnding(prefix))}`,
        source: sources.get(step.reform) ?? step.reform,
      }));
    },
  };
}
