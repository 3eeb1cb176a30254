/**
 * Traditional and simplified characters, by OpenCC.
 *
 * The pair is `tw` → `cn`: character standards only. `t` leaves 著力 unconverted and `twp` rewrites mainland
 * wording (执行 → 运行), so neither is used. Conversion keeps the length of the text, which lets every span of a
 * simplified passage point into its traditional twin.
 */
import { Converter, Locale } from 'opencc-js';

export type Script = 'hans' | 'hant';

const toCn = Converter({ from: 'tw', to: 'cn' });
const toTw = Converter({ from: 'cn', to: 'tw' });

/** Apply a converter so that the result has exactly as many UTF-16 units as the input. */
function keepingLength(convert: (text: string) => string, text: string): string {
  const whole = convert(text);
  if (whole.length === text.length) return whole;
  return [...text].map((c) => (convert(c).length === c.length ? convert(c) : c)).join('');
}

/** Simplified characters, same length; corner brackets become the quotation marks of GB/T 15834. */
export function toSimplified(text: string): string {
  return keepingLength(toCn, text).replace(
    /[「」『』]/g,
    (c) => ({ '「': '“', '」': '”', '『': '‘', '』': '’' })[c] ?? c,
  );
}

/** Traditional characters, same length. Wording is left as it is. */
export function toTraditional(text: string): string {
  return keepingLength(toTw, text);
}

/** Traditional characters with the simplified ones that they become where no words are around them, from OpenCC's dictionaries. */
export function simplifiedCharacters(): Map<string, string> {
  const standard = charactersOf(Locale.from.tw);
  const simplified = charactersOf(Locale.to.cn);
  const pairs = new Map<string, string>();
  for (const c of [...standard.keys(), ...simplified.keys()]) {
    const between = standard.get(c) ?? c;
    const simple = simplified.get(between) ?? between;
    if (simple !== c) pairs.set(c, simple);
  }
  return pairs;
}

/** Entries of single characters: `萬 万|與 与`. */
function charactersOf(dictionaries: unknown): Map<string, string> {
  const texts = [dictionaries].flat(Number.POSITIVE_INFINITY as 2).filter((text) => typeof text === 'string');
  const pairs = new Map<string, string>();
  // most entries are words: only those of one character are taken out of the text
  for (const text of texts)
    for (const [, key = '', value = ''] of text.matchAll(/(?<=^|\|)(\S) (\S)(?=\||$)/g)) pairs.set(key, value);
  return pairs;
}

/**
 * Which script a text is written in, by counting the characters that only one of the two scripts uses.
 * A text without either kind counts as simplified.
 */
export function detectScript(text: string): Script {
  let traditional = 0;
  let simplified = 0;
  const han = text.match(/\p{Script=Han}/gu)?.slice(0, 5000) ?? [];
  for (const c of han) {
    if (toCn(c) !== c) traditional += 1;
    else if (toTw(c) !== c) simplified += 1;
  }
  return traditional > simplified ? 'hant' : 'hans';
}
