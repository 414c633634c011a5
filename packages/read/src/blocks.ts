import type { Block, BlockKind } from '@variorum/model';
import { normalizeText } from './normalize.js';

export interface RawBlock {
  readonly kind: BlockKind;
  readonly text: string;
}

/** Normalizes, drops empty blocks and numbers the rest in order. */
export function numberBlocks(raw: readonly RawBlock[]): Block[] {
  const blocks: Block[] = [];
  for (const { kind, text } of raw) {
    const clean = normalizeText(text);
    if (clean !== '') blocks.push({ index: blocks.length, kind, text: clean });
  }
  return blocks;
}
