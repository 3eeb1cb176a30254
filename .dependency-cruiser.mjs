/** One direction: a stage never imports a later one, and the domain knows neither Astro nor files. */
const domain = '^src/(model|text|genre|lexicon|ingest|policy|extract|corrections|corpus|quality|exports)/';
const order = ['model', 'text', 'genre', 'lexicon', 'ingest', 'policy', 'extract', 'corrections', 'corpus', 'quality'];
/** stages that each stage may not import: all later ones (text is the ground, model and lexicon lie under the stages) */
const later = {
  model: 'lexicon|ingest|policy|extract|corpus|quality|exports|search|compare|site|pages|components|layouts|loader',
  text: 'model|genre|lexicon|ingest|policy|extract|corrections|corpus|quality|exports|search|compare|site|pages|components|layouts|loader',
  genre:
    'model|lexicon|ingest|policy|extract|corpus|quality|exports|search|compare|site|pages|components|layouts|loader',
  lexicon:
    'genre|ingest|policy|extract|corrections|corpus|quality|exports|search|compare|site|pages|components|layouts|loader',
  ingest: 'policy|extract|corrections|corpus|quality|exports|search|compare|site|pages|components|layouts|loader',
  policy: 'ingest|extract|corrections|corpus|quality|exports|search|compare|site|pages|components|layouts|loader',
  extract: 'ingest|corrections|corpus|quality|exports|search|compare|site|pages|components|layouts|loader',
  quality: 'ingest|policy|extract|corpus|exports|search|compare|site|pages|components|layouts|loader',
  corrections: 'ingest|corpus|quality|exports|search|compare|site|pages|components|layouts|loader',
  corpus: 'ingest|quality|exports|search|compare|site|pages|components|layouts|loader',
};

export default {
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
      from: { path: '^src/(search/client|scripts)/|^src/compare/page' },
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
