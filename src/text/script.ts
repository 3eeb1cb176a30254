/**
 * Traditional and simplified characters, by OpenCC.
 *
 * The pair is `tw` → `cn`: character standards only. `t` leaves 著力 unconverted and `twp` rewrites mainland
 * wording (执行 → 运行), so neither is used. Conversion keeps the length of the text, which lets every span of a
 * simplified passage point into its traditional twin.
 */
import { Converter } from 'opencc-js';

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
