/** A PDF as an office makes it, printed by the browser with header and page numbers, gives the Policy of its text. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parseBytes, parseText } from '../support/parse.ts';

test('text to PDF to Policy', async ({ page }) => {
  const markdown = readFileSync('content/policies/heyuan-2015-43.md', 'utf8');
  const text = [
    '河源市人民政府办公室关于推动河源市电子商务发展的意见',
    '河府办〔2015〕43号',
    ...markdown
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .split('\n')
      .map((line) => line.replace(/^#+ |\\/g, '').trim())
      .filter((line) => line !== '' && !/^[<:>]/.test(line)),
  ];
  await page.setContent(
    `<body style="font:16pt/28pt 'Noto Serif CJK SC',serif;text-align:justify">${text
      .map((line, i) => `<p style="margin:0;${i < 2 ? 'text-align:center' : 'text-indent:2em'}">${line}</p>`)
      .join('')}</body>`,
  );
  const pdf = await page.pdf({
    format: 'A4',
    displayHeaderFooter: true,
    headerTemplate: '<div style="font-size:9px;margin-left:28mm">河源市人民政府公报</div>',
    footerTemplate:
      '<div style="font-size:12px;width:100%;text-align:center">— <span class="pageNumber"></span> —</div>',
    margin: { top: '37mm', bottom: '35mm', left: '28mm', right: '26mm' },
  });
  const [read, expected] = [await parseBytes(new Uint8Array(pdf)), await parseText(text.join('\n'))];
  expect(expected.clauses.length).toBeGreaterThan(3);
  expect({ ...read, diagnostics: [] }).toEqual({ ...expected, diagnostics: [] });
});
