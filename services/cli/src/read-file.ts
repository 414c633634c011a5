import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { EditionText } from '@variorum/model';
import { readDocument } from '@variorum/read';
import { UsageError } from './errors.js';
import { languageOption } from './language-option.js';

/** Largest file read, in bytes; a story is a thousand times smaller. */
export const LARGEST_FILE = 20 * 1024 * 1024;
/** Below this confidence the language found is told to the person. */
const SURE = 0.7;

/** Reads an edition from a file of any known type, or `-`. Doubts go to standard error. @throws UsageError or ReadError */
export async function readEditionFile(file: string, lang: string | undefined): Promise<EditionText> {
  const bytes = await readBytes(file, LARGEST_FILE);
  const { edition, warnings } = await readDocument({ bytes, fileName: nameOf(file), ...(lang ? { lang } : {}) });
  for (const warning of warnings) process.stderr.write(`variorum: ${warning}\n`);
  if (edition.langConfidence < SURE)
    process.stderr.write(
      `variorum: ${nameOf(file)}: the language is uncertain (${edition.lang}, confidence ${edition.langConfidence}); name it with --lang ${file}=TAG\n`,
    );
  return edition;
}

function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file;
}

/** All bytes of a file, or of standard input for `-`. @throws UsageError naming the file, the reason and the remedy */
export async function readBytes(file: string, limit: number): Promise<Uint8Array> {
  if (file === '-') return tooLarge(await buffer(process.stdin), file, limit);
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    if (found.size > limit) throw sizeError(file, found.size, limit);
    return found.isFile() ? await readFile(file) : tooLarge(await buffer(createReadStream(file)), file, limit);
  } catch (error) {
    throw fileError(error, file);
  }
}

/** A stream of a file or of standard input. @throws UsageError when it cannot be opened */
export async function openStream(file: string): Promise<NodeJS.ReadableStream> {
  if (file === '-') return process.stdin;
  try {
    if ((await stat(file)).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  } catch (error) {
    throw fileError(error, file);
  }
  return createReadStream(file);
}

function tooLarge(bytes: Uint8Array, file: string, limit: number): Uint8Array {
  if (bytes.length > limit) throw sizeError(file, bytes.length, limit);
  return bytes;
}

function sizeError(file: string, size: number, limit: number): UsageError {
  return new UsageError(
    `${nameOf(file)}: ${size} bytes is more than the limit of ${limit}; cut the file or give the article alone`,
  );
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'no such file; check the path',
  ENOTDIR: 'no such file; check the path',
  EISDIR: 'this is a folder, not a file; name the files in it',
  EACCES: 'not allowed to read it; check its permissions',
};

function fileError(error: unknown, file: string): unknown {
  if (error instanceof UsageError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new UsageError(`${file}: ${WHY[code] ?? `cannot be read (${code})`}`);
}

/** `--lang FILE=xx` options as a map; every file must be one of those compared. @throws UsageError */
export function parseLanguages(options: readonly string[], files: readonly string[]): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const option of options) {
    const at = option.lastIndexOf('=');
    if (at <= 0 || at === option.length - 1)
      throw new UsageError(`--lang ${option}: write --lang FILE=TAG, for example --lang story.html=zh-Hant`);
    const file = option.slice(0, at);
    if (!files.includes(file))
      throw new UsageError(`--lang ${option}: ${file} is none of the files (${files.join(', ')})`);
    map.set(file, languageOption(option.slice(at + 1), `--lang ${file}=`));
  }
  return map;
}
