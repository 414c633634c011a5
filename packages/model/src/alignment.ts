/** One aligned group: n source units to m target units; an empty side is a gap. Numbers are unit indices. */
export interface Bead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** Chance that this bead is right, 0..1, calibrated. For a gap: that nothing corresponds. */
  readonly score: number;
  /** True when the bead breaks the reading order: the block was moved. */
  readonly moved?: boolean;
  /** True when a person fixed it. */
  readonly pinned?: boolean;
}

/** Blocks linked first, then the sentences inside each block bead. */
export interface Alignment {
  readonly blocks: readonly Bead[];
  /** Indices are segment indices of the two editions. */
  readonly segments: readonly Bead[];
  /** Chance that both texts tell the same story, 0..1. */
  readonly sameStory: number;
}

/** A correction by a person: these units belong together, whatever the aligner thinks. Indices are block indices. */
export interface Pin {
  readonly source: readonly number[];
  readonly target: readonly number[];
}
