/** 施行日期 and 有效期至 of a document, from what its passages say. */

/** What one passage says of them, as the rules read it; ISO dates. */
export interface Validity {
  from: string | null;
  to: string | null;
  /** 自发布之日起施行: what a passage says with a date weighs more */
  fromIssue: boolean;
}

/** @param said in the order in which the passages count, the weightiest first */
export function validityOf(said: readonly Validity[]): { effectiveFrom: string | null; effectiveTo: string | null } {
  const started = said.filter(({ from }) => from !== null);
  return {
    effectiveFrom: (started.find(({ fromIssue }) => !fromIssue) ?? started[0])?.from ?? null,
    effectiveTo: said.find(({ to }) => to !== null)?.to ?? null,
  };
}
