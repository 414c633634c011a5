import type { Band } from './band.js';
import { type Evidence, fillTable, type PairTable } from './evidence.js';
import type { LengthModel } from './lengths.js';
import type { Weights } from './weights.js';

/** Bead of the last `a` source units before `i` and the last `b` target units before `j`. */
export interface FoundBead {
  readonly i: number;
  readonly j: number;
  readonly a: number;
  readonly b: number;
}

export interface Shape {
  readonly a: number;
  readonly b: number;
  readonly prior: number;
}

/** Shapes of the weights and their mirrors; the coarse pass only takes those with at most `most` units. */
export function shapesOf(weights: Weights, most: number): Shape[] {
  return Object.entries(weights.priors).flatMap(([shape, prior]) => {
    const [a, b] = shape.split(':').map(Number) as [number, number];
    if (a + b > most) return [];
    return a === b
      ? [{ a, b, prior }]
      : [
          { a, b, prior },
          { a: b, b: a, prior },
        ];
  });
}

/** Everything that the score of a bead is read from, for the cells of one band. */
export class Scorer {
  readonly band: Band;
  readonly shapes: readonly Shape[];
  readonly #table: PairTable;
  readonly #ownWords: Int32Array;
  readonly #otherWords: Int32Array;
  readonly #ownMean: number;
  readonly #otherMean: number;
  readonly #lengths: LengthModel;
  readonly #weights: Weights;
  readonly #ownMiss: Float64Array;
  readonly #otherMiss: Float64Array;
  readonly #shapeAt: Int8Array;
  readonly #most: number;
  readonly #sums: Float64Array;
  readonly #counts: Float64Array;

  constructor(evidence: Evidence, band: Band, lengths: LengthModel, shapes: readonly Shape[], weights: Weights) {
    this.band = band;
    this.shapes = shapes;
    this.#lengths = lengths;
    this.#weights = weights;
    this.#table = fillTable(evidence, band);
    this.#ownWords = evidence.source.unitStart;
    this.#otherWords = evidence.target.unitStart;
    this.#ownMean = (this.#ownWords.at(-1)! + 1) / Math.max(1, evidence.source.units);
    this.#otherMean = (this.#otherWords.at(-1)! + 1) / Math.max(1, evidence.target.units);
    this.#ownMiss = cumulateHalf(evidence.forward.unitMiss);
    this.#otherMiss = cumulateHalf(evidence.backward.unitMiss);
    this.#most = shapes.reduce((most, { a, b }) => Math.max(most, a, b), 0);
    this.#shapeAt = new Int8Array((this.#most + 1) ** 2).fill(-1);
    for (const [s, { a, b }] of shapes.entries()) this.#shapeAt[a * (this.#most + 1) + b] = s;
    this.#sums = new Float64Array(this.#most + 1);
    this.#counts = new Float64Array(this.#most + 1);
  }

  /** Scores of all beads that end at `(i, j)`, by shape; those that leave the table or the band are left alone. */
  fill(i: number, j: number, out: Float64Array): void {
    const { from, to, offset } = this.band;
    const most = this.#most;
    const sums = this.#sums.fill(0);
    const counts = this.#counts.fill(0);
    const { gain, count, acrossTarget, acrossSource } = this.#table;
    for (let s = 0; s < 2; s++) {
      const gap = this.#shapeAt[s === 0 ? most + 1 : 1]!;
      if (gap >= 0) out[gap] = this.shapes[gap]!.prior;
    }
    for (let a = 1; a <= most && a <= i; a++) {
      const x = i - a;
      const base = offset[x]! - from[x]!;
      let run = 0;
      let hits = 0;
      for (let b = 1; b <= most && b <= j; b++) {
        const y = j - b;
        if (y >= from[x]! && y < to[x]!) {
          const cell = base + y;
          run += gain[cell]!;
          hits += count[cell]!;
          if (b > 1) run -= acrossTarget[cell]!;
          if (a > 1) run -= acrossSource[cell]!;
        }
        sums[b] = sums[b]! + run;
        counts[b] = counts[b]! + hits;
        const s = this.#shapeAt[a * (most + 1) + b]!;
        if (s >= 0)
          out[s] = this.shapes[s]!.prior + this.#evidence(i, j, a, b, sums[b]!, counts[b]!) + this.#length(i, j, a, b);
      }
    }
  }

  /** A match in a unit with many words is more likely to be chance: its logarithm is taken off every match. */
  #evidence(i: number, j: number, a: number, b: number, gain: number, count: number): number {
    const crowd =
      Math.log((this.#ownWords[i]! - this.#ownWords[i - a]! + 1) / this.#ownMean) +
      Math.log((this.#otherWords[j]! - this.#otherWords[j - b]! + 1) / this.#otherMean);
    return (
      this.#weights.evidence *
      (gain -
        0.5 * this.#weights.crowd * count * crowd +
        this.#ownMiss[i]! -
        this.#ownMiss[i - a]! +
        this.#otherMiss[j]! -
        this.#otherMiss[j - b]!)
    );
  }

  /** Log-likelihood ratio: one length drawn and rendered, then cut anywhere, against lengths drawn one by one. */
  #length(i: number, j: number, a: number, b: number): number {
    const { source, target, ratio, variance, mean } = this.#lengths;
    const ls = source[i]! - source[i - a]!;
    const lt = (target[j]! - target[j - b]!) / ratio;
    const half = (ls + lt) / 2;
    const square = (lt - ls) ** 2 / (variance * half);
    const tail = -3 * Math.log1p(square / 5);
    return (
      this.#weights.length *
      (tail -
        0.5 * Math.log(6.3 * variance * half) +
        (a + b - 1) * Math.log(mean) -
        (a - 1) * Math.log(ls) -
        (b - 1) * Math.log(lt) +
        half / mean)
    );
  }
}

/** Best monotone chain of beads inside the band, last bead last. */
export function bestPath(scorer: Scorer, sources: number, targets: number): FoundBead[] {
  const { band, shapes } = scorer;
  const { from, to, offset } = band;
  const best = new Float64Array(offset[sources + 1]!).fill(Number.NEGATIVE_INFINITY);
  const back = new Uint8Array(best.length);
  const scores = new Float64Array(shapes.length);
  for (let i = 0; i <= sources; i++) {
    for (let j = from[i]!; j < to[i]!; j++) {
      const cell = offset[i]! + j - from[i]!;
      if (i === 0 && j === 0) {
        best[cell] = 0;
        continue;
      }
      scorer.fill(i, j, scores);
      let top = Number.NEGATIVE_INFINITY;
      for (let s = 0; s < shapes.length; s++) {
        const before = previous(band, i, j, shapes[s]!);
        if (before < 0) continue;
        const value = best[before]! + scores[s]!;
        if (value > top) {
          top = value;
          back[cell] = s;
        }
      }
      best[cell] = top;
    }
  }
  const beads: FoundBead[] = [];
  for (let i = sources, j = targets; i > 0 || j > 0; ) {
    const { a, b } = shapes[back[offset[i]! + j - from[i]!]!]!;
    beads.push({ i, j, a, b });
    i -= a;
    j -= b;
  }
  return beads.reverse();
}

/** Place of the cell that a bead ending at `(i, j)` starts from; -1 outside the band. */
export function previous(band: Band, i: number, j: number, { a, b }: Shape): number {
  const row = i - a;
  const column = j - b;
  if (row < 0 || column < 0 || column < band.from[row]! || column >= band.to[row]!) return -1;
  return band.offset[row]! + column - band.from[row]!;
}

function cumulateHalf(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let k = 0; k < values.length; k++) sums[k + 1] = sums[k]! + values[k]! / 2;
  return sums;
}
