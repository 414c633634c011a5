import type { Span } from './span.js';

/** A sentence-sized unit of alignment inside a block. */
export interface Segment extends Span {
  /** Position in the edition, counted from 0 over all blocks. */
  readonly index: number;
  readonly block: number;
  readonly text: string;
}
