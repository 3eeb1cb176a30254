/** Attachments that a document only lists (附件：1. …): clauses without text, so that they can be cited. */
import { readMarker } from '../genre/markers.ts';
import type { ClauseIds } from './clause-id.ts';
import type { ClausePaths } from './clause-paths.ts';
import type { Aside, OutlineClause } from './outline-clause.ts';

const LIST = /^附件?(?:[:：]|1[.．、])/;

/** The clauses for the attachments in the lists among the asides. */
export function listedAttachments(asides: readonly Aside[], paths: ClausePaths, ids: ClauseIds): OutlineClause[] {
  return asides
    .filter(({ lines }) => LIST.test(lines[0] ?? ''))
    .flatMap(({ lines }) =>
      lines.map((printed, i): OutlineClause => {
        const bare = printed.replace(/^附件?[:：]?(?=.)/, '');
        const marker = readMarker(bare);
        const number = marker?.number ?? i + 1;
        return {
          path: paths.unique(marker || lines.length > 1 ? `att${number}` : 'att'),
          id: ids.next(null, 'attachment', number),
          kind: 'attachment',
          number,
          marker: lines.length === 1 && !marker ? '附件' : `附件${number}`,
          heading: bare.slice(marker?.length ?? 0) || null,
          text: '',
          tail: 0,
          line: 0,
          children: [],
        };
      }),
    );
}
