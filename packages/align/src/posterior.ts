import { type FoundBead, previous, type Scorer } from './search.js';

/**
 * Share of all chains of beads, weighed by the exponent of their scores, that hold each of the given beads (forward and
 * backward sums in logarithms). 0..1.
 */
export function posteriors(scorer: Scorer, sources: number, beads: readonly FoundBead[]): number[] {
  const { band, shapes } = scorer;
  const { from, to, offset } = band;
  const kinds = shapes.length;
  const cells = offset[sources + 1]!;
  const scores = new Float32Array(cells * kinds);
  const forward = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY);
  const backward = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY);
  const row = new Float64Array(kinds);
  forward[0] = 0;
  for (let i = 0; i <= sources; i++) {
    for (let j = from[i]!; j < to[i]!; j++) {
      if (i === 0 && j === 0) continue;
      const cell = offset[i]! + j - from[i]!;
      scorer.fill(i, j, row);
      for (let s = 0; s < kinds; s++) {
        const before = previous(band, i, j, shapes[s]!);
        if (before < 0) continue;
        scores[cell * kinds + s] = row[s]!;
        forward[cell] = logAdd(forward[cell]!, forward[before]! + row[s]!);
      }
    }
  }
  backward[cells - 1] = 0;
  for (let i = sources; i >= 0; i--) {
    for (let j = to[i]! - 1; j >= from[i]!; j--) {
      const cell = offset[i]! + j - from[i]!;
      for (let s = 0; s < kinds; s++) {
        const before = previous(band, i, j, shapes[s]!);
        if (before >= 0) backward[before] = logAdd(backward[before]!, backward[cell]! + scores[cell * kinds + s]!);
      }
    }
  }
  const total = forward[cells - 1]!;
  return beads.map((bead) => {
    const cell = offset[bead.i]! + bead.j - from[bead.i]!;
    const s = shapes.findIndex(({ a, b }) => a === bead.a && b === bead.b);
    const before = previous(band, bead.i, bead.j, shapes[s]!);
    return Math.exp(Math.min(0, forward[before]! + scores[cell * kinds + s]! + backward[cell]! - total));
  });
}

function logAdd(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b;
  const most = a > b ? a : b;
  const less = a > b ? b : a;
  return less - most < -20 ? most : most + Math.log1p(Math.exp(less - most));
}
