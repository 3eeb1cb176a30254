/** The shape of applications.yaml: how documents say what can be applied for. */
import { z } from 'zod';
import { INCENTIVE_TYPES } from '../model/policy.ts';
import { patterns, words } from './schema-words.ts';

/** The parts of what can be applied for, as documents head them. */
export const APPLICATION_PARTS = [
  'applicants',
  'conditions',
  'materials',
  'procedure',
  'windows',
  'submitTo',
  'address',
  'contact',
] as const;
export type ApplicationPart = (typeof APPLICATION_PARTS)[number];

export const applicationsSchema = z.strictObject({
  parts: z.record(z.enum(APPLICATION_PARTS), words),
  appliedFor: z.array(z.enum(INCENTIVE_TYPES)),
  generic: words,
  calls: patterns,
  titleBefore: words,
  titleAfter: words,
  handingIn: words,
  applying: patterns,
  otherwise: words,
  reviewing: words,
  towards: words,
  issuer: words,
  notRecipients: words,
  labels: z.partialRecord(z.enum(APPLICATION_PARTS), words),
  subjects: words,
  nameOf: words,
  nameColumns: words,
  activities: words,
  leadsIn: z.strictObject({ materials: patterns, conditions: patterns, procedure: patterns, excluded: patterns }),
  asks: z.partialRecord(z.enum(APPLICATION_PARTS), patterns),
  askedAbout: patterns,
  handsIn: words,
  papers: words,
  noNeed: words,
  forwarding: words,
  handsTo: words,
  bodyEndings: words,
  offices: words,
  whereabouts: words,
  noBody: words,
  states: words,
  benefitTitles: words,
  allBenefits: words,
});
