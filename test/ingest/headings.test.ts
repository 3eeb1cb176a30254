import { describe, expect, it } from 'vitest';
import type { MarkerKind } from '../../src/genre/markers.ts';
import { createHeadingReader } from '../../src/ingest/headings.ts';
import { twin } from '../../src/text/twin.ts';
import { lexicon } from '../support/lexicon.ts';

const reader = createHeadingReader(lexicon);
const split = (text: string, kind: MarkerKind = 'bracketedIdeograph', hasBody = false) => {
  const { heading, body } = reader.split(twin(text), kind, hasBody);
  return [heading?.text ?? null, body.text];
};

describe('run-in headings', () => {
  it.each([
    ['加快培育电子商务集聚区。推动琶洲落户。', '加快培育电子商务集聚区', '推动琶洲落户。'],
    ['结合产业优势，突出发展特色。以我市现有产业为依托。', '结合产业优势，突出发展特色', '以我市现有产业为依托。'],
    ['有效期限。本措施施行三年。', '有效期限', '本措施施行三年。'],
    ['各地申报。各市接受申报。', '各地申报', '各市接受申报。'],
    ['经营规范诚信守法。基地内企业规范经营。', '经营规范诚信守法', '基地内企业规范经营。'],
    ['工作举措：推动各类园区发展，提高水平。', '工作举措', '推动各类园区发展，提高水平。'],
    [
      '本措施自发布之日起施行，有效期至2022年12月31日。另行通知。',
      null,
      '本措施自发布之日起施行，有效期至2022年12月31日。另行通知。',
    ],
    ['申报单位获得试点示范后，应主动接受指导。', null, '申报单位获得试点示范后，应主动接受指导。'],
    [
      '对新引进的企业，给予50万元奖励。对其他企业，给予10万元。',
      null,
      '对新引进的企业，给予50万元奖励。对其他企业，给予10万元。',
    ],
    ['注册资金200万元以上；', null, '注册资金200万元以上；'],
  ])('%s', (text, heading, body) => {
    expect(split(text)).toEqual([heading, body]);
  });
});

describe('title lines', () => {
  it.each<[string, MarkerKind, boolean, string | null]>([
    ['工作思路', 'ideograph', true, '工作思路'],
    ['总则', 'chapter', false, '总则'],
    ['电子商务区域类', 'bracketedIdeograph', true, '电子商务区域类'],
    ['平台具备在线支付功能', 'bracketedNumber', false, null],
    ['B2B电子商务企业还应同时具备以下条件：', 'number', true, null],
    ['为了促进发展，制定本条例。', 'article', true, null],
  ])('%s (%s, followed by text: %s)', (text, kind, hasBody, heading) => {
    expect(split(text, kind, hasBody)[0]).toBe(heading);
  });

  it('reads the bracketed heading of an article', () => {
    expect(split('【立法目的】为了促进发展。', 'article')).toEqual(['立法目的', '为了促进发展。']);
  });
});
