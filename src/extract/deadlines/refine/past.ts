import type { Refiner } from '../../rule.ts';
import type { DeadlineValue } from '../value.ts';

/** What had ended when the document was issued is history, and nobody's deadline. */
export const past: Refiner<DeadlineValue> = {
  id: 'deadlines/past',
  refine(candidates, _, { dateIssued }) {
    if (dateIssued === null) return candidates;
    return candidates.filter(
      ({ value: { kind, end } }) => (kind !== 'by' && kind !== 'period') || end === null || end >= dateIssued,
    );
  },
};
