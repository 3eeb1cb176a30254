/** The shape of every file under content/lexicon/. A wrong entry is reported with its file and key. */
import { z } from 'zod';
import { INCENTIVE_TYPES } from '../model/policy.ts';

const words = z.array(z.string().min(1));
const pattern = z.string().refine((source) => {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}, 'a regular expression that JavaScript accepts with the u flag');
const patterns = z.array(pattern);
/** What the table above a document can say of it; `other` are labels of which nothing is taken. */
export const PUBLISHER_FIELDS = [
  'title',
  'docNumber',
  'issuer',
  'publisher',
  'source',
  'dateIssued',
  'datePublished',
  'effectiveFrom',
  'effectiveTo',
  'validity',
  'other',
] as const;
export type PublisherField = (typeof PUBLISHER_FIELDS)[number];

const role = z.strictObject({ verbs: words, labels: words });

const reformId = z.string().regex(/^[a-z]+-\d{4}$/);
const formerNames = z.strictObject({
  stems: words,
  /** codes of provinces, two digits */
  regions: z.array(z.string().regex(/^\d{2}$/)).optional(),
  steps: z
    .array(
      z.strictObject({
        year: z.int(),
        name: z.string().min(1),
        reform: reformId,
        ending: z.string().optional(),
        whole: z.boolean().default(false),
      }),
    )
    .min(1),
});

export const lexiconSchema = z.strictObject({
  departments: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z-]+$/),
      label: z.string(),
      stems: words,
      history: z.array(formerNames).default([]),
    }),
  ),
  reforms: z.array(z.strictObject({ id: reformId, year: z.int(), title: z.string(), source: z.string() })),
  departmentNames: z.strictObject({
    levelPrefixes: words,
    standalonePrefixes: words,
    endings: words,
    standaloneEndings: words,
    sharedEndings: words,
    placeLentEndings: words,
    tails: words,
    roles: z.strictObject({ lead: role, support: role, responsible: role, join: z.strictObject({ verbs: words }) }),
    duties: z.strictObject({ obliging: words, requests: words, actions: words, general: words }),
    proseEndings: words,
  }),
  genre: z.strictObject({
    docTypes: words,
    titleNotes: words,
    chrome: patterns,
    footers: patterns,
    glued: patterns,
    sentenceCues: words,
    sentenceOpeners: words,
    closings: words,
    notes: patterns,
  }),
  publisher: z.strictObject({
    fields: z.record(z.enum(PUBLISHER_FIELDS), words),
    weak: words,
    nothing: words,
    metas: z.strictObject({ title: words, datePublished: words, source: words, site: words, column: words }),
    siteWords: words,
    inForce: words,
    notInForce: words,
    plainSigns: words,
    titleVerbs: words,
    andOthers: pattern,
    issuerEndings: words,
    nationalBodies: words,
    verticalBodies: words,
  }),
  incentives: z.strictObject({
    giving: words,
    budgets: words,
    types: z.array(z.strictObject({ type: z.enum(INCENTIVE_TYPES), nouns: words, phrases: patterns })),
    caps: words,
    times: z.strictObject({ once: words, annual: words, monthly: words }),
    beneficiaries: words,
    notBenefits: words,
    notNouns: words,
  }),
  deadlines: z.strictObject({
    recurringDuties: words,
    notRecurring: words,
    lookBack: words,
    lookBackAfter: words,
  }),
  topics: z.array(z.strictObject({ id: z.string().regex(/^[a-z-]+$/), name: z.string(), cues: words })),
  synonyms: z.array(words),
});
export type LexiconData = z.infer<typeof lexiconSchema>;

/** The file under content/lexicon/ that holds each part. */
export const LEXICON_FILES: Readonly<Record<keyof LexiconData, string>> = {
  departments: 'departments.yaml',
  reforms: 'reforms.yaml',
  departmentNames: 'department-names.yaml',
  genre: 'genre.yaml',
  publisher: 'publisher.yaml',
  incentives: 'incentives.yaml',
  deadlines: 'deadlines.yaml',
  topics: 'topics.yaml',
  synonyms: 'synonyms.yaml',
};
