import { gunzipSync } from 'node:zlib';
import type { DictionaryEntry } from '@variorum/model';
import { ReadError } from './error.js';

/** Largest unpacked dictionary, in bytes. */
const LARGEST = 256 * 1024 * 1024;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * A bilingual word list: CC-CEDICT (`traditional simplified [pinyin] /gloss/gloss/`), or a dictionary of dictd, as FreeDict
 * gives them out, for which `index` holds the bytes of its `.index` (the bytes themselves may be a `.dict` or a `.dict.dz`).
 * @throws ReadError when nothing in it is an entry
 */
export function readDictionary(bytes: Uint8Array, name: string, index?: Uint8Array): DictionaryEntry[] {
  const plain = unpack(bytes, name);
  const entries = index ? readDictd(plain, index) : readCedict(new TextDecoder().decode(plain));
  if (entries.length > 0) return entries;
  throw new ReadError(
    'unsupported',
    name,
    `no entry of ${index ? 'a dictd dictionary' : 'CC-CEDICT'} is in it`,
    'give a CC-CEDICT file, or a .dict or .dict.dz file of dictd with its .index beside it',
  );
}

function unpack(bytes: Uint8Array, name: string): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST });
  } catch (error) {
    throw new ReadError(
      'broken',
      name,
      `it cannot be unpacked (${error instanceof Error ? error.message : error})`,
      'fetch it again',
    );
  }
}

function readCedict(text: string): DictionaryEntry[] {
  const entries: DictionaryEntry[] = [];
  for (const line of text.split(/\r?\n/)) {
    const found = /^(\S+) (\S+) \[[^\]]*\]\]? \/(.+)\/\s*$/.exec(line);
    if (!found) continue;
    entries.push({ words: [...new Set([found[2]!, found[1]!])], glosses: found[3]!.split(/[/;]/) });
  }
  return entries;
}

/** Places in the index are numbers of base 64: headword, offset and length, in bytes, with tabs between. */
function readDictd(bytes: Uint8Array, index: Uint8Array): DictionaryEntry[] {
  const decoder = new TextDecoder();
  const entries: DictionaryEntry[] = [];
  for (const line of decoder.decode(index).split('\n')) {
    const [word, from, length] = line.split('\t');
    if (!word || !from || !length || word.startsWith('00database')) continue;
    const [start, size] = [number64(from), number64(length)];
    if (!(start >= 0 && size > 0 && start + size <= bytes.length)) continue;
    // The first line repeats the headword with its pronunciation; numbers, commas and brackets are no words.
    const lines = decoder
      .decode(bytes.subarray(start, start + size))
      .split('\n')
      .slice(1);
    const glosses = lines.flatMap((text) =>
      /^\s*["(]/.test(text) ? [] : text.replace(/^\s*\d+\.\s*/, '').split(/[,;]/),
    );
    const own = glosses.map((gloss) => gloss.trim()).filter((gloss) => gloss !== '');
    if (own.length > 0) entries.push({ words: [word], glosses: own });
  }
  return entries;
}

function number64(text: string): number {
  let value = 0;
  for (const c of text) {
    const digit = DIGITS.indexOf(c);
    if (digit < 0) return -1;
    value = value * 64 + digit;
  }
  return value;
}
