/** Bytes to text, whatever encoding the file came in. */
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { IngestError } from './errors.ts';

export interface Decoded {
  text: string;
  /** a name that iconv-lite knows: utf-8, utf-16le, gb18030, big5 … */
  encoding: string;
}

const BOMS: readonly [encoding: string, bytes: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** Encodings that Chinese documents really come in; anything else that chardet names is a misreading. */
const EXPECTED = new Set(['GB18030', 'GBK', 'GB2312', 'Big5', 'UTF-8', 'UTF-16LE', 'UTF-16BE']);

/**
 * Decode a text file: a byte order mark, then strict UTF-8, then every encoding that gives Chinese text, the one with the most usual characters first.
 * @param declared the encoding that the file itself names (an HTML meta tag), tried after UTF-8
 * @throws IngestError `encoding` when no encoding gives clean text
 */
export function decodeBytes(bytes: Uint8Array, declared?: string): Decoded {
  for (const [encoding, bom] of BOMS) {
    if (bom.every((byte, i) => bytes[i] === byte)) return decodeAs(bytes, encoding);
  }
  const utf8 = tryStrictUtf8(bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const candidates = [
    declared,
    ...detected(bytes),
    'gb18030',
    'big5',
    ...(bytes.length % 2 === 0 ? ['utf-16le', 'utf-16be'] : []),
  ];
  const clean = candidates
    .filter((encoding): encoding is string => encoding !== undefined && iconv.encodingExists(encoding))
    .map((encoding) => decodeAs(bytes, encoding))
    .filter(({ text }) => isCleanChinese(text));
  const best = clean.sort((a, b) => commonness(b.text) - commonness(a.text))[0];
  if (best) return best;
  throw new IngestError(
    'encoding',
    '无法识别文件的字符编码：按 UTF-8、UTF-16、GB18030、Big5 读取都不是完整的中文文本。',
    '请用文本编辑器打开原文件，另存为 UTF-8 编码后重试；若文件已损坏，请重新下载。',
  );
}

function tryStrictUtf8(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
}

function detected(bytes: Uint8Array): string[] {
  return analyse(bytes)
    .map(({ name }) => name)
    .filter((name) => EXPECTED.has(name));
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  return { text: iconv.decode(bytes as Buffer, encoding).replace(/^\uFEFF/, ''), encoding: encoding.toLowerCase() };
}

/** Mostly Han text with almost no replacement, private-use or control characters. */
function isCleanChinese(text: string): boolean {
  const total = text.replace(/\s/g, '').length;
  const bad = text.match(/[\uFFFD\uE000-\uF8FF]|(?![\t\n\r\f\v])\p{Cc}/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return total > 0 && bad / total < 0.002 && han / total > 0.05;
}

/** Share of the most usual characters of official texts, in both scripts: tells GB18030 from Big5. */
function commonness(text: string): number {
  const usual = text.match(/[的和在为是有业业務务及市发發展部门門各单單位年月日一二三，。、：；]/gu)?.length ?? 0;
  return usual / (text.length || 1);
}
