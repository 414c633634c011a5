import { normalizeTag } from '@variorum/language';
import { ReadError } from '../error.js';

/** One pair of aligned texts. Text is as it stands in the file, so that offsets point into it. */
export interface BitextPair {
  readonly source: string;
  readonly target: string;
  readonly sourceLang: string;
  readonly targetLang: string;
  /** Line of a TSV, or the unit's id. */
  readonly id: string;
}

export interface BitextInput {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Where the file names no language; in a TMX also which of its languages to take. */
  readonly sourceLang?: string | undefined;
  readonly targetLang?: string | undefined;
}

/** A canonical language tag. @throws ReadError naming the place */
export function tagOf(value: string, place: string): string {
  try {
    return normalizeTag(value);
  } catch {
    throw new ReadError(
      'unsupported',
      place,
      `"${value.slice(0, 40)}" is not a language tag`,
      'use BCP 47, for example en, pt-BR or zh-Hant',
    );
  }
}

/** @throws ReadError that says how to name the languages */
export function missingLanguage(place: string, which: 'source' | 'target'): ReadError {
  return new ReadError('unsupported', place, `no ${which} language given`, 'add --source-lang and --target-lang');
}
