import type { Bead } from './alignment.js';
import type { Flag } from './flag.js';
import type { LanguageTag } from './language-tag.js';
import type { EditionText } from './story.js';

/** What was compared and found equal, and what could not be checked and why. */
export interface Coverage {
  /** Values found equal on both sides, per dimension: `{ number: 3, name: 2, date: 1 }`. */
  readonly equal: Readonly<Record<string, number>>;
  /** Equal values per block of the source, for the review card. */
  readonly equalByBlock: readonly { readonly block: number; readonly equal: Readonly<Record<string, number>> }[];
  /** One line per thing that was not checked. */
  readonly notChecked: readonly NotChecked[];
}

export interface NotChecked {
  /** Dimension or kind that was not compared: `strength`, `all`. */
  readonly what: string;
  /** Machine-readable reason: `no-pack`, `doubtful-alignment`, `not-aligned`, `not-same-story`, `untranslated`, `too-long`. */
  readonly reason: string;
  readonly lang?: LanguageTag;
  readonly sourceBlocks?: readonly number[];
  readonly targetBlocks?: readonly number[];
}

/** The outcome of comparing two editions: the same input gives the same report, byte for byte. */
export interface PairReport {
  readonly editions: readonly [EditionText, EditionText];
  /** Block beads. */
  readonly links: readonly Bead[];
  readonly sentences: readonly SentenceBead[];
  readonly sameStory: number;
  readonly flags: readonly Flag[];
  readonly coverage: Coverage;
  /** Divergence of the pair, 0 (same) .. 1, finely graded. */
  readonly score: number;
}

/** A sentence bead with the places of its sentences. */
export interface SentenceBead {
  readonly source: readonly { readonly block: number; readonly start: number; readonly end: number }[];
  readonly target: readonly { readonly block: number; readonly start: number; readonly end: number }[];
  readonly score: number;
}
