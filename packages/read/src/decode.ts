import { analyse } from 'chardet';
import { ReadError } from './error.js';

/** Decodes bytes by BOM, declared charset, UTF-8 validity, then by a guess. @throws ReadError on binary data. */
export function decodeText(bytes: Uint8Array, file: string, declared?: string): string {
  if (bytes.length === 0)
    throw new ReadError('empty', file, 'the file is empty', 'give a file with the text of the article');
  const bom = bomOf(bytes);
  if (bom) return new TextDecoder(bom).decode(bytes);
  if (looksBinary(bytes))
    throw new ReadError(
      'binary',
      file,
      'this is binary data, not text',
      'give HTML, Markdown, plain text, JSON or .docx',
    );
  const label = declared ?? metaCharset(bytes);
  if (label) {
    const text = tryDecode(bytes, label);
    if (text !== undefined) return text;
  }
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== undefined) return utf8;
  for (const { name } of analyse(bytes.subarray(0, 65536))) {
    const text = tryDecode(bytes, name);
    if (text !== undefined) return text;
  }
  throw new ReadError('charset', file, 'the character encoding could not be found out', 'save the file as UTF-8');
}

function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function bomOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  let control = 0;
  for (const byte of sample)
    if (byte === 0 || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27)) control++;
  return control > sample.length / 50 + 1;
}

function metaCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return (
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ??
    /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1]
  );
}
