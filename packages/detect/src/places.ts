import type { Span } from '@variorum/model';
import type { Side } from './bead.js';

/** A span of a block. */
export interface Place extends Span {
  readonly block: number;
}

/** Index of the first token of a side that ends behind a place of a block; the number of tokens when none does. */
function firstBehind({ tokens }: Side, block: number, start: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const token = tokens[middle]!;
    if (token.block < block || (token.block === block && token.end <= start)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Parts of a side stand in the order of the edition, unless an alignment by hand put them otherwise. */
function isOrdered({ parts }: Side): boolean {
  for (let k = 1; k < parts.length; k++) {
    const [a, b] = [parts[k - 1]!, parts[k]!];
    if (b.block < a.block || (b.block === a.block && b.start < a.start)) return false;
  }
  return true;
}

/** Index of the first token that shares text with a place, or -1. */
export function tokenAt(side: Side, { block, start, end }: Place): number {
  const { tokens } = side;
  if (!isOrdered(side)) return tokens.findIndex((t) => t.block === block && t.end > start && t.start < end);
  const at = firstBehind(side, block, start);
  const token = tokens[at];
  return token && token.block === block && token.start < end ? at : -1;
}

/** Calls `take` for every token inside a place, with its index. */
export function tokensInside(side: Side, { block, start, end }: Place, take: (index: number) => void): void {
  const { tokens } = side;
  const ordered = isOrdered(side);
  for (let k = ordered ? firstBehind(side, block, start) : 0; k < tokens.length; k++) {
    const token = tokens[k]!;
    if (ordered && (token.block !== block || token.start >= end)) break;
    if (token.block === block && token.start >= start && token.end <= end) take(k);
  }
}

/** Whether a test holds for some token that shares text with a place. */
export function someTokenIn(side: Side, { block, start, end }: Place, test: (index: number) => boolean): boolean {
  const { tokens } = side;
  const ordered = isOrdered(side);
  for (let k = ordered ? firstBehind(side, block, start) : 0; k < tokens.length; k++) {
    const token = tokens[k]!;
    if (ordered && (token.block !== block || token.start >= end)) break;
    if (token.block === block && token.end > start && token.start < end && test(k)) return true;
  }
  return false;
}
