/** The cells of the table that are searched: for source position `i` the target positions `[from[i], to[i])`. */
export interface Band {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Cell `(i, j)` stands at `offset[i] + j - from[i]`; the last entry is the number of cells. */
  readonly offset: Int32Array;
}

/** Tables up to this many cells are searched whole. */
const WHOLE = 60_000;
/** Stretches between two anchors up to this many cells are searched whole. */
const STRETCH = 160_000;
/** Margin around anchors and paths, in units. */
const ANCHOR_MARGIN = 25;
const WIDEST_MARGIN = 300;

/** Band along a chain of anchors: whole rectangles between near ones, a broad diagonal between far ones. */
export function bandAlong(sources: number, targets: number, anchors: readonly [number, number][], whole = WHOLE): Band {
  if ((sources + 1) * (targets + 1) <= whole)
    return number(new Int32Array(sources + 1), new Int32Array(sources + 1).fill(targets + 1));
  const path = [[0, 0], ...steady(longestChain(anchors)), [sources, targets]] as [number, number][];
  const rows = openRows(sources);
  for (let p = 1; p < path.length; p++) cover(rows, path[p - 1]!, path[p]!, targets);
  return close(rows, targets);
}

/** Band of all cells at most `margin` units away from a path through the corners. */
export function bandAround(
  sources: number,
  targets: number,
  path: readonly (readonly [number, number])[],
  margin: number,
): Band {
  const rows = openRows(sources);
  for (const [i, j] of path) {
    for (let k = Math.max(0, i - margin); k <= Math.min(sources, i + margin); k++) {
      rows.from[k] = Math.min(rows.from[k]!, j - margin);
      rows.to[k] = Math.max(rows.to[k]!, j + margin + 1);
    }
  }
  return close(rows, targets);
}

interface Rows {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

function openRows(sources: number): Rows {
  return { from: new Int32Array(sources + 1).fill(0x7fffffff), to: new Int32Array(sources + 1).fill(-1) };
}

function cover(rows: Rows, [i0, j0]: [number, number], [i1, j1]: [number, number], targets: number): void {
  const whole = (i1 - i0 + 1) * (j1 - j0 + 1) <= STRETCH;
  const margin = whole ? ANCHOR_MARGIN : Math.min(WIDEST_MARGIN, ANCHOR_MARGIN + Math.max(i1 - i0, j1 - j0) / 4);
  const last = rows.from.length - 1;
  for (let i = Math.max(0, i0 - ANCHOR_MARGIN); i <= Math.min(last, i1 + ANCHOR_MARGIN); i++) {
    const middle = i1 === i0 ? j0 : j0 + ((i - i0) * (j1 - j0)) / (i1 - i0);
    const after = i1 === i0 ? j1 : middle + (j1 - j0) / (i1 - i0);
    const low = whole ? j0 : Math.max(j0, middle);
    const high = whole ? j1 : Math.min(j1, after);
    rows.from[i] = Math.min(rows.from[i]!, Math.max(0, Math.floor(low - margin)));
    rows.to[i] = Math.max(rows.to[i]!, Math.min(targets + 1, Math.ceil(high + margin) + 1));
  }
}

/** Makes the rows monotone and overlapping, so that the corner can be reached, and numbers the cells. */
function close(rows: Rows, targets: number): Band {
  const { from, to } = rows;
  const last = from.length - 1;
  from[0] = 0;
  to[last] = targets + 1;
  for (let i = last - 1; i >= 0; i--) from[i] = Math.max(0, Math.min(from[i]!, from[i + 1]!));
  for (let i = 1; i <= last; i++) to[i] = Math.min(targets + 1, Math.max(to[i]!, to[i - 1]!));
  for (let i = 1; i <= last; i++) from[i] = Math.min(from[i]!, to[i - 1]! - 1);
  return number(from, to);
}

function number(from: Int32Array, to: Int32Array): Band {
  const offset = new Int32Array(from.length + 1);
  for (let i = 0; i < from.length; i++) offset[i + 1] = offset[i]! + to[i]! - from[i]!;
  return { from, to, offset };
}

/** Longest chain of anchors increasing on both sides (patience sorting). */
function longestChain(anchors: readonly [number, number][]): [number, number][] {
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

/** Anchors that agree with most of their eight neighbours on how far the second text is ahead. */
function steady(chain: readonly [number, number][]): [number, number][] {
  const ahead = chain.map(([i, j]) => j - i);
  return chain.filter(([i], k) => {
    let agree = 0;
    let asked = 0;
    for (let n = Math.max(0, k - 4); n <= Math.min(chain.length - 1, k + 4); n++) {
      if (n === k) continue;
      asked++;
      if (Math.abs(ahead[n]! - ahead[k]!) <= 8 + Math.abs(chain[n]![0] - i) / 3) agree++;
    }
    return asked >= 3 && agree * 2 > asked;
  });
}
