import { readFile, stat } from 'node:fs/promises';
import type { EditionText } from '@variorum/model';
import { readDocument } from '@variorum/read';
import { UsageError } from './errors.js';

/** Largest file read, in bytes; a story is a thousand times smaller. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/** Reads an edition from a file of any known type. @throws UsageError or ReadError naming file and remedy. */
export async function readEditionFile(file: string, lang: string | undefined): Promise<EditionText> {
  const bytes = await readBytes(file, LARGEST_FILE);
  const { edition } = await readDocument({ bytes, fileName: file, ...(lang ? { lang } : {}) });
  return edition;
}

export async function readBytes(file: string, limit: number): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > limit)
      throw new UsageError(
        `${file}: ${size} bytes is more than the limit of ${limit}; cut the file or give the article alone`,
      );
    return await readFile(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const why: Record<string, string> = {
      ENOENT: 'no such file',
      EISDIR: 'this is a folder, not a file',
      EACCES: 'not allowed to read it',
    };
    throw new UsageError(`${file}: ${why[code] ?? code}`);
  }
}

/** `--lang FILE=xx` options as a map. */
export function parseLanguages(options: readonly string[]): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const option of options) {
    const at = option.lastIndexOf('=');
    if (at <= 0 || at === option.length - 1)
      throw new UsageError(`--lang ${option}: write --lang FILE=TAG, for example --lang story.html=zh-Hant`);
    map.set(option.slice(0, at), option.slice(at + 1));
  }
  return map;
}
