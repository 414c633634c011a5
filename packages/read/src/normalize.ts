/** Text of a block: NFC, no soft hyphens, zero-width or control characters, single spaces. Quotes stay as they are. */
export function normalizeText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .replace(/[ \t\r\n\u2028\u2029\u0085]+/g, ' ')
    .trim();
}
