import type { Bead, Block, Coverage, Flag, FlagState } from '@variorum/model';

/** What the review API answers, as far as the page reads it. Dates arrive as ISO 8601 text. */

export interface Caller {
  readonly name: string;
  readonly role: 'reader' | 'translator' | 'editor' | 'ci' | 'admin';
  readonly open: boolean;
}

export interface StorySummary {
  readonly id: string;
  readonly title: string;
  readonly sourceEditionId: string | null;
  readonly updatedAt: string;
  readonly editions: readonly { readonly id: string; readonly name: string; readonly lang: string }[];
  readonly open: Readonly<Record<string, number>>;
  readonly openByLanguage: Readonly<Record<string, number>>;
  readonly waiting: number;
  readonly failed: number;
}

export interface EditionInfo {
  readonly id: string;
  readonly name: string;
  readonly lang: string;
  readonly url: string | null;
  readonly revision: number | null;
  readonly warnings: readonly string[];
}

export interface PairInfo {
  readonly id: string;
  readonly sourceEditionId: string;
  readonly targetEditionId: string;
  readonly stage: 'aligning' | 'detecting' | 'done' | 'failed';
  readonly coverage: Coverage | null;
  readonly error: string | null;
  readonly sameStory: number | null;
}

export interface Story extends Omit<StorySummary, 'editions'> {
  readonly editions: readonly EditionInfo[];
  readonly pairs: readonly PairInfo[];
}

export interface Side {
  readonly id: string;
  readonly name: string;
  readonly lang: string;
  readonly blocks: readonly Block[];
}

export interface Correction {
  readonly id: string;
  readonly actor: string;
  readonly createdAt: string;
  /** Block numbers in the current texts; null when a block was rewritten and the correction rests. */
  readonly source: readonly number[] | null;
  readonly target: readonly number[] | null;
}

export interface PairDetail extends PairInfo {
  readonly alignment: { readonly links: readonly Bead[] } | null;
  readonly source: Side;
  readonly target: Side;
  readonly corrections: readonly Correction[];
}

export type DecisionAction = 'confirm' | 'dismiss' | 'fixed' | 'reopen' | 'undo' | 'comment';

export interface Decision {
  readonly id: number;
  readonly action: DecisionAction;
  readonly reason: string | null;
  readonly comment: string | null;
  readonly actor: string;
  readonly createdAt: string;
}

export interface ReviewFlag extends Flag {
  readonly pairId: string;
  readonly storyId: string;
  readonly state: FlagState;
  readonly version: number;
  readonly decisions?: readonly Decision[];
}

export interface AuditEvent {
  readonly id: number;
  readonly type: string;
  readonly storyId: string | null;
  readonly subject: string;
  readonly actor: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
}
