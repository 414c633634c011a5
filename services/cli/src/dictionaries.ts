import type { BilingualDictionary } from '@variorum/model';
import { readDictionary } from '@variorum/read';
import type { Command } from 'commander';
import { loadConfig } from './config.js';
import { UsageError } from './errors.js';
import { languageOption } from './language-option.js';
import { readBytes } from './read-file.js';

/** Largest dictionary, in bytes. */
const LARGEST_DICTIONARY = 200 * 1024 * 1024;

export interface DictionaryOptions {
  readonly dictionary: readonly string[];
}

export function addDictionaryOption(command: Command): Command {
  return command.option(
    '--dictionary <from-to=file>',
    'a bilingual word list that helps to align, zh-en=cedict_ts.u8 or es-en=freedict-spa-eng.dict.dz; repeatable',
    (value: string, all: string[]) => [...all, value],
    [],
  );
}

/** The dictionaries of the options, else of the configuration. @throws UsageError or ReadError naming the file */
export async function openDictionaries({ dictionary }: DictionaryOptions): Promise<BilingualDictionary[]> {
  const given = dictionary.length > 0 ? dictionary : [(await loadConfig()).dictionary ?? []].flat();
  const dictionaries: BilingualDictionary[] = [];
  for (const one of given) {
    const [, from, to, file] = /^([A-Za-z]{2,3})-([A-Za-z]{2,3})=(.+)$/.exec(one) ?? [];
    if (!from || !to || !file)
      throw new UsageError(`--dictionary ${one}: write FROM-TO=FILE, such as zh-en=cedict_ts.u8`);
    dictionaries.push({
      from: languageOption(from, '--dictionary'),
      to: languageOption(to, '--dictionary'),
      entries: readDictionary(await readBytes(file, LARGEST_DICTIONARY), file, await indexOf(file)),
    });
  }
  return dictionaries;
}

/** A dictionary of dictd has its index in a file beside it. */
async function indexOf(file: string): Promise<Uint8Array | undefined> {
  if (!/\.dict(?:\.dz)?$/.test(file)) return undefined;
  return readBytes(file.replace(/\.dict(?:\.dz)?$/, '.index'), LARGEST_DICTIONARY);
}
