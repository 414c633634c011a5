import type { Direction, Kind, Section, Severity } from './kind.js';
import type { BlockSpan } from './span.js';

/** One compared value, ready to be shown: `restrict (level 3 of 5)`, `1,200,000,000`. */
export interface EvidenceValue {
  /** The value in a form that does not depend on the language: `restrict`, `1.2e9 USD`, `2026-05-26`. */
  readonly value: string;
  /** The words that were read, as they stand in the text. */
  readonly text: string;
  /** For scales: the level's place, 1 = mildest. */
  readonly level?: number;
}

/** What was compared, so that a reader can check the claim without trusting us. */
export interface Evidence {
  /** The dimension compared: `action-force`, `number`, `date`, `content`... */
  readonly dimension: string;
  readonly source: EvidenceValue | null;
  readonly target: EvidenceValue | null;
  /** For scales: all level names from mild to strong, for the drawing. */
  readonly levels?: readonly string[];
  /** Other detectors that saw the same, by rule id. */
  readonly alsoSeenBy?: readonly string[];
  /** Free facts, already language-neutral: `ratio: 10`, `untranslatedWords: 7`. */
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** A message by key and parameters; `report` and the page put it into words. */
export interface Message {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a detector saw in one bead. No id, no state: those come with the flag. */
export interface Finding {
  readonly rule: string;
  readonly kind: Kind;
  readonly direction: Direction;
  readonly severity: Severity;
  /** The detector's own certainty, 0..1, before calibration. */
  readonly evidenceScore: number;
  readonly source: BlockSpan | null;
  readonly target: BlockSpan | null;
  readonly evidence: Evidence;
}

/** A finding that was ranked and fingerprinted. */
export interface Flag {
  readonly id: string;
  readonly fingerprint: string;
  readonly rule: string;
  readonly ruleVersion: number;
  readonly kind: Kind;
  readonly direction: Direction;
  readonly mqm: string;
  readonly its: string;
  readonly severity: Severity;
  /** Chance that the flag is true, 0..1. */
  readonly confidence: number;
  readonly alignmentConfidence: number;
  readonly source: BlockSpan | null;
  readonly target: BlockSpan | null;
  /** Blocks of the bead on both sides, also when a span is null. */
  readonly sourceBlocks: readonly number[];
  readonly targetBlocks: readonly number[];
  readonly evidence: Evidence;
  readonly message: Message;
  readonly section: Section;
  /** Same cause across a story: flags with the same kind and compared values share it. */
  readonly cause: string;
  /** Not ripe: shown on request, counted in no gate. */
  readonly nursery?: boolean;
  /** With three editions or more: the edition that stands alone. */
  readonly oddOneOut?: string;
}

export const FLAG_STATES = ['open', 'confirmed', 'dismissed', 'fixed', 'closed'] as const;
export type FlagState = (typeof FLAG_STATES)[number];
