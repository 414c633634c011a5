import { ReadError } from './error.js';

/** Beginnings of files that people give by mistake, with what to do instead. */
const KNOWN: readonly (readonly [string, string, string])[] = [
  ['%PDF-', 'a PDF', 'copy the text of the article out of it into a .txt file, or save it as .docx'],
  ['{\\rtf', 'a rich text (RTF) file', 'save it as .docx or .txt'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word or Office file', 'save it as .docx'],
  ['\u0089PNG', 'a picture', 'give the text itself, not a picture of it'],
  ['\u00ff\u00d8\u00ff', 'a picture', 'give the text itself, not a picture of it'],
  ['GIF8', 'a picture', 'give the text itself, not a picture of it'],
  ['\u001f\u008b', 'a gzip archive', 'unpack it first'],
  ['PK\u0003\u0004', 'a zip archive', 'unpack it first'],
  ['7z\u00bc\u00af', 'an archive', 'unpack it first'],
];

/** Zero and control bytes a text may hold, of the first 4,096, before it counts as binary. */
const MOST_CONTROL = 1 / 50;

/** @throws ReadError when the bytes are of a known format that holds no readable text, or no text at all */
export function refuseBinary(bytes: Uint8Array, file: string): void {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const known = KNOWN.find(([magic]) => start.startsWith(magic));
  if (known) throw new ReadError('binary', file, `this is ${known[1]}, not text`, known[2]);
  const sample = bytes.subarray(0, 4096);
  let control = 0;
  for (const byte of sample)
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) control++;
  if (control > sample.length * MOST_CONTROL + 1)
    throw new ReadError(
      'binary',
      file,
      'this is binary data, not text',
      'give HTML, Markdown, plain text, JSON or .docx',
    );
}
