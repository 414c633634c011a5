import type { LanguageTag } from './language-tag.js';

export const BLOCK_KINDS = ['headline', 'subhead', 'paragraph', 'list-item', 'quote', 'caption'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** One paragraph-sized piece of an edition. `text` is NFC, without markup, with single spaces. */
export interface Block {
  /** Position in the edition, counted from 0; the headline is 0 when there is one. */
  readonly index: number;
  readonly kind: BlockKind;
  readonly text: string;
}

/** The text of one edition at one moment, as the readers hand it to the core. */
export interface EditionText {
  readonly lang: LanguageTag;
  /** 0..1; 1 when a person or the markup declared the language. */
  readonly langConfidence: number;
  readonly blocks: readonly Block[];
  /** ISO 8601 date (or date-time) of publication, for relative dates. */
  readonly published?: string;
  readonly url?: string;
}
