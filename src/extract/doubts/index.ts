/** All doubts about a passage, as diagnostics. */
import { type Diagnostic, diagnostic, type Passage } from '../../model/policy.ts';
import type { DocumentContext } from '../context.ts';
import type { DoubtRule } from './doubt.ts';
import {
  amountAboveCap,
  conditionsOfAnotherTier,
  figureBesideUnstated,
  stepReadAsAmount,
  thresholdsOutOfOrder,
  unusualAmount,
} from './money.ts';
import { endsBeforeItBegins } from './times.ts';

export const DOUBT_RULES: readonly DoubtRule[] = [
  amountAboveCap,
  stepReadAsAmount,
  figureBesideUnstated,
  thresholdsOutOfOrder,
  conditionsOfAnotherTier,
  unusualAmount,
  endsBeforeItBegins,
];

/** Words of the passage shown with a doubt, at most. */
const SHOWN = 40;

export function doubtsAbout(
  passage: Passage,
  place: { clause: string | null; label: string; line: number | null },
  context: DocumentContext,
): Diagnostic[] {
  return DOUBT_RULES.flatMap(({ id, look }) =>
    look(passage, context).map(({ message, span }) => {
      const words = passage.text.slice(...span);
      const shown = words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
      return diagnostic(
        'warning',
        id,
        `${place.label}：${message}（“${shown}”）。请核对原文，有误则在 .corrections.yaml 里改正。`,
        {
          clause: place.clause,
          line: place.line,
          about: [words],
        },
      );
    }),
  );
}
