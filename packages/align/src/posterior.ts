import type { Shape } from './scorer.js';
import { previous, type Searched } from './search.js';

const NEVER = Number.NEGATIVE_INFINITY;
/** Terms smaller than the largest by this factor, in logarithms, add nothing that counts. */
const NEGLIGIBLE = -14;

/**
 * Share of all chains of beads, weighed by the exponent of their scores, that hold each bead of the best chain: forward
 * and backward sums in logarithms over the kept scores. 0..1.
 */
export function posteriors({ scorer, beads, scores }: Searched): number[] {
  const { band, shapes } = scorer;
  const { from, offset } = band;
  const kinds = shapes.length;
  const forward = sumForward(band, shapes, scores);
  const backward = sumBackward(band, shapes, scores);
  const total = forward.at(-1)!;
  return beads.map((bead) => {
    const cell = offset[bead.i]! + bead.j - from[bead.i]!;
    const s = shapes.findIndex(({ a, b }) => a === bead.a && b === bead.b);
    const before = previous(band, bead.i, bead.j, shapes[s]!);
    return Math.exp(Math.min(0, forward[before]! + scores[cell * kinds + s]! + backward[cell]! - total));
  });
}

function sumForward(band: Searched['scorer']['band'], shapes: readonly Shape[], scores: Float32Array): Float64Array {
  const { from, to, offset } = band;
  const rows = from.length;
  const kinds = shapes.length;
  const sums = new Float64Array(offset[rows]!).fill(NEVER);
  const terms = new Float64Array(kinds);
  sums[0] = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = from[i]!; j < to[i]!; j++) {
      const cell = offset[i]! + j - from[i]!;
      if (cell === 0) continue;
      for (let s = 0; s < kinds; s++) {
        const before = previous(band, i, j, shapes[s]!);
        terms[s] = before < 0 ? NEVER : sums[before]! + scores[cell * kinds + s]!;
      }
      sums[cell] = logSum(terms);
    }
  }
  return sums;
}

function sumBackward(band: Searched['scorer']['band'], shapes: readonly Shape[], scores: Float32Array): Float64Array {
  const { from, to, offset } = band;
  const rows = from.length;
  const kinds = shapes.length;
  const sums = new Float64Array(offset[rows]!).fill(NEVER);
  const terms = new Float64Array(kinds);
  sums[sums.length - 1] = 0;
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = to[i]! - 1; j >= from[i]!; j--) {
      const cell = offset[i]! + j - from[i]!;
      if (cell === sums.length - 1) continue;
      for (let s = 0; s < kinds; s++) {
        const row = i + shapes[s]!.a;
        const column = j + shapes[s]!.b;
        const inside = row < rows && column >= from[row]! && column < to[row]!;
        const after = inside ? offset[row]! + column - from[row]! : -1;
        terms[s] = after < 0 ? NEVER : sums[after]! + scores[after * kinds + s]!;
      }
      sums[cell] = logSum(terms);
    }
  }
  return sums;
}

function logSum(terms: Float64Array): number {
  let top = NEVER;
  for (let k = 0; k < terms.length; k++) if (terms[k]! > top) top = terms[k]!;
  if (top === NEVER) return NEVER;
  let sum = 0;
  for (let k = 0; k < terms.length; k++) {
    const less = terms[k]! - top;
    if (less > NEGLIGIBLE) sum += less === 0 ? 1 : Math.exp(less);
  }
  return sum === 1 ? top : top + Math.log(sum);
}
