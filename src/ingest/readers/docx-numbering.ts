/**
 * Numbers that Word counts by itself are in no run of text, so that a converter loses them. They are counted here
 * (ECMA-376 Part 1, 17.9) and written into the paragraphs: 一、 （一） 1. as the printed page shows them.
 */
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import JSZip from 'jszip';
import { toChineseNumeral } from '../../text/numerals.ts';

interface Level {
  start: number;
  format: string;
  /** `%1、`, `（%2）` */
  text: string;
}
type Levels = Map<number, Level>;
interface Place {
  numId: string;
  level: number;
}

const DOCUMENT = 'word/document.xml';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const CHINESE =
  /^(chineseCounting|chineseCountingThousand|chineseLegalSimplified|ideographDigital|ideographTraditional|taiwaneseCounting|taiwaneseCountingThousand|japaneseCounting)$/;

/** The same file with its counted numbers as text; unchanged when it counts none. */
export async function writeOutNumbers(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const [numbering, styles, body] = await Promise.all(
    ['word/numbering.xml', 'word/styles.xml', DOCUMENT].map((name) => zip.file(name)?.async('string')),
  );
  if (!numbering || !body) return bytes;
  const parse = (xml: string) => new DOMParser().parseFromString(xml, 'text/xml');
  const levels = levelsOf(parse(numbering));
  const byStyle = styles ? stylesOf(parse(styles)) : new Map<string, Place>();
  const document = parse(body);
  const counts = new Map<string, number[]>();
  for (const paragraph of elements(document, 'p')) {
    const place = placeOf(paragraph) ?? byStyle.get(attributeOf(paragraph, 'pStyle') ?? '');
    const own = place && levels.get(place.numId);
    const level = own?.get(place?.level ?? 0);
    if (!place || !own || !level) continue;
    const label = printLabel(count(counts, place, own), level, own);
    if (label !== '') insertText(paragraph, label);
  }
  zip.file(DOCUMENT, new XMLSerializer().serializeToString(document));
  return zip.generateAsync({ type: 'uint8array' });
}

function elements(parent: Document | Element, name: string): Element[] {
  return Array.from(parent.getElementsByTagNameNS(WORD, name));
}

function attributeOf(parent: Element, name: string): string | null {
  return elements(parent, name)[0]?.getAttributeNS(WORD, 'val') ?? null;
}

function placeOf(parent: Element): Place | null {
  const properties = elements(parent, 'numPr')[0];
  const numId = properties && attributeOf(properties, 'numId');
  return properties && numId && numId !== '0' ? { numId, level: Number(attributeOf(properties, 'ilvl') ?? 0) } : null;
}

/** numId → its levels, by the abstract numbering that it uses. */
function levelsOf(numbering: Document): Map<string, Levels> {
  const abstract = new Map(
    elements(numbering, 'abstractNum').map((element) => [
      element.getAttributeNS(WORD, 'abstractNumId'),
      new Map(
        elements(element, 'lvl').map((level) => [
          Number(level.getAttributeNS(WORD, 'ilvl')),
          {
            start: Number(attributeOf(level, 'start') ?? 1),
            format: attributeOf(level, 'numFmt') ?? 'decimal',
            text: attributeOf(level, 'lvlText') ?? '',
          },
        ]),
      ),
    ]),
  );
  return new Map(
    elements(numbering, 'num').flatMap((element) => {
      const levels = abstract.get(attributeOf(element, 'abstractNumId') ?? '');
      return levels ? [[element.getAttributeNS(WORD, 'numId') ?? '', levels] as const] : [];
    }),
  );
}

function stylesOf(styles: Document): Map<string, Place> {
  return new Map(
    elements(styles, 'style').flatMap((style) => {
      const place = placeOf(style);
      return place ? [[style.getAttributeNS(WORD, 'styleId') ?? '', place] as const] : [];
    }),
  );
}

/** Count one on; deeper levels begin again. */
function count(counts: Map<string, number[]>, { numId, level }: Place, levels: Levels): number[] {
  const now = counts.get(numId) ?? [];
  for (let i = 0; i < level; i += 1) now[i] ??= levels.get(i)?.start ?? 1;
  now[level] = now[level] === undefined ? (levels.get(level)?.start ?? 1) : now[level] + 1;
  now.length = level + 1;
  counts.set(numId, now);
  return now;
}

function printLabel(numbers: readonly number[], { text, format }: Level, levels: Levels): string {
  if (format === 'bullet' || format === 'none') return '';
  return text.replace(/%(\d)/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const own = index === numbers.length - 1 ? format : (levels.get(index)?.format ?? 'decimal');
    return printNumber(numbers[index] ?? 1, own);
  });
}

function printNumber(value: number, format: string): string {
  if (CHINESE.test(format)) return toChineseNumeral(value);
  if (/^decimalEnclosedCircle/.test(format) && value <= 20) return String.fromCharCode(0x245f + value);
  if (format === 'lowerLetter' || format === 'upperLetter') {
    const letter = String.fromCharCode(96 + ((value - 1) % 26) + 1);
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  return String(value);
}

/** A run with the label before the paragraph's first run. */
function insertText(paragraph: Element, label: string): void {
  const { ownerDocument: document } = paragraph;
  const run = document.createElementNS(WORD, 'w:r');
  const text = document.createElementNS(WORD, 'w:t');
  text.setAttribute('xml:space', 'preserve');
  text.appendChild(document.createTextNode(label));
  run.appendChild(text);
  const properties = Array.from(paragraph.childNodes).find((node) => node.nodeName === 'w:pPr') ?? null;
  paragraph.insertBefore(run, properties ? properties.nextSibling : paragraph.firstChild);
}
