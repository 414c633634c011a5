import type { LanguageTag } from './language-tag.js';

/** One entry of a bilingual word list. */
export interface DictionaryEntry {
  /** Spellings of the headword. */
  readonly words: readonly string[];
  readonly glosses: readonly string[];
}

/** A word list that the reader has installed; it serves alignment only, never a finding. */
export interface BilingualDictionary {
  readonly from: LanguageTag;
  readonly to: LanguageTag;
  readonly entries: readonly DictionaryEntry[];
}
