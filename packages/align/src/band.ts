/** The cells of the table that are searched: for source position `i` the target positions `[from[i], to[i])`. */
export interface Band {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Cell `(i, j)` stands at `offset[i] + j - from[i]`; the last entry is the number of cells. */
  readonly offset: Int32Array;
}

/** The whole table. */
export function wholeBand(sources: number, targets: number): Band {
  return number(new Int32Array(sources + 1), new Int32Array(sources + 1).fill(targets + 1));
}

/** Band of all cells at most `margin` units, those of both texts together, away from a corner of the path. */
export function bandAround(
  sources: number,
  targets: number,
  path: readonly (readonly [number, number])[],
  margin: number,
): Band {
  const rows = openRows(sources);
  for (const [i, j] of path) {
    for (let k = Math.max(0, i - margin); k <= Math.min(sources, i + margin); k++) {
      const reach = margin - Math.abs(k - i);
      rows.from[k] = Math.min(rows.from[k]!, j - reach);
      rows.to[k] = Math.max(rows.to[k]!, j + reach + 1);
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
