/**
 * Radical signs to the ideographs they look like. A PDF often maps a glyph that both share back to the radical, so
 * that 民 comes out as ⺠. The Kangxi radicals decompose (NFKC); for the CJK Radicals Supplement the pairs are
 * those of Unicode's EquivalentUnifiedIdeograph property whose right side is a whole word.
 */

const SUPPLEMENT: readonly (readonly [radical: string, ideograph: string])[] = [
  ...pairs('⺁厂⺊卜⺎兀⺐尢⺒巳⺓幺⺔彑⺛旡⺝月⺟母⺠民⺩王⺪疋⺬示⺮竹⺰纟⺶羊⺼月⺽臼⻁虎'),
  ...pairs('⻄西⻅见⻆角⻉贝⻊足⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼'),
  ...pairs('⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'),
];
const IDEOGRAPHS = new Map(SUPPLEMENT);

function pairs(text: string): [string, string][] {
  return (text.match(/../gu) ?? []).map((pair) => [pair[0] ?? '', pair[1] ?? '']);
}

/** Same length. */
export function radicalsToIdeographs(text: string): string {
  return text
    .replace(/⼾/g, '户') // NFKC gives 戶, which Chinese fonts draw apart
    .replace(/[\u2F00-\u2FDF]/g, (c) => c.normalize('NFKC'))
    .replace(/[\u2E80-\u2EFF]/g, (c) => IDEOGRAPHS.get(c) ?? c);
}
