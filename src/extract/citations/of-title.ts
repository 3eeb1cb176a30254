/** What the title of a document says that it does with another: 关于修改《…》的决定, 转发…意见的通知, 《…》解读. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Relation } from '../../model/facts/citation.ts';
import type { Span } from '../../model/policy.ts';
import { bareContext } from '../context.ts';
import { worded } from '../worded.ts';
import { extractCitations } from './index.ts';

export interface TitleRelation {
  title: string;
  docNumber: string | null;
  relation: Relation;
  /** the words that say it, in the title */
  span: Span;
}

/** Only what the title says in words; a title that merely stands in it says nothing. */
export function relationsOfTitle(title: string, lexicon: Lexicon): TitleRelation[] {
  const marked = title.includes('《') ? title : title.replace(/〈/gu, '《').replace(/〉/gu, '》');
  const said = extractCitations(marked, bareContext(lexicon)).flatMap((citation): TitleRelation[] =>
    citation.relationSpan === null
      ? []
      : [
          {
            title: citation.title,
            docNumber: citation.docNumber,
            relation: citation.relation,
            span: citation.relationSpan,
          },
        ],
  );
  if (said.length > 0 || marked.includes('《')) return said;
  // 某市人民政府办公室转发市商务局关于促进会展业发展意见的通知
  const forwarding = worded(
    lexicon,
    'forwardedTitle',
    (any) => `(?:^|[^关于]|关于)(${any(lexicon.citations.relations.forwarding)})(.{8,120})的通知$`,
  ).exec(marked);
  if (!forwarding) return [];
  const [whole, verb = '', forwarded = ''] = forwarding;
  const at = forwarding.index + whole.indexOf(verb);
  return [{ title: forwarded, docNumber: null, relation: 'forwards', span: [at, at + verb.length] }];
}
