/** The shape of every file under content/lexicon/. A wrong entry is reported with its file and key. */
import { z } from 'zod';
import { CONDITION_UNITS } from '../model/facts/condition.ts';
import { RESTRICTION_KINDS } from '../model/facts/restriction.ts';
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

const role = z.strictObject({ verbs: words, words });

const bound = z.enum(['>', '>=', '<', '<=', '≈']);

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

const code = z.string().regex(/^\d{6}$/);
/** Parts of a province under a common name: of these places, or of all but these. */
const places = z.union([
  z.strictObject({ words: words.min(1), members: z.array(code).min(1) }),
  z.strictObject({ words: words.min(1), except: z.array(code).min(1) }),
]);

const question = { name: z.string().min(1), words: patterns.min(1) };
const matchingSchema = z
  .strictObject({
    nearShare: z.number().gt(0).lt(1),
    metrics: z.array(z.strictObject({ ...question, unit: z.enum(CONDITION_UNITS), question: z.string() })),
    kinds: z.array(z.strictObject({ ...question, is: words.default([]) })),
    facts: z.array(
      z.strictObject({
        ...question,
        question: z.string(),
        denied: patterns.default([]),
        title: z.boolean().default(false),
      }),
    ),
    standards: words,
    manner: patterns,
    gaining: words,
    filler: words,
    local: patterns,
  })
  .superRefine(({ kinds, metrics, facts }, context) => {
    for (const [part, rows] of Object.entries({ kinds, metrics, facts }))
      for (const [i, { name }] of rows.entries())
        if (rows.findIndex((row) => row.name === name) !== i)
          context.addIssue({ code: 'custom', path: [part, i, 'name'], message: `“${name}” is there twice` });
    for (const [i, { is }] of kinds.entries())
      for (const other of is)
        if (!kinds.some(({ name }) => name === other))
          context.addIssue({ code: 'custom', path: ['kinds', i, 'is'], message: `no kind “${other}”` });
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
    matterHolders: words,
    divisionLabels: words,
    labelCompanions: words,
    verbInName: words,
    labelPrefixes: words,
    labelNouns: words,
    bareLabels: z.strictObject({ lead: words, support: words, responsible: words }),
    leadsFirst: patterns,
    lendingLevels: words,
    bankNames: words,
    branchEndings: words,
    bareNouns: words,
    beforeNames: words,
    partyBodies: words,
    partyCommittees: words,
    duties: z.strictObject({
      obliging: words,
      notObliging: words,
      requests: words,
      objectVerbs: words,
      offices: words,
      classes: words,
      actions: words,
      general: words,
      adverbs: words,
      charges: words,
      leading: words,
      helping: words,
      notNames: words,
      groups: words,
      otherNames: words,
      unnamed: patterns,
      reviewing: words,
      notInNames: words,
      notInPlaces: words,
      namesGoOn: words,
      afterNoAct: words,
    }),
    wholeNames: z.strictObject({ prefixes: words, names: words }),
    proseEndings: words,
    bodies: z.strictObject({
      endings: words,
      notAfter: words,
      known: words,
      general: words,
      receiving: words,
      approving: words,
      issuing: words,
      owning: words,
      beside: words,
    }),
  }),
  genre: z.strictObject({
    docTypes: words,
    attachmentKinds: words,
    titleNotes: words,
    titlePrefixes: words,
    chrome: patterns,
    footers: patterns,
    glued: patterns,
    sentenceCues: words,
    sentenceOpeners: words,
    sentenceSigns: patterns,
    closings: words,
    formulas: words,
    rosterLabels: words,
    notes: patterns,
    ofTheWhole: words,
    articleTitles: words,
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
    shortNationalBodies: words,
    verticalBodies: words,
  }),
  incentives: z.strictObject({
    giving: words,
    givingNouns: words,
    paying: words,
    payers: words,
    budgets: words,
    types: z.array(z.strictObject({ type: z.enum(INCENTIVE_TYPES), nouns: words, phrases: patterns })),
    caps: words,
    times: z.strictObject({ once: words, annual: words, monthly: words }),
    beneficiaries: words,
    notBenefits: z.record(z.string().regex(/^[a-z-]+$/), patterns),
    notGivingSentences: patterns,
    notGiven: patterns,
    notNouns: words,
  }),
  deadlines: z.strictObject({
    recurringDuties: words,
    notRecurring: words,
    lookBack: words,
    lookBackAfter: words,
    lookBackRunning: words,
    terms: words,
    limits: words,
    inForce: words,
    issued: words,
    benefits: words,
    termsOf: words,
    goals: words,
    done: words,
    papers: words,
    states: words,
    ending: words,
    transitions: words,
    columns: words,
    enacted: words,
    plans: words,
    events: words,
    lengths: words,
    lengthsBefore: words,
  }),
  figures: z.strictObject({
    bounds: z.strictObject({ before: z.partialRecord(bound, words), after: z.partialRecord(bound, words) }),
    units: z.array(z.strictObject({ unit: z.string(), printed: words })),
    numeralUnits: words,
    notCounted: words,
    moneyMetrics: words,
    measures: words,
    conditionHeadings: words,
    goalHeadings: words,
    goals: words,
    asking: words,
    done: words,
    paidOut: words,
    penalties: words,
    fees: words,
    changed: words,
    since: words,
    counting: words,
    items: words,
    denied: words,
    growing: words,
    applies: words,
  }),
  citations: z.strictObject({
    papers: words,
    notPapers: words,
    contracts: words,
    signing: words,
    periodicals: words,
    classes: words,
    issuing: words,
    citing: words,
    letters: words,
    planned: words,
    writing: words,
    relations: z.strictObject({
      resting: words,
      carryingOut: words,
      carriedOutAs: patterns,
      ownWords: patterns,
      ending: words,
      notEnding: words,
      ownActs: words,
      amending: words,
      terms: words,
      lengthening: words,
      forwarding: words,
      explaining: words,
    }),
  }),
  restrictions: z.array(z.strictObject({ kind: z.enum(RESTRICTION_KINDS), cues: patterns, unless: patterns })),
  topics: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z-]+$/),
      name: z.string(),
      cues: words,
      hints: words.default([]),
      headings: words.default([]),
      near: words.default([]),
    }),
  ),
  applications: z.strictObject({
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
  }),
  synonyms: z.array(words),
  regions: z.strictObject({
    nationalBodies: words,
    withBranches: words,
    branchEndings: words,
    provinceSigns: z.record(z.string().length(1), z.string().regex(/^\d{2}$/)),
  }),
  /** by province (the first two digits of its code, GB/T 2260): what only its documents say */
  provinces: z.record(
    z.string().regex(/^\d{2}$/),
    z.strictObject({ areas: words.default([]), places: z.array(places).default([]) }),
  ),
  matching: matchingSchema,
});
export type LexiconData = z.infer<typeof lexiconSchema>;

/** The file under content/lexicon/ that holds each part; a folder has a file for each entry. */
export const LEXICON_FILES: Readonly<Record<keyof LexiconData, string>> = {
  departments: 'departments.yaml',
  reforms: 'reforms.yaml',
  departmentNames: 'department-names.yaml',
  genre: 'genre.yaml',
  publisher: 'publisher.yaml',
  incentives: 'incentives.yaml',
  deadlines: 'deadlines.yaml',
  figures: 'figures.yaml',
  citations: 'citations.yaml',
  restrictions: 'restrictions.yaml',
  topics: 'topics.yaml',
  applications: 'applications.yaml',
  synonyms: 'synonyms.yaml',
  regions: 'regions.yaml',
  provinces: 'provinces/',
  matching: 'matching.yaml',
};
