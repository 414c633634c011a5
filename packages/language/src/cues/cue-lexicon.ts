/**
 * Words of one language that do one job in a sentence, and the words that may do it instead. Entries are separated by
 * spaces; `a_b` are two words in a row; `un*` is a beginning, `*less` an ending, `*meyece*` a part, `!under*` an exception to a beginning;
 * `plus~ne` counts only after one of the words behind the tilde (up to six words back). Idioms are phrases separated by
 * `|`; they shadow a cue. For languages written without spaces every entry is looked for inside the running text.
 */
export interface CueLexicon {
  /** Words that do the job by themselves: `not`, `kein`, 没有. */
  readonly cues: string;
  /** Phrases in which a cue does something else: `not only`, 不仅. */
  readonly idioms: string;
  /** Words that may render a cue of the other language: `fail`, `lack`, `unlawful`. They never raise a flag. */
  readonly answers: string;
  /**
   * Words that make a restriction of a denial that they follow (stand beside, in languages without spaces): `not before`,
   * `no … más que`, 没有…之前. Other languages say "only" or "at the earliest": such a cue answers, but raises no flag.
   */
  readonly restrictors?: string;
  /** Two cues of one clause do the job once: `никто не`, `nadie`, `ne … pas`. */
  readonly concord?: boolean;
}
