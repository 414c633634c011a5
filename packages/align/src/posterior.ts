import type { Searched } from './search.js';

/** Cells that fewer of the chains pass than this add nothing that counts. */
const LEAST = 1e-7;

/**
 * Share of all chains of beads, weighed by the exponent of their scores, that hold each bead of the best chain: from the
 * last cell back, every cell hands the share of the chains that pass it on to the cells before. 0..1.
 */
export function posteriors({ scorer, beads, shares }: Searched): number[] {
  const { band, shapes } = scorer;
  const { from, to, offset } = band;
  const kinds = shapes.length;
  const [rows, columns] = [Int32Array.from(shapes, ({ a }) => a), Int32Array.from(shapes, ({ b }) => b)];
  const passed = new Float64Array(offset.at(-1)!);
  passed[passed.length - 1] = 1;
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to[i]! - 1; j >= from[i]!; j--) {
      const cell = offset[i]! + j - from[i]!;
      if (passed[cell]! < LEAST || cell === 0) continue;
      for (let s = 0; s < kinds; s++) {
        const share = shares[cell * kinds + s]!;
        if (share === 0) continue;
        const row = i - rows[s]!;
        passed[offset[row]! + j - columns[s]! - from[row]!]! += passed[cell]! * share;
      }
    }
  }
  return beads.map(({ i, j, a, b }) => {
    const cell = offset[i]! + j - from[i]!;
    const s = shapes.findIndex((shape) => shape.a === a && shape.b === b);
    return Math.min(1, passed[cell]! * shares[cell * kinds + s]!);
  });
}
