import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/ingest/decode.ts';
import { IngestError } from '../../src/ingest/errors.ts';
import { openSource } from '../../src/ingest/format.ts';

const simplified =
  '广州市人民政府办公厅关于印发推动电子商务跨越式发展若干措施的通知。各区人民政府，市政府各部门、各直属机构：现印发给你们，请认真贯彻执行。';
const traditional =
  '廣州市人民政府辦公廳關於印發推動電子商務跨越式發展若干措施的通知。各區人民政府，市政府各部門、各直屬機構：現印發給你們，請認真貫徹執行。';

describe('decodeBytes', () => {
  it.each([
    ['utf-8', simplified],
    ['gb18030', simplified],
    ['gbk', simplified],
    ['utf-16le', simplified],
    ['utf-16be', simplified],
    ['big5', traditional],
    ['utf-8', traditional],
  ])('reads %s', (encoding, text) => {
    expect(decodeBytes(iconv.encode(text, encoding)).text).toBe(text);
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'])('reads %s with a byte order mark', (encoding) => {
    expect(decodeBytes(iconv.encode(simplified, encoding, { addBOM: true })).text).toBe(simplified);
  });

  it('refuses bytes that are text in no encoding', () => {
    const noise = Uint8Array.from({ length: 900 }, (_, i) => (i * 7919 + 131) % 256);
    expect(() => decodeBytes(noise)).toThrow(IngestError);
  });
});

describe('openSource', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it.each([
    ['%PDF-1.7', 'pdf'],
    ['<!DOCTYPE html><html><body>政策</body></html>', 'html'],
    ['河源市人民政府', 'text'],
  ])('%s is %s', (text, format) => {
    expect(openSource(bytes(text)).format).toBe(format);
  });

  it.each([
    ['empty', new Uint8Array()],
    ['empty', bytes('  \n\n')],
    ['format', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
    ['format', bytes('PK\u0003\u0004 not a word file')],
    ['format', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)],
    ['binary', Uint8Array.from({ length: 500 }, (_, i) => i % 7)],
  ])('refuses with rule %s', (rule, input) => {
    expect(() => openSource(input)).toThrow(expect.objectContaining({ rule }) as Error);
  });
});
