/** The region of a body by its name: the place that it begins with, or the state. */
import type { Region } from '../model/policy.ts';
import type { Lexicon } from './lexicon.ts';
import { perLexicon } from './per-lexicon.ts';
import { CITY_ENDINGS, NATION, plain, regionOfCode, regionsAtStart, regionTrail } from './regions.ts';
import { anyOf } from './words.ts';

export interface RegionReader {
  /** The region that a text begins with; null where none is named, or several bear the name. */
  atStart(text: string): Region | null;
  /**
   * The region that a text begins with; of several of one name the one that lies in a region that `around` names.
   * @param around other texts of the same document or page
   */
  among(text: string, around: readonly string[]): Region | null;
  /** The province whose sign opens a document number: 鄂建文〔2021〕47号 → 湖北省. */
  ofSign(docNumber: string): Region | null;
}

export const regionReader: (lexicon: Lexicon) => RegionReader = perLexicon(({ regions }) => {
  const national = new RegExp(`^(?:${anyOf(regions.nationalBodies)})`, 'u');
  const withBranches = new RegExp(`^(?:${anyOf(regions.withBranches)})`, 'u');
  const branchName = new RegExp(`(?:${anyOf(regions.branchEndings)})$`, 'u');

  /** A body of the state is of the nation, its branch of its region. */
  const candidates = (text: string): Region[] => {
    const central = withBranches.exec(text)?.[0];
    if (central) {
      const rest = text.slice(central.length);
      const branch = regionsAtStart(rest);
      if (branch.length > 0) return branch.map(plain);
      return rest.length > 1 && branchName.test(rest) ? [] : [NATION];
    }
    return national.test(text) ? [NATION] : regionsAtStart(text).map(plain);
  };

  return {
    atStart(text) {
      const found = candidates(text);
      return found.length === 1 ? (found[0] ?? null) : null;
    },
    among(text, around) {
      const found = candidates(text);
      if (found.length <= 1) return found[0] ?? null;
      const near = found.filter((region) => {
        const above = regionTrail(region).slice(1, -1);
        return around.some((other) =>
          above.some(({ name }) => other.includes(name) || other.includes(name.replace(CITY_ENDINGS, ''))),
        );
      });
      return near.length === 1 ? (near[0] ?? null) : null;
    },
    ofSign(docNumber) {
      const code = regions.provinceSigns[docNumber.charAt(0)];
      return code ? regionOfCode(`${code}0000`) : null;
    },
  };
});
