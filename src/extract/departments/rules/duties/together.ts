/** Duties of several: one who leads, others who help. */
import type { Rule } from '../../../rule.ts';
import type { Roles } from '../../attribution.ts';
import {
  BEFORE_ENDING,
  bodies,
  HELPERS,
  helpersOf,
  isGeneralCall,
  LEADERS,
  roles,
  START,
  withNoun,
  wordsOf,
} from '../../duty-words.ts';
import { body, commerce, finance, science } from './example-bodies.ts';

export const joint: Rule<Roles> = {
  id: 'duty-with-helpers',
  pattern: (lexicon) => {
    const { tail, joining, obliging, ending, goesOn } = wordsOf(lexicon);
    return new RegExp(
      `(?:(?<!自)由|经|${START})(?<lead>${BEFORE_ENDING}(?:${ending}|部门|单位)(?:（[^（）]{1,16}）)?)(?:${obliging})?(?:(?:在|于|自)[^，。；\\n]{2,24}[内前])?(?:${joining}|商(?!务|贸|业|户|品|会|标|事|圈|场|家|店))(?<support>${HELPERS}(?:${ending}|单位|机构|部门|方面|协会|商会|学会))${goesOn}${tail}(?=[，“]?\\p{Script=Han})`,
      'u',
    );
  },
  read(match, around, context) {
    const lead = bodies(withNoun(match, 'lead'), context.lexicon);
    if (!lead || isGeneralCall(around, context)) return null;
    const support = helpersOf(match.groups?.support, context.lexicon);
    return roles({ lead, support });
  },
  examples: [
    { text: '市商务局会同有关部门制定办法。', expect: { lead: [commerce], support: [] } },
    { text: '办法由市商务局会同市财政局等有关部门制定。', expect: { lead: [commerce], support: [finance] } },
    { text: '由市商务局会同市财政局“一事一议”研究。', expect: { lead: [commerce], support: [finance] } },
    { text: '经市商务局会同市财政局审核后公布。', expect: { lead: [commerce], support: [finance] } },
    {
      text: '市商务局要会同市财政局、中国证监会等部门，加强统筹。',
      expect: { lead: [commerce], support: [finance, body('中国证监会', 'financial-regulation')] },
    },
    { text: '市商务局将会同有关方面做好服务。', expect: { lead: [commerce], support: [] } },
    { text: '市商务局应在受理后20日内会同市财政局完成联审。', expect: { lead: [commerce], support: [finance] } },
    { text: '市商务局会同市财政局、市物流协会组织评审。', expect: { lead: [commerce], support: [finance] } },
    { text: '由市商务局商财政、科技部门制定办法。', expect: { lead: [commerce] } },
    { text: '由主办单位会同市财政局签署意见。', expect: null },
    { text: '会同有关方面研究。', expect: null },
  ],
};

export const led: Rule<Roles> = {
  id: 'duty-led',
  pattern: (lexicon) => {
    const { tail, helping, leading, joining, ending, goesOn } = wordsOf(lexicon);
    return new RegExp(
      `(?:(?:由|以|建立|健全|完善|形成|${START})(?<lead>${LEADERS})${tail}(?:要|应当?)?(?:牵头|${leading}))(?:(?:商|${joining})(?<beside>${HELPERS}(?:${ending}|部门))${goesOn}(?:等)?(?=\\p{Script=Han})|、(?<members>${HELPERS})(?:${helping})(?:的|(?=，))|[^，。；：｜\\n]{0,24}，(?:(?:联合|会同)(?<joined>${HELPERS})(?=每|于|在[0-9]|建立|制定|开展|组织|研究|推进|编制|做好|加强|审核|完善)|(?<support>${HELPERS})(?:积极|共同|予以|给予)?(?:${helping})(?=[，。；]|$)))?`,
      'u',
    );
  },
  read(match, around, context) {
    const { support, joined, beside, members } = match.groups ?? {};
    const leading = bodies(withNoun(match, 'lead'), context.lexicon);
    if (!leading || isGeneralCall(around, context)) return null;
    return roles({ lead: leading, support: helpersOf(support ?? joined ?? beside ?? members, context.lexicon) });
  },
  examples: [
    {
      text: '由市商务局牵头，市财政局、市科技局参与，建立台账。',
      expect: { lead: [commerce], support: [finance, science] },
    },
    { text: '由市商务局牵头，会同市财政局于5月底前建立台账。', expect: { lead: [commerce], support: [finance] } },
    { text: '市商务局牵头制定方案。', expect: { lead: [commerce], support: [] } },
    { text: '以市商务局为牵头单位，市财政局配合。', expect: { lead: [commerce], support: [finance] } },
    { text: '由市商务局牵头商市财政局研究提出。', expect: { lead: [commerce], support: [finance] } },
    { text: '建立市商务局牵头、市财政局参与的工作机制。', expect: { lead: [commerce], support: [finance] } },
    { text: '由市商务局牵头、市财政局参与，实行限时办结。', expect: { lead: [commerce], support: [finance] } },
    {
      text: '由市商务局牵头会同市财政部门等制定办法。',
      expect: { lead: [commerce], support: [body('市财政部门', 'finance')] },
    },
    { text: '建立牵头协调机制。', expect: null },
  ],
};

export const helping: Rule<Roles> = {
  id: 'duty-of-helpers',
  pattern: (lexicon) => {
    const words = wordsOf(lexicon);
    return new RegExp(
      `${START}(?:(?:并)?(?:会同|联合)(?<joined>${HELPERS}(?:${words.ending}|部门))${words.goesOn}(?=\\p{Script=Han})|(?<support>${HELPERS})(?:积极|共同|予以|给予)?(?:${words.helping})(?=[，。；]|$|做好|抓好|落实|完成|推进))`,
      'u',
    );
  },
  read(match, _, { lexicon }) {
    const support = helpersOf(match.groups?.joined ?? match.groups?.support, lexicon);
    return support.length > 0 ? roles({ support }) : null;
  },
  examples: [
    { text: '市商务局落实资金，会同市财政局制定办法。', expect: { support: [finance] } },
    { text: '落实资金，市财政局配合。', expect: { support: [finance] } },
    { text: '市商务局总负责，市财政局配合做好核算。', expect: { support: [finance] } },
    { text: '审核材料；会同市财政部门制定目录。', expect: { support: [body('市财政部门', 'finance')] } },
    { text: '会同有关部门制定办法。', expect: null },
  ],
};
