/**
 * `npm run bench:shapes`: how the time to read a document grows with its length, for shapes that tempt a reader to
 * look at everything twice. Each shape is read at several sizes; the exponent is the slope of log time over log
 * length between the two largest (1 is linear).
 */

import { IngestError } from '../../src/ingest/errors.ts';
import { loadLexicon } from '../../src/loader/lexicon.ts';
import { createSourceParser } from '../lib/parse-source.ts';
import { root } from '../lib/paths.ts';

const HEAD = '某某市人民政府关于促进电子商务发展的若干措施\n\n各县（区）人民政府，市政府各部门：\n一、总体要求\n';
const SENTENCE =
  '对年销售额2000万元以上的企业，按照销售额的1%给予一次性奖励，最高不超过50万元（市商务局牵头，市财政局配合）。';
const fill = (length: number, unit: string) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const html = (body: string) => `<!doctype html><html><head><title>a</title></head><body>${body}</body></html>`;
const page = HEAD.split('\n')
  .map((line) => `<p>${line}</p>`)
  .join('');

/** Documents of about so many characters. */
const SHAPES: Readonly<Record<string, (length: number) => string>> = {
  'one paragraph': (n) => HEAD + fill(n, SENTENCE),
  'one sentence': (n) => HEAD + fill(n, SENTENCE.replaceAll('。', '，')),
  'lines broken at 40': (n) => HEAD + (fill(n, SENTENCE.replaceAll('。', '，')).match(/.{1,40}/gu) ?? []).join('\n'),
  clauses: (n) =>
    HEAD + Array.from({ length: n / (SENTENCE.length + 5) }, (_, i) => `（${(i % 99) + 1}）${SENTENCE}`).join('\n'),
  articles: (n) =>
    HEAD + Array.from({ length: n / (SENTENCE.length + 5) }, (_, i) => `第${(i % 999) + 1}条 ${SENTENCE}`).join('\n'),
  'lines like titles': (n) => HEAD + fill(n, '某某市促进电子商务发展扶持办法\n'),
  digits: (n) => HEAD + fill(n, '1234567890'),
  'figures in a row': (n) => HEAD + fill(n, '10万元、'),
  dates: (n) => HEAD + fill(n, '2020年1月1日前，从2016年起，'),
  'names in a row': (n) => `${HEAD}责任单位：${fill(n, '市商务局、市财政局和')}`,
  'joints in a row': (n) => `${HEAD}责任单位：${fill(n, '和与及')}`,
  'labels in a line': (n) => HEAD + fill(n, '联系人：张三，联系电话：020-12345678。'),
  'labels in open brackets': (n) => HEAD + fill(n, '（申报材料：执照'),
  'headings alone': (n) => HEAD + Array.from({ length: n / 5 }, (_, i) => `（${(i % 99) + 1}）`).join('\n'),
  'headings of signs': (n) =>
    HEAD + Array.from({ length: n / 20 }, (_, i) => `（${(i % 99) + 1}）(a+)+$ [\\ * ? 申报{`).join('\n'),
  'open brackets': (n) => HEAD + fill(n, '（市商务局'),
  'closed brackets': (n) => HEAD + fill(n / 2, '（') + fill(n / 2, '）'),
  'Latin brackets': (n) => HEAD + fill(n / 2, '(') + fill(n / 2, ')'),
  'square brackets': (n) => `${HEAD}[${fill(n, '中')}`,
  'open titles': (n) => HEAD + fill(n, '《关于'),
  'nested titles': (n) => `${HEAD}《${fill(n, '《某办法》')}`,
  quotes: (n) => HEAD + fill(n, '"中'),
  spaces: (n) => `${HEAD}a${fill(n, ' ')}a`,
  commas: (n) => HEAD + fill(n, 'a,'),
  'comments left open': (n) => HEAD + fill(n, '<!-- '),
  'tags left open': (n) => HEAD + fill(n, '<p '),
  emphasis: (n) => HEAD + fill(n, '**a '),
  links: (n) => HEAD + fill(n, '['),
  'Markdown signs': (n) => HEAD + fill(n, '*_`~|<&!#'),
  'tabs in lines': (n) => HEAD + fill(n, '市商务局\t市财政局\t2020年底前\n'),
  'items in a line': (n) =>
    `${HEAD}包括：${Array.from({ length: n / 12 }, (_, i) => `（${i + 1}）支持企业发展；`).join('')}`,
  'divisions in HTML': (n) => html(`${page}${'<div>'.repeat(n / 11)}中${'</div>'.repeat(n / 11)}`),
  'paragraphs in HTML': (n) => html(page + `<p>${SENTENCE}</p>`.repeat(n / (SENTENCE.length + 7))),
  'rows in HTML': (n) =>
    html(`${page}<table>${'<tr><td>市商务局</td><td>2020年底前</td></tr>'.repeat(n / 36)}</table>`),
  'fonts in HTML': (n) => html(`${page}<p>${'<font>中<b>文'.repeat(n / 14)}</p>`),
};

const SIZES = [20_000, 80_000, 320_000];
const parse = createSourceParser(loadLexicon(root));

async function read(text: string): Promise<void> {
  try {
    await parse(Buffer.from(text));
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
  }
}

const only = process.argv[2];
await read(HEAD + fill(5000, SENTENCE));
console.log(
  `${'shape'.padEnd(22)}${SIZES.map((size) => `${size / 1000}k ms`.padStart(10)).join('')}${'exponent'.padStart(10)}`,
);
for (const [name, make] of Object.entries(SHAPES)) {
  if (only !== undefined && !name.includes(only)) continue;
  const times: number[] = [];
  for (const size of SIZES) {
    const text = make(size);
    const start = performance.now();
    await read(text);
    times.push(performance.now() - start);
    if (performance.now() - start > 60_000) break;
  }
  const [before = 1, last = 1] = times.slice(-2);
  const exponent = Math.log(last / before) / Math.log(4);
  console.log(
    `${name.padEnd(22)}${times.map((ms) => ms.toFixed(0).padStart(10)).join('')}${exponent.toFixed(2).padStart(10)}`,
  );
}
