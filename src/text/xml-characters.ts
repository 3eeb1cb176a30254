/** The text without the characters that XML 1.0 (2.2) has no sign for: feeds and office files with one are not opened. */
export function xmlCharacters(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}
