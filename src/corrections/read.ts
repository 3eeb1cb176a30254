/** A corrections file to corrections, each with its line; what does not fit is told with line and advice. */
import { isNode, LineCounter, parseDocument } from 'yaml';
import { CORRECTION_FORMS, type Correction, type PlacedCorrection } from './schema.ts';

/** A corrections file that cannot be used. */
export class CorrectionsFileError extends Error {
  override name = 'CorrectionsFileError';
  readonly line: number | null;

  constructor(message: string, line: number | null) {
    super(message);
    this.line = line;
  }
}

/** @throws CorrectionsFileError for YAML that is none and for entries that do not fit the schema */
export function readCorrections(yaml: string): PlacedCorrection[] {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const [error] = document.errors;
  if (error) throw new CorrectionsFileError(`不是合法的 YAML：${error.message}`, error.linePos?.[0].line ?? null);
  const entries: unknown = document.toJS() ?? [];
  if (!Array.isArray(entries)) throw new CorrectionsFileError('应当是一个列表，每项以“- ”开头。', 1);
  return entries.map((entry, i) => {
    const node = document.getIn([i], true);
    const line = isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
    const result = check(entry);
    if (typeof result !== 'string') return { correction: result, line };
    throw new CorrectionsFileError(`第 ${i + 1} 项有误：${result}`, line);
  });
}

/** The correction, or what is wrong with it, measured by the form that its key names. */
function check(entry: unknown): Correction | string {
  if (typeof entry !== 'object' || entry === null) return '应当是“键: 值”。';
  const forms = Object.keys(CORRECTION_FORMS) as (keyof typeof CORRECTION_FORMS)[];
  const [form, ...others] = forms.filter((key) => key in entry);
  if (form === undefined || others.length > 0) return `必须有且只有一个：${forms.join('、')}。`;
  const result = CORRECTION_FORMS[form].safeParse(entry);
  if (result.success) return result.data;
  return result.error.issues.map(({ path, message }) => `${path.join('.') || '本项'}：${message}`).join('；');
}
