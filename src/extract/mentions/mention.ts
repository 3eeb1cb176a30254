/**
 * Words that may be a fact: figures with their unit, calendar expressions, names of bodies, titles of documents. They
 * are recognised exhaustively, before any rule says what they are for, so that none is passed over in silence.
 */
import type { MentionKind } from '../../model/policy.ts';
import type { Judged } from '../judge.ts';

export interface Mention extends Judged {
  kind: MentionKind;
}
