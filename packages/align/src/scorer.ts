import type { Band } from './band.js';
import { CELL, type Evidence, fillTable, type PairTable } from './evidence.js';
import type { LengthModel } from './lengths.js';
import { LARGEST, log } from './logarithm.js';
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

const shapes = new WeakMap<Weights['priors'], Shape[][]>();

/** Shapes of the weights and their mirrors with at most `most` units. Sentences ask for the same ones all the time. */
export function shapesOf({ priors }: Weights, most: number): readonly Shape[] {
  let known = shapes.get(priors);
  if (!known) {
    known = [];
    shapes.set(priors, known);
  }
  known[most] ??= makeShapes(priors, most);
  return known[most];
}

function makeShapes(priors: Weights['priors'], most: number): Shape[] {
  return Object.entries(priors).flatMap(([shape, prior]) => {
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

/** Where one text is much shorter, units without a counterpart are no surprise. */
export function expectGaps(weights: Weights, { missing }: LengthModel): Weights {
  const gap = weights.priors['1:0'];
  if (missing === 0 || gap === undefined) return weights;
  return {
    ...weights,
    priors: { ...weights.priors, '1:0': Math.max(gap, Math.min(LIKELIEST_GAP, gap + 2 * missing)) },
  };
}

/** Log-prior of a gap where most units have no counterpart. */
const LIKELIEST_GAP = -0.8;

/** Largest number of units on one side of a bead. */
const MOST = 4;

/**
 * Scores of the beads that end in the cells of one band: prior, words and lengths.
 *
 * Words: gain of the matches, less the logarithm of the number of words among which each was found (a match in a long unit
 * is more likely to be chance), less the misses. Lengths: log-likelihood ratio of one length drawn, rendered (Gale and
 * Church 1993, with the heavy tail of Student's t) and cut anywhere, against lengths drawn one by one. All that depends on
 * one side only is summed beforehand.
 */
export class Scorer {
  readonly band: Band;
  readonly shapes: readonly Shape[];
  readonly table: FilledTable;
  readonly #own: Runs;
  readonly #other: Runs;
  readonly #evidence: number;
  readonly #length: number;
  readonly #variance: number;
  readonly #base: number;
  /** Most units on one side of the shapes that are asked for. */
  readonly #most: number;
  /** Shape number of `a:b` at `a * (MOST + 1) + b`, -1 for none. */
  readonly #shapeAt = new Int8Array((MOST + 1) ** 2).fill(-1);
  /** Prior by shape, with what all beads have in common. */
  readonly #priors: Float64Array;
  readonly #sums = new Float64Array(MOST + 1);
  readonly #counts = new Float64Array(MOST + 1);

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
    this.#evidence = weights.evidence;
    this.#length = weights.length;
    this.#variance = lengths.variance / 2;
    this.#base = weights.length * (Math.log(lengths.mean) - 0.5 * HALF_LOG_2PI);
    this.#most = shapes.reduce((most, { a, b }) => Math.max(most, a, b), 1);
    this.#own = readRuns(evidence.source.unitStart, evidence.forward.unitMiss, lengths, lengths.source, 1, weights);
    this.#other = readRuns(
      evidence.target.unitStart,
      evidence.backward.unitMiss,
      lengths,
      lengths.target,
      lengths.ratio,
      weights,
    );
    this.#priors = Float64Array.from(shapes, ({ a, b, prior }) => (a > 0 && b > 0 ? prior + this.#base : prior));
    for (const [s, { a, b }] of shapes.entries()) this.#shapeAt[a * (MOST + 1) + b] = s;
  }

  /** Score of the 1:1 bead that ends at `(i, j)`, both above 0; its cell must be in the table. */
  pair(i: number, j: number, prior: number): number {
    const { from, offset } = this.table.band;
    const cell = CELL * (offset[i - 1]! + j - 1 - from[i - 1]!);
    const pairs = this.table.pairs;
    return prior + this.#base + this.#score(i * MOST, j * MOST, pairs[cell]!, pairs[cell + 1]!);
  }

  /** Scores of all beads that end at `(i, j)`, by shape in `out`; those that leave the band are left alone. */
  fill(i: number, j: number, out: Float64Array): void {
    const pairs = this.table.pairs;
    const { from, to, offset } = this.table.band;
    const least = this.band.from;
    const end = this.band.to;
    const sums = this.#sums;
    const counts = this.#counts;
    const shapeAt = this.#shapeAt;
    const priors = this.#priors;
    const rows = Math.min(this.#most, i);
    const columns = Math.min(this.#most, j);
    const gap = shapeAt[1]!;
    if (gap >= 0) out[gap] = priors[gap]!;
    const back = shapeAt[MOST + 1]!;
    if (back >= 0) out[back] = priors[back]!;
    for (let b = 1; b <= columns; b++) {
      sums[b] = 0;
      counts[b] = 0;
    }
    for (let a = 1; a <= rows; a++) {
      const x = i - a;
      const first = from[x]!;
      const last = to[x]!;
      const base = offset[x]! - first;
      const open = least[x]!;
      const close = end[x]!;
      let run = 0;
      let hits = 0;
      for (let b = 1; b <= columns; b++) {
        const y = j - b;
        if (y >= first && y < last) {
          const cell = CELL * (base + y);
          run += pairs[cell]!;
          hits += pairs[cell + 1]!;
          if (b > 1) run -= pairs[cell + 2]!;
          if (a > 1) run -= pairs[cell + 3]!;
        }
        sums[b]! += run;
        counts[b]! += hits;
        if (y < open || y >= close) continue;
        const s = shapeAt[a * (MOST + 1) + b]!;
        if (s >= 0) out[s] = priors[s]! + this.#score(i * MOST + a - 1, j * MOST + b - 1, sums[b]!, counts[b]!);
      }
    }
  }

  #score(own: number, other: number, gain: number, count: number): number {
    const one = this.#own;
    const two = this.#other;
    const ls = one.length[own]!;
    const lt = two.length[other]!;
    const spread = this.#variance * (ls + lt);
    const off = lt - ls;
    return (
      one.constant[own]! +
      two.constant[other]! +
      this.#evidence * gain -
      count * (one.crowd[own]! + two.crowd[other]!) -
      this.#length * (3 * log(Math.min(LARGEST, 1 + (off * off) / (5 * spread))) + 0.5 * log(Math.min(LARGEST, spread)))
    );
  }
}

const HALF_LOG_2PI = Math.log(2 * Math.PI);
/** Of the run of `r` units that ends before unit `u`, at `u * MOST + r - 1`. */
interface Runs {
  /** In source letters. */
  readonly length: Float64Array;
  /** What every matched word costs: more in long runs. */
  readonly crowd: Float64Array;
  /** Misses, and what the lengths of this side alone add. */
  readonly constant: Float64Array;
}

function readRuns(
  words: Int32Array,
  unitMiss: Float64Array,
  { mean }: LengthModel,
  sums: Float64Array,
  ratio: number,
  weights: Weights,
): Runs {
  const units = unitMiss.length;
  const size = (units + 1) * MOST;
  const runs = { length: new Float64Array(size), crowd: new Float64Array(size), constant: new Float64Array(size) };
  const meanWords = (words[units]! + 1) / Math.max(1, units);
  const meanLog = Math.log(mean);
  for (let u = 1; u <= units; u++) {
    let miss = 0;
    for (let r = 1; r <= MOST && r <= u; r++) {
      const at = u * MOST + r - 1;
      const length = (sums[u]! - sums[u - r]!) / ratio;
      miss += unitMiss[u - r]! / 2;
      runs.length[at] = length;
      runs.crowd[at] = 0.5 * weights.evidence * weights.crowd * Math.log((words[u]! - words[u - r]! + 1) / meanWords);
      const cuts = r === 1 ? 0 : (r - 1) * (meanLog - Math.log(length));
      runs.constant[at] = weights.evidence * miss + weights.length * (cuts + length / (2 * mean));
    }
  }
  return runs;
}
