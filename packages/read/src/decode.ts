import { createRequire } from 'node:module';
import { ReadError } from './error.js';
import { refuseBinary } from './magic.js';

const require = createRequire(import.meta.url);

/** A decoded text, and what had to be mended on the way. */
export interface Decoded {
  readonly text: string;
  /** Name of the encoding by the WHATWG list. */
  readonly encoding: string;
  readonly warning?: string;
}

/** Share of non-ASCII characters that may be broken before an encoding counts as wrong. */
const MOST_BROKEN = 0.02;
const BROKEN = '\ufffd';

/**
 * Decodes bytes by BOM, declared charset, UTF-8 validity, UTF-16 without a BOM, then by a guess.
 * @throws ReadError on binary data and where no encoding fits
 */
export function decodeBytes(bytes: Uint8Array, file: string, declared?: string): Decoded {
  if (bytes.length === 0)
    throw new ReadError('empty', file, 'the file is empty', 'give a file with the text of the article');
  const bom = bomOf(bytes);
  if (bom) return { text: decodeAs(bytes, bom, false)!, encoding: bom };
  const wide = utf16WithoutBom(bytes);
  if (wide) return wide;
  refuseBinary(bytes, file);
  const labels = [declared, metaCharset(bytes), 'utf-8'].filter((label) => label !== undefined);
  for (const label of labels) {
    const text = decodeAs(bytes, label, true);
    if (text !== undefined) return { text, encoding: label };
  }
  return withFewBroken(bytes, labels, file) ?? guess(bytes, file);
}

/** The text alone; see `decodeBytes`. */
export function decodeText(bytes: Uint8Array, file: string, declared?: string): string {
  return decodeBytes(bytes, file, declared).text;
}

/** A file cut in the middle of a character, or with one stray byte, is still what it says it is. */
function withFewBroken(bytes: Uint8Array, labels: readonly string[], file: string): Decoded | undefined {
  for (const label of new Set(labels)) {
    const text = decodeAs(bytes, label, false);
    if (text === undefined) continue;
    const broken = text.split(BROKEN).length - 1;
    const foreign = text.match(/[^\u0000-\u007f]/g)?.length ?? 0;
    if (foreign === 0 || broken > Math.max(1, foreign * MOST_BROKEN)) continue;
    if (foreign < 4 && broken > 0) continue;
    const line = text.slice(0, text.indexOf(BROKEN)).split('\n').length;
    return {
      text,
      encoding: label,
      warning: `${file}, line ${line}: ${broken} bytes are not valid ${label} and were left out; save the file as UTF-8`,
    };
  }
  return undefined;
}

function guess(bytes: Uint8Array, file: string): Decoded {
  // Loaded when it is needed: most files are UTF-8 and say so.
  const { analyse } = require('chardet') as typeof import('chardet');
  for (const { name } of analyse(bytes.subarray(0, 65536))) {
    const text = decodeAs(bytes, name, true);
    if (text !== undefined) return { text, encoding: name };
  }
  throw new ReadError('charset', file, 'the character encoding could not be found out', 'save the file as UTF-8');
}

/** undefined for an unknown label, and for bytes that do not fit when `strict`. */
function decodeAs(bytes: Uint8Array, label: string, strict: boolean): string | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal: strict });
    return decoder.encoding === 'windows-1252' ? windows1252(bytes) : decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Characters 0x80 to 0x9f; several versions of Node 20 and 22 decode them as control characters (ISO 8859-1). */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80]!);
}

function bomOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 has its spaces and line ends as two bytes, one of them zero, on one side only. */
function utf16WithoutBom(bytes: Uint8Array): Decoded | undefined {
  const sample = bytes.subarray(0, Math.min(bytes.length, 4096) & ~1);
  const blanks = { 'utf-16le': 0, 'utf-16be': 0 };
  for (let i = 0; i < sample.length; i += 2) {
    if (sample[i + 1] === 0 && isBlank(sample[i]!)) blanks['utf-16le']++;
    if (sample[i] === 0 && isBlank(sample[i + 1]!)) blanks['utf-16be']++;
  }
  const encoding = blanks['utf-16le'] > blanks['utf-16be'] ? 'utf-16le' : 'utf-16be';
  if (blanks[encoding] < Math.max(1, sample.length / 400)) return undefined;
  const text = decodeAs(bytes.subarray(0, bytes.length & ~1), encoding, true);
  if (text === undefined) return undefined;
  const odd = text.slice(0, 2000).match(/[\u0000-\u0008\u000e-\u001f\ufffe\uffff\ue000-\uf8ff]/g)?.length ?? 0;
  return odd > 2 ? undefined : { text, encoding };
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a;
}

function metaCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return (
    /<meta[^>]{1,400}?charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ??
    /<\?xml[^>]{1,200}?encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1]
  );
}
