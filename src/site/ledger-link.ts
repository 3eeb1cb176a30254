/** Addresses of filtered ledgers. */

/**
 * /incentives/?type=奖励&region=441600&status=all: without `status`, with what lapsed, so that it leads to as many rows
 * as a count over the whole base says. The list stands under #list on its page.
 */
export function ledgerLink(path: string, chosen: Readonly<Record<string, string | undefined>>): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...chosen, status: chosen.status ?? 'all' }))
    if (value !== undefined && value !== '') parameters.set(key, value);
  return `${path}?${parameters}#list`;
}

/** A region's own documents, without those of regions below it. */
export const ofRegion = (region: { adcode: string; level: string } | null): { region?: string; level?: string } =>
  region === null ? {} : { region: region.adcode, level: region.level };
