/** Every matter of government that the lexicon knows makes a body that is read as the subject of a sentence. */
import { describe, expect, it } from 'vitest';
import { bareContext } from '../../src/extract/context.ts';
import { createFactExtractor } from '../../src/extract/extract.ts';
import { lexicon } from '../support/lexicon.ts';

const extract = createFactExtractor(lexicon);
const context = bareContext(lexicon);
/** What is whole without 局 or 部门 behind it. */
const WHOLE = /[部委局署办厅会院处]$|政府|公司|银行|集团/u;

const SENTENCES: readonly [before: string, ending: string, after: string][] = [
  ['市', '局', '负责登记。'],
  ['区', '局', '牵头制定方案。'],
  ['省', '部门', '要完善制度，做好检查。'],
  ['由市', '局', '会同市财政局制定办法。'],
];

describe.each(lexicon.departments.map(({ id, stems }) => [id, stems.filter((stem) => !WHOLE.test(stem))] as const))(
  '%s',
  (_, stems) => {
    it.each(SENTENCES)('%s…%s%s', (before, ending, after) => {
      for (const stem of stems) {
        const name = `${before.replace(/^由/u, '')}${stem}${ending}`;
        const { facts } = extract(`${before}${stem}${ending}${after}`, context);
        const named = facts.responsibilities.flatMap((row) =>
          [...row.lead, ...row.responsible].map((body) => body.name),
        );
        expect(named, `${before}${stem}${ending}${after}`).toContain(name);
      }
    });
  },
);
