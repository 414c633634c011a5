import type { BlockSpan, EditionText } from '@variorum/model';

/**
 * Line and column of a span in the plain text of an edition, one block per line pair (blocks are joined by a blank
 * line). Both count from 1; columns are UTF-16 code units.
 */
export function placeOf(edition: EditionText, span: BlockSpan): { line: number; column: number; endColumn: number } {
  const at = edition.blocks.findIndex((block) => block.index === span.block);
  return { line: Math.max(0, at) * 2 + 1, column: span.start + 1, endColumn: span.end + 1 };
}
