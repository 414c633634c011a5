import type { Band } from './band.js';
import { type Evidence, fillTable, type PairTable } from './evidence.js';
import type { LengthModel } from './lengths.js';
import type { Weights } from './weights.js';

export interface Shape {
  readonly a: number;
  readonly b: number;
  readonly prior: number;
}

/** Evidence of pairs with the band whose cells it is in the order of. */
export interface FilledTable {
  readonly band: Band;
  readonly pairs: PairTable;
}

/** Shapes of the weights and their mirrors with at most `most` units. */
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

/** Largest number of units on one side of a bead. */
const MOST = 4;

/** Scores of the beads that end in the cells of one band: prior, words and lengths. */
export class Scorer {
  readonly band: Band;
  readonly shapes: readonly Shape[];
  readonly table: FilledTable;
  readonly #weights: Weights;
  readonly #own: Runs;
  readonly #other: Runs;
  readonly #lengths: LengthModel;
  readonly #meanLog: number;
  /** Most units on one side of the shapes that are asked for. */
  readonly #most: number;
  /** Shape number of `a:b` at `a * (MOST + 1) + b`, -1 for none. */
  readonly #shapeAt = new Int8Array((MOST + 1) ** 2).fill(-1);
  readonly #sums = new Float64Array(MOST + 1);
  readonly #counts = new Float64Array(MOST + 1);
  readonly #ownRow = new Float64Array(4 * (MOST + 1));

  /** `table` may be one filled before for the same evidence and a band that holds this one. */
  constructor(
    evidence: Evidence,
    band: Band,
    lengths: LengthModel,
    shapes: readonly Shape[],
    weights: Weights,
    table: FilledTable = { band, pairs: fillTable(evidence, band) },
  ) {
    this.band = band;
    this.table = table;
    this.shapes = shapes;
    this.#weights = weights;
    this.#lengths = lengths;
    this.#meanLog = Math.log(lengths.mean);
    this.#own = readRuns(evidence.source.unitStart, evidence.forward.unitMiss, lengths.source, 1);
    this.#other = readRuns(evidence.target.unitStart, evidence.backward.unitMiss, lengths.target, lengths.ratio);
    this.#most = shapes.reduce((most, { a, b }) => Math.max(most, a, b), 1);
    for (const [s, { a, b }] of shapes.entries()) this.#shapeAt[a * (MOST + 1) + b] = s;
  }

  /** Must be called before the cells of row `i` are asked for. */
  enterRow(i: number): void {
    const row = this.#ownRow;
    for (let a = 1; a <= MOST && a <= i; a++) {
      const at = i * MOST + a - 1;
      row[4 * a] = this.#own.length[at]!;
      row[4 * a + 1] = this.#own.logLength[at]!;
      row[4 * a + 2] = this.#own.logWords[at]!;
      row[4 * a + 3] = this.#own.miss[at]!;
    }
  }

  /** Score of the 1:1 bead that ends at `(i, j)`, both above 0, in row `i`; its cell must be in the table. */
  pair(i: number, j: number, prior: number): number {
    const { from, offset } = this.table.band;
    const cell = offset[i - 1]! + j - 1 - from[i - 1]!;
    const { gain, count } = this.table.pairs;
    return prior + this.#score(1, j * MOST, 1, gain[cell]!, count[cell]!);
  }

  /** Scores of all beads that end at `(i, j)`, by shape from `out[at]` on; those that leave the band are left alone. */
  fill(i: number, j: number, out: Float32Array, at: number): void {
    const { from, to, offset } = this.table.band;
    const sums = this.#sums;
    const counts = this.#counts;
    const most = this.#most;
    for (let b = 1; b <= most; b++) {
      sums[b] = 0;
      counts[b] = 0;
    }
    const { gain, count, acrossTarget, acrossSource } = this.table.pairs;
    const gap = this.#shapeAt[1]!;
    if (gap >= 0) out[at + gap] = this.shapes[gap]!.prior;
    const back = this.#shapeAt[MOST + 1]!;
    if (back >= 0) out[at + back] = this.shapes[back]!.prior;
    for (let a = 1; a <= most && a <= i; a++) {
      const x = i - a;
      const first = from[x]!;
      const last = to[x]!;
      const base = offset[x]! - first;
      const least = this.band.from[x]!;
      const end = this.band.to[x]!;
      let run = 0;
      let hits = 0;
      for (let b = 1; b <= most && b <= j; b++) {
        const y = j - b;
        if (y >= first && y < last) {
          const cell = base + y;
          run += gain[cell]!;
          hits += count[cell]!;
          if (b > 1) run -= acrossTarget[cell]!;
          if (a > 1) run -= acrossSource[cell]!;
        }
        sums[b] = sums[b]! + run;
        counts[b] = counts[b]! + hits;
        if (y < least || y >= end) continue;
        const s = this.#shapeAt[a * (MOST + 1) + b]!;
        if (s >= 0) out[at + s] = this.shapes[s]!.prior + this.#score(a, j * MOST + b - 1, b, sums[b]!, counts[b]!);
      }
    }
  }

  /**
   * Words: gain of the matches, less the logarithm of the number of words among which each was found (a match in a long
   * unit is more likely to be chance), less the misses. Lengths: log-likelihood ratio of one length drawn, rendered
   * (Gale and Church 1993, with the heavy tail of Student's t) and cut anywhere, against lengths drawn one by one.
   */
  #score(a: number, other: number, b: number, gain: number, count: number): number {
    const { evidence, length, crowd } = this.#weights;
    const { variance, mean } = this.#lengths;
    const row = this.#ownRow;
    const ls = row[4 * a]!;
    const lt = this.#other.length[other]!;
    const half = (ls + lt) / 2;
    const words =
      gain -
      0.5 * crowd * count * (row[4 * a + 2]! + this.#other.logWords[other]!) +
      row[4 * a + 3]! +
      this.#other.miss[other]!;
    const lengths =
      -3 * log(Math.min(LARGEST, 1 + ((lt - ls) * (lt - ls)) / (5 * variance * half))) -
      0.5 * (HALF_LOG_2PI + log(Math.min(LARGEST, variance * half))) +
      (a + b - 1) * this.#meanLog -
      (a - 1) * row[4 * a + 1]! -
      (b - 1) * this.#other.logLength[other]! +
      half / mean;
    return evidence * words + length * lengths;
  }
}

const HALF_LOG_2PI = Math.log(2 * Math.PI);
/** Largest number that `log` takes. */
const LARGEST = 8e6;

/** Logarithms of 1 to 2 in 2,048 steps, each at the middle of its step. */
const LOGS = Float64Array.from({ length: 2048 }, (_, k) => Math.log(1 + (k + 0.5) / 2048));

/** Logarithm by table, exact to .0003, for 1 to 8 million: leading binary digit by count, the eleven after it looked up. */
function log(x: number): number {
  const fixed = (x * 256) | 0;
  const zeros = Math.clz32(fixed);
  return LOGS[((fixed << zeros) >>> 20) & 2047]! + (23 - zeros) * Math.LN2;
}

/** Of the run of `r` units that ends before unit `u`, at `u * MOST + r - 1`. */
interface Runs {
  readonly length: Float32Array;
  readonly logLength: Float32Array;
  /** Logarithm of the number of words over that of the average unit. */
  readonly logWords: Float32Array;
  /** Half the sum of the misses. */
  readonly miss: Float32Array;
}

function readRuns(words: Int32Array, unitMiss: Float64Array, lengths: Float64Array, ratio: number): Runs {
  const units = unitMiss.length;
  const size = (units + 1) * MOST;
  const runs = {
    length: new Float32Array(size),
    logLength: new Float32Array(size),
    logWords: new Float32Array(size),
    miss: new Float32Array(size),
  };
  const mean = (words[units]! + 1) / Math.max(1, units);
  for (let u = 1; u <= units; u++) {
    let miss = 0;
    for (let r = 1; r <= MOST && r <= u; r++) {
      const at = u * MOST + r - 1;
      miss += unitMiss[u - r]! / 2;
      runs.length[at] = (lengths[u]! - lengths[u - r]!) / ratio;
      runs.logLength[at] = Math.log(runs.length[at]!);
      runs.logWords[at] = Math.log((words[u]! - words[u - r]! + 1) / mean);
      runs.miss[at] = miss;
    }
  }
  return runs;
}
