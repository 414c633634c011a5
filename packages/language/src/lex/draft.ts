import type { Form } from '../lexicon/forms.js';
import type { Word } from './word.js';

/** A word while its concepts are still being collected; becomes a `Token` as it is. */
export interface Draft {
  readonly start: number;
  readonly end: number;
  readonly block: number;
  readonly text: string;
  readonly norm: string;
  readonly key: string;
  readonly stop: boolean;
  readonly digits: boolean;
  readonly capital: boolean;
  concepts: readonly number[];
  readonly word: Word;
}

/** A lexicon form found in the text: its first and last word. Hits are made in the order of their first words. */
export interface Hit {
  readonly first: number;
  readonly last: number;
  readonly id: number;
  readonly form: Form;
}

export const NONE: readonly number[] = [];
