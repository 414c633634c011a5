import type { Figure } from './digits.js';
import type { NumberRead } from './number.js';
import type { Meaning, Vocabulary } from './vocabulary.js';

/** What stands between two items. */
export const TOUCHING = 0;
export const BLANK = 1;
export const HYPHEN = 2;
export const APART = 3;

/** A figure, or a word of the vocabulary. Words that the vocabulary does not know are no items. */
export interface Item {
  readonly start: number;
  readonly end: number;
  /** How it follows the item before: `TOUCHING`, `BLANK` (one space), `HYPHEN`, or `APART`. */
  readonly gap: number;
  readonly figure: Figure | undefined;
  readonly meanings: readonly Meaning[];
  /** What it can begin; see `beginnings`. */
  readonly begins: number;
  /** The parts of a number word written in one piece. */
  readonly parts: readonly Meaning[] | undefined;
  /** Arabic `و` written onto the word. */
  readonly and: boolean;
}

export interface Lexed {
  readonly text: string;
  /** Digits of every script as ASCII; same length as the text. */
  readonly plain: string;
  readonly items: readonly Item[];
  /** Numbers read so far by their first item: several readers ask for the same one. */
  readonly numbers: (NumberRead | false | undefined)[];
  readonly words: Vocabulary;
}

export const NONE: readonly Meaning[] = [];
/** No paragraph that is prose has more; what stands behind them in a dump of data is not read. */
export const MOST_TOKENS = 50_000;

/** Adds an item. */
export type Push = (
  start: number,
  end: number,
  meanings: readonly Meaning[],
  figure?: Figure,
  and?: boolean,
  parts?: readonly Meaning[],
) => void;
