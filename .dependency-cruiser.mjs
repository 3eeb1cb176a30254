/**
 * One direction: a stage never imports a later one, and the domain knows neither Astro nor files. `npm run check` reads
 * the `.astro` files too (scripts/check-imports.ts), in which each has the name of a TypeScript file beside it.
 */
const domain = '^src/(model|text|genre|lexicon|ingest|policy|extract|corrections|corpus|quality|exports)/';
const order = ['model', 'text', 'genre', 'lexicon', 'ingest', 'policy', 'extract', 'corrections', 'corpus', 'quality'];
/** stages that each stage may not import: all later ones (text is the ground, model and lexicon lie under the stages) */
const later = {
  model:
    'lexicon|ingest|policy|extract|corpus|quality|exports|ledger|search|compare|match|site|pages|components|layouts|loader',
  text: 'model|genre|lexicon|ingest|policy|extract|corrections|corpus|quality|exports|ledger|search|compare|match|site|pages|components|layouts|loader',
  genre:
    'model|lexicon|ingest|policy|extract|corpus|quality|exports|ledger|search|compare|match|site|pages|components|layouts|loader',
  lexicon:
    'genre|ingest|policy|extract|corrections|corpus|quality|exports|ledger|search|compare|match|site|pages|components|layouts|loader',
  ingest:
    'policy|extract|corrections|corpus|quality|exports|ledger|search|compare|match|site|pages|components|layouts|loader',
  policy:
    'ingest|extract|corrections|corpus|quality|exports|ledger|search|compare|match|site|pages|components|layouts|loader',
  extract: 'ingest|corrections|corpus|quality|exports|ledger|search|compare|match|site|pages|components|layouts|loader',
  quality: 'ingest|policy|extract|corpus|exports|ledger|search|compare|match|site|pages|components|layouts|loader',
  corrections: 'ingest|corpus|quality|exports|ledger|search|compare|match|site|pages|components|layouts|loader',
  corpus: 'ingest|quality|exports|ledger|search|compare|match|site|pages|components|layouts|loader',
};
/** what each folder on the side of the site may import, beside itself; styles and what npm brings are free */
const may = {
  exports: 'model|text|genre|lexicon|corpus|ledger',
  // its browser part loads the writers of files when they are asked for, and puts rows on the shortlist
  ledger: 'model|text|genre|lexicon|corpus|search|dom|exports|shortlist',
  // its browser part loads the writers of files when they are asked for
  compare: 'model|text|genre|lexicon|corpus|ledger|dom',
  match: 'model|text|genre|lexicon|corpus',
  'match/client': 'match|model|dom|ledger',
  search: 'model|text|genre|lexicon|corpus|ledger|dom',
  loader: 'model|text|genre|lexicon|ingest|policy|extract|corrections|quality',
  site: 'model|text|genre|lexicon|corpus|loader',
  components: 'model|text|genre|corpus|ledger|site|search|compare|exports|scripts',
  layouts: 'model|text|site|components|scripts',
  guide: 'model|text|site|components',
  pages:
    'model|text|genre|lexicon|corpus|ledger|quality|site|exports|compare|match|search|shortlist|components|layouts|guide|scripts',
  mcp: 'model|text|lexicon|extract|corpus|search|ledger',
  scripts: 'model|text|search|shortlist|dom',
  shortlist: 'model|ledger|dom',
  dev: 'loader',
};

/** files of a folder that this does not hold for */
const but = {
  // the browser's own part of the search names, as types, what a cluster is given
  search: '^src/search/client/remote',
  // the browser's own part has an entry of its own
  match: '^src/match/client/',
};

/** @type {{ forbidden: import('dependency-cruiser').IForbiddenRuleType[], options: import('dependency-cruiser').ICruiseOptions }} */
const config = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      comment: 'text in, data out: no files, no network, no Astro',
      severity: 'error',
      from: { path: domain },
      to: { path: '^(node:)?(fs|fs/promises|child_process|http|https|net)$|node_modules/astro/|^astro:' },
    },
    ...order.map((stage) => ({
      name: `${stage}-reads-no-later-stage`,
      severity: 'error',
      from: { path: `^src/${stage}/` },
      to: { path: `^src/(${later[stage]})/` },
    })),
    ...Object.entries(may).map(([folder, others]) => ({
      name: `${folder}-reads-what-it-may`,
      severity: 'error',
      from: { path: `^src/${folder}/`, ...(folder in but ? { pathNot: but[folder] } : {}) },
      to: { path: '^src/', pathNot: `^src/(${folder}|styles|${others})/` },
    })),
    {
      name: 'only-loaders-touch-files',
      comment: 'of the site: what a page shows of the disk it has from site/base',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(loader|dev)/' },
      to: { path: '^(node:)?(fs|fs/promises|child_process|worker_threads|http|https|net)$' },
    },
    {
      name: 'nothing-reads-the-mcp-server',
      comment: 'it is for the command line; no page needs it',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/mcp/' },
      to: { path: '^src/mcp/' },
    },
    {
      name: 'nothing-reads-scripts',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(scripts|test)/' },
    },
    {
      name: 'browser-code-stays-small',
      comment: 'what runs in the browser imports no build-time stage',
      severity: 'error',
      from: { path: '^src/(search/client|match/client|scripts)/|^src/compare/page|^src/ledger/client/(?!take)' },
      to: {
        path: '^src/(ingest|policy|extract|corpus|exports|lexicon|loader|site)/',
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js', '.json', '.astro'] },
  },
};

export default config;
