/** What the files under /data/ are made from. */
import type { Base } from '../../corpus/base.ts';

export interface DataSource {
  base: Base;
  /** root of the site, for addresses */
  site: string;
  /** name of the site */
  name: string;
  /** ISO date: validity is told as of this day */
  today: string;
}

/** Address of a passage or of a fact's words. */
export function addressOf(site: string, policyId: string, anchor = ''): string {
  return new URL(`/policies/${policyId}/${anchor === '' ? '' : `#${anchor}`}`, site).href;
}

/** What every description says of where the data comes from. */
export const PROVENANCE =
  '政策原文系官方文件，不受著作权法保护（《著作权法》第五条）；结构化内容由程序从原文读出，可能有错漏，以原文为准。空值表示原文没有说，或没有读出，不表示没有。';
