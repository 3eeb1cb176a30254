/** 施行日期 and 有效期至 of a document, from what its passages say. */

/** What one passage says of them, as the rules read it. */
export interface Validity {
  from: string | null;
  to: string | null;
  /** 自发布之日起施行 */
  fromIssue: boolean;
}

/** @param said in the order in which the passages count, the weightiest first */
export function validityOf(
  said: readonly Validity[],
  dateIssued: string | null,
): { effectiveFrom: string | null; effectiveTo: string | null } {
  const from = said.find((validity) => validity.from !== null)?.from ?? null;
  return {
    effectiveFrom: from ?? (said.some(({ fromIssue }) => fromIssue) ? dateIssued : null),
    effectiveTo: said.find(({ to }) => to !== null)?.to ?? null,
  };
}
