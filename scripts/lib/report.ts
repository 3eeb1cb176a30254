/** Messages for a person at a terminal, on standard error; standard output is for data. */
import type { Diagnostic } from '../../src/model/policy.ts';

const SIGN: Readonly<Record<Diagnostic['severity'], string>> = { error: '错误', warning: '提示', info: '说明' };

export function say(message: string): void {
  process.stderr.write(`${message}\n`);
}

/** 文件:行: 提示 [rule] 条款 … */
export function printDiagnostic(file: string, { severity, rule, message, line, clause }: Diagnostic): void {
  say(`${file}${line ? `:${line}` : ''}: ${SIGN[severity]} [${rule}]${clause ? ` 条款 ${clause}：` : ' '}${message}`);
}
