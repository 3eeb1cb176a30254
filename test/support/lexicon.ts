import { loadLexicon } from '../../src/loader/lexicon.ts';

export const lexicon = loadLexicon(process.cwd());
