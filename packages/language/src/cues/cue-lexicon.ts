/**
 * Words of one language that do one job in a sentence, and the words that may do it instead. Entries are separated by
 * spaces; `a_b` are two words in a row; `un*` is a beginning, `*less` an ending, `!under*` an exception to a beginning;
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
  /** Two cues of one clause do the job once: `никто не`, `nadie`, `ne … pas`. */
  readonly concord?: boolean;
}
