import type { Evidence } from './evidence.js';

/** For every source position, the first target position of the band; all rows are `width` wide. */
export interface Band {
  readonly from: Int32Array;
  readonly width: number;
}

/** Texts up to this many cells are searched whole. */
const WHOLE = 250_000;
/** Half width of the band around the chain of anchors, in units. */
const HALF_WIDTH = 90;

/** The part of the table that is searched: all of it for a story, a band along the anchors for a book. */
export function bandFor(sources: number, targets: number, evidence: Evidence): Band {
  const from = new Int32Array(sources + 1);
  if ((sources + 1) * (targets + 1) <= WHOLE) return { from, width: targets + 1 };
  const chain = longestChain(evidence.anchors());
  const path = [[0, 0], ...chain, [sources, targets]] as [number, number][];
  let spread = HALF_WIDTH;
  for (let p = 1; p < path.length; p++)
    spread = Math.max(
      spread,
      Math.min(
        1500,
        HALF_WIDTH + (path[p]![0] - path[p - 1]![0]) / 8,
        HALF_WIDTH + Math.abs(path[p]![1] - path[p - 1]![1] - path[p]![0] + path[p - 1]![0]),
      ),
    );
  const half = Math.ceil(spread);
  const width = Math.min(targets + 1, 2 * half + 1);
  let p = 1;
  for (let i = 0; i <= sources; i++) {
    while (p < path.length - 1 && path[p]![0] < i) p++;
    const [i0, j0] = path[p - 1]!;
    const [i1, j1] = path[p]!;
    const middle = i1 === i0 ? j1 : j0 + ((i - i0) * (j1 - j0)) / (i1 - i0);
    from[i] = Math.max(0, Math.min(targets + 1 - width, Math.round(middle) - half));
  }
  return { from, width };
}

/** Longest chain of anchors increasing on both sides (patience sorting), thinned of lonely jumps. */
function longestChain(anchors: [number, number][]): [number, number][] {
  const sorted = [...anchors].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const tails: number[] = [];
  const before = new Int32Array(sorted.length).fill(-1);
  for (const [k, [, j]] of sorted.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sorted[tails[middle]!]![1] < j) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[k] = tails[low - 1]!;
    tails[low] = k;
  }
  const chain: [number, number][] = [];
  for (let k = tails.at(-1) ?? -1; k >= 0; k = before[k]!) chain.push(sorted[k]!);
  return chain.reverse();
}
