import { type Band, bandFor } from './band.js';
import { collectEvidence, type Evidence } from './evidence.js';
import type { UnitFeatures } from './features.js';

/** One bead found by the search, with what speaks for it. */
export interface FoundBead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** Shared weight over the weight that could be shared, 0..1 (Dice). */
  readonly overlap: number;
  /** Shared weight. */
  readonly shared: number;
  /** Deviation of the lengths from the text's own ratio, in standard deviations. */
  readonly lengthDeviation: number;
}

export interface SearchWeights {
  /** Gain per unit of shared evidence. */
  readonly evidence: number;
  /** Loss per unit of log-probability of the lengths. */
  readonly length: number;
  /** Log-priors by bead shape `m:n`. */
  readonly priors: Readonly<Record<string, number>>;
}

/**
 * Monotone m:n alignment by dynamic programming over a band: the sum of log-priors (Gale and Church 1993, table 5,
 * widened to 4:4), length probabilities and shared evidence is the largest possible. No table of all cells is kept.
 */
export function searchBeads(
  source: readonly UnitFeatures[],
  target: readonly UnitFeatures[],
  weights: SearchWeights,
): { beads: FoundBead[]; evidence: Evidence } {
  const evidence = collectEvidence(source, target);
  const n = source.length;
  const m = target.length;
  const band = bandFor(n, m, evidence);
  const shapes = Object.entries(weights.priors).map(([shape, prior]) => {
    const [a, b] = shape.split(':').map(Number) as [number, number];
    return { a, b, prior };
  });
  const table = new Table(source, target, band, evidence, weights);
  const back = new Uint8Array((n + 1) * band.width);
  const best = new Float64Array((n + 1) * band.width).fill(Number.NEGATIVE_INFINITY);
  best[0] = 0;
  for (let i = 0; i <= n; i++) {
    const from = band.from[i]!;
    for (let j = from; j < from + band.width && j <= m; j++) {
      const cell = i * band.width + j - from;
      let top = best[cell]!;
      for (let s = 0; s < shapes.length; s++) {
        const { a, b, prior } = shapes[s]!;
        if (a > i || b > j) continue;
        const column = j - b - band.from[i - a]!;
        if (column < 0 || column >= band.width) continue;
        const previous = best[(i - a) * band.width + column]!;
        if (previous === Number.NEGATIVE_INFINITY || previous + prior + table.bonus(i, j, a, b) <= top) continue;
        const value = previous + prior + table.score(i, j, a, b);
        if (value > top) {
          top = value;
          back[cell] = s + 1;
        }
      }
      best[cell] = top;
    }
  }
  return { beads: trace(n, m, band, back, shapes, table), evidence };
}

function trace(
  n: number,
  m: number,
  band: Band,
  back: Uint8Array,
  shapes: readonly { a: number; b: number }[],
  table: Table,
): FoundBead[] {
  const beads: FoundBead[] = [];
  let i = n;
  let j = m;
  while (i > 0 || j > 0) {
    const shape = shapes[back[i * band.width + j - band.from[i]!]! - 1];
    // The band always holds the corner and gaps are always possible inside it; leaving it means the rest is gaps.
    const { a, b } = shape ?? (i > 0 ? { a: 1, b: 0 } : { a: 0, b: 1 });
    beads.push(table.bead(i, j, a, b));
    i -= a;
    j -= b;
  }
  return beads.reverse();
}

/** Lookups of lengths and shared evidence inside the band. */
class Table {
  readonly #rows: Float32Array;
  readonly #sourceLength: Float64Array;
  readonly #targetLength: Float64Array;
  readonly #ratio: number;
  readonly #band: Band;
  readonly #evidence: Evidence;
  readonly #weights: SearchWeights;
  readonly #targets: number;

  constructor(
    source: readonly UnitFeatures[],
    target: readonly UnitFeatures[],
    band: Band,
    evidence: Evidence,
    weights: SearchWeights,
  ) {
    this.#band = band;
    this.#evidence = evidence;
    this.#weights = weights;
    this.#targets = target.length;
    this.#sourceLength = cumulate(source.map((unit) => unit.length));
    this.#targetLength = cumulate(target.map((unit) => unit.length));
    this.#ratio = Math.min(
      3,
      Math.max(0.33, (this.#targetLength[target.length]! + 50) / (this.#sourceLength[source.length]! + 50)),
    );
    this.#rows = new Float32Array(source.length * band.width);
    for (let i = 0; i < source.length; i++) {
      const from = band.from[i]!;
      const to = Math.min(target.length, from + band.width);
      evidence.fillRow(i, from, to, this.#rows, i * band.width);
      this.#dropChance(i * band.width, to - from);
    }
  }

  /** What a unit shares with the average other unit is chance: frequent words, common numbers. */
  #dropChance(offset: number, count: number): void {
    if (count < 3) return;
    let sum = 0;
    let most = 0;
    for (let k = 0; k < count; k++) {
      sum += this.#rows[offset + k]!;
      most = Math.max(most, this.#rows[offset + k]!);
    }
    const chance = (sum - most) / (count - 1);
    for (let k = 0; k < count; k++) this.#rows[offset + k]! -= chance;
  }

  shared(i: number, j: number, a: number, b: number): number {
    let sum = 0;
    const { width } = this.#band;
    for (let x = i - a; x < i; x++) {
      const base = x * width - this.#band.from[x]!;
      let row = 0;
      for (let y = j - b; y < j; y++) {
        const column = y - this.#band.from[x]!;
        if (column >= 0 && column < width) row += this.#rows[base + y]!;
      }
      // A unit cannot share more than it has.
      sum += Math.min(row, this.#evidence.sourceWeight[x]!);
    }
    return sum;
  }

  /** An upper bound of the score that costs no length probability. */
  bonus(i: number, j: number, a: number, b: number): number {
    return a === 0 || b === 0 ? 0 : this.#weights.evidence * this.shared(i, j, a, b);
  }

  score(i: number, j: number, a: number, b: number): number {
    if (a === 0 || b === 0) return 0;
    return (
      this.#weights.evidence * this.shared(i, j, a, b) + this.#weights.length * logTail(this.deviation(i, j, a, b))
    );
  }

  /** Gale and Church: (lt - c ls) / sqrt(s² mean), with s² = 6.8. */
  deviation(i: number, j: number, a: number, b: number): number {
    const ls = this.#sourceLength[i]! - this.#sourceLength[i - a]!;
    const lt = (this.#targetLength[j]! - this.#targetLength[j - b]!) / this.#ratio;
    return Math.abs(lt - ls) / Math.sqrt((6.8 * (ls + lt)) / 2);
  }

  bead(i: number, j: number, a: number, b: number): FoundBead {
    const source = Array.from({ length: a }, (_, k) => i - a + k);
    const target = Array.from({ length: b }, (_, k) => j - b + k);
    const shared = a === 0 || b === 0 ? 0 : this.shared(i, j, a, b);
    const weight =
      source.reduce((sum, x) => sum + this.#evidence.sourceWeight[x]!, 0) +
      target.reduce((sum, y) => sum + this.#evidence.targetWeight[y]!, 0);
    return {
      source,
      target,
      shared,
      overlap: weight > 0 ? Math.max(0, Math.min(1, (2 * shared) / weight)) : 0,
      lengthDeviation: a === 0 || b === 0 ? 0 : this.deviation(i, j, a, b),
    };
  }

  get targets(): number {
    return this.#targets;
  }
}

function cumulate(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (const [i, value] of values.entries()) sums[i + 1] = sums[i]! + value;
  return sums;
}

/** Logarithm of the two-sided tail of the normal distribution (Abramowitz and Stegun 7.1.26), never below -25. */
function logTail(deviation: number): number {
  const x = deviation / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const tail =
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) *
    Math.exp(-x * x);
  return Math.max(-25, Math.log(Math.max(tail, 1e-30)));
}
