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
  const steps = new Steps(band, shapes);
  const { low, high, base } = steps;
  const best = new Float64Array(offset[n + 1]!);
  const back = new Uint8Array(best.length);
  const sums = new Float64Array(keep ? best.length : 0);
  const shares = new Float32Array(keep ? best.length * kinds : 0);
  const scores = new Float64Array(kinds);
  const terms = new Float64Array(kinds);
  for (let i = 0; i <= n; i++) {
    steps.enterRow(i);
    const end = to[i]!;
    let cell = offset[i]!;
    for (let j = from[i]!; j < end; j++, cell++) {
      if (cell === 0) continue;
      scorer.fill(i, j, scores);
      let top = Number.NEGATIVE_INFINITY;
      let most = Number.NEGATIVE_INFINITY;
      for (let s = 0; s < kinds; s++) {
        if (keep) terms[s] = Number.NEGATIVE_INFINITY;
        if (j < low[s]! || j >= high[s]!) continue;
        const before = base[s]! + j;
        const score = scores[s]!;
        const value = best[before]! + score;
        if (value > top) {
          top = value;
          back[cell] = s;
        }
        if (keep) {
          const term = sums[before]! + score;
          terms[s] = term;
          if (term > most) most = term;
        }
      }
      best[cell] = top;
      if (keep) sums[cell] = most + share(terms, most, shares, cell * kinds);
    }
  }
  return { scorer, beads: trace(band, shapes, back, n, m), best, shares };
}

/** Where the beads that end in one row begin, by shape: their cells stand at `base + j` for `j` in `[low, high)`. */
class Steps {
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly base: Int32Array;
  readonly #band: Band;
  readonly #shapes: readonly Shape[];

  constructor(band: Band, shapes: readonly Shape[]) {
    this.#band = band;
    this.#shapes = shapes;
    this.low = new Int32Array(shapes.length);
    this.high = new Int32Array(shapes.length);
    this.base = new Int32Array(shapes.length);
  }

  enterRow(i: number): void {
    const { from, to, offset } = this.#band;
    for (let s = 0; s < this.#shapes.length; s++) {
      const { a, b } = this.#shapes[s]!;
      const row = i - a;
      this.low[s] = row < 0 ? 0 : from[row]! + b;
      this.high[s] = row < 0 ? 0 : to[row]! + b;
      this.base[s] = row < 0 ? 0 : offset[row]! - from[row]! - b;
    }
  }
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
