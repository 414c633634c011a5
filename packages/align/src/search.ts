import type { Band } from './band.js';
import type { Evidence } from './evidence.js';
import type { LengthModel } from './lengths.js';
import { type FilledTable, Scorer, type Shape } from './scorer.js';
import type { Weights } from './weights.js';

/** Bead of the last `a` source units before `i` and the last `b` target units before `j`. */
export interface FoundBead {
  readonly i: number;
  readonly j: number;
  readonly a: number;
  readonly b: number;
}

/** The best chain of the beads of a band, and what else the chains say. */
export interface Searched {
  readonly scorer: Scorer;
  readonly beads: readonly FoundBead[];
  /** Score of the best chain up to each cell. */
  readonly best: Float64Array;
  /**
   * Share of the chains that reach a cell, weighed by the exponent of their scores, whose last bead has shape `s`: at
   * `cell * shapes + s`, 0..1; empty unless asked for.
   */
  readonly shares: Float32Array;
}

/** Terms smaller than the largest by this factor, in logarithms, add nothing that counts. */
const NEGLIGIBLE = -14;

/** Best monotone chain of beads inside the band by dynamic programming; `keep` keeps the shares for the posteriors. */
export function searchBand(
  evidence: Evidence,
  band: Band,
  lengths: LengthModel,
  shapes: readonly Shape[],
  weights: Weights,
  keep: boolean,
  table?: FilledTable,
): Searched {
  const scorer = new Scorer(evidence, band, lengths, shapes, weights, table);
  const [n, m] = [evidence.source.units, evidence.target.units];
  const { from, to, offset } = band;
  const kinds = shapes.length;
  const [rows, columns] = [Int32Array.from(shapes, ({ a }) => a), Int32Array.from(shapes, ({ b }) => b)];
  const best = new Float64Array(offset[n + 1]!);
  const back = new Uint8Array(best.length);
  const sums = new Float64Array(keep ? best.length : 0);
  const shares = new Float32Array(keep ? best.length * kinds : 0);
  const scores = new Float32Array(kinds);
  const terms = new Float64Array(kinds);
  for (let i = 0; i <= n; i++) {
    scorer.enterRow(i);
    for (let j = from[i]!; j < to[i]!; j++) {
      const cell = offset[i]! + j - from[i]!;
      if (cell === 0) continue;
      scorer.fill(i, j, scores, 0);
      let top = Number.NEGATIVE_INFINITY;
      let most = Number.NEGATIVE_INFINITY;
      for (let s = 0; s < kinds; s++) {
        const row = i - rows[s]!;
        const column = j - columns[s]!;
        terms[s] = Number.NEGATIVE_INFINITY;
        if (row < 0 || column < from[row]! || column >= to[row]!) continue;
        const before = offset[row]! + column - from[row]!;
        const value = best[before]! + scores[s]!;
        if (value > top) {
          top = value;
          back[cell] = s;
        }
        if (keep) {
          terms[s] = sums[before]! + scores[s]!;
          if (terms[s]! > most) most = terms[s]!;
        }
      }
      best[cell] = top;
      if (keep) sums[cell] = most + share(terms, most, shares, cell * kinds);
    }
  }
  return { scorer, beads: trace(band, shapes, back, n, m), best, shares };
}

/** Shares of the terms, which are logarithms, from `at` on; returns the logarithm of their sum over the largest. */
function share(terms: Float64Array, most: number, shares: Float32Array, at: number): number {
  if (most === Number.NEGATIVE_INFINITY) return 0;
  let sum = 0;
  for (let s = 0; s < terms.length; s++) {
    const less = terms[s]! - most;
    if (less < NEGLIGIBLE) continue;
    const part = less === 0 ? 1 : Math.exp(less);
    shares[at + s] = part;
    sum += part;
  }
  if (sum === 1) return 0;
  for (let s = 0; s < terms.length; s++) shares[at + s]! /= sum;
  return Math.log(sum);
}

function trace(band: Band, shapes: readonly Shape[], back: Uint8Array, n: number, m: number): FoundBead[] {
  const beads: FoundBead[] = [];
  for (let i = n, j = m; i > 0 || j > 0; ) {
    const { a, b } = shapes[back[band.offset[i]! + j - band.from[i]!]!]!;
    beads.push({ i, j, a, b });
    i -= a;
    j -= b;
  }
  return beads.reverse();
}
