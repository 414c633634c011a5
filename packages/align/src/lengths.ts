import type { FoundBead } from './search.js';

/** Lengths of two texts and how they go together: `target = ratio * source`, variance per letter. */
export interface LengthModel {
  readonly source: Float64Array;
  readonly target: Float64Array;
  readonly ratio: number;
  readonly variance: number;
  /** Mean length of a unit, in source letters. */
  readonly mean: number;
  /** Logarithm of the factor by which one text is shorter than a rendering of the other would be; 0 for most. */
  readonly missing: number;
}

/** `typical` is what the languages lead one to expect: target letters per source letter. */
export function firstLengths(
  source: readonly number[],
  target: readonly number[],
  variance: number,
  typical: number,
): LengthModel {
  const own = cumulate(source);
  const other = cumulate(target);
  const whole = (other.at(-1)! + 30) / (own.at(-1)! + 30);
  const ratio = clamp(whole, typical / UNLIKELY, typical * UNLIKELY);
  const missing = Math.abs(Math.log(whole / ratio));
  return { source: own, target: other, ratio, variance, mean: meanLength(own, other, ratio), missing };
}

/** Whole texts do not differ more in length than this; a shorter one is a summary, whose sentences are as long as any. */
const UNLIKELY = 1.3;

/** Ratio and variance read off the 1:1 beads found so far, by medians: gaps and footnotes do not count. */
export function relearnLengths(model: LengthModel, beads: readonly FoundBead[], variance: number): LengthModel {
  const pairs = beads.filter((bead) => bead.a === 1 && bead.b === 1).map((bead) => lengthsOf(model, bead));
  if (pairs.length < 8) return model;
  const logs = pairs
    .filter(([s, t]) => s + t > 30)
    .map(([s, t]) => Math.log(t / s))
    .sort((a, b) => a - b);
  if (logs.length < 8) return model;
  const ratio = clamp(Math.exp(logs[logs.length >> 1]!), 0.4, 2.5);
  const squares = pairs.map(([s, t]) => (t / ratio - s) ** 2 / ((s + t / ratio) / 2)).sort((a, b) => a - b);
  // The median of a squared standard normal variable is .455.
  const own = squares[squares.length >> 1]! / 0.455;
  const shrunk = clamp((own * pairs.length + variance * 30) / (pairs.length + 30), 3, 60);
  return { ...model, ratio, variance: shrunk, mean: meanLength(model.source, model.target, ratio) };
}

/** Lengths of the two sides of a bead, in letters of each. */
function lengthsOf(model: LengthModel, bead: FoundBead): [number, number] {
  return [
    model.source[bead.i]! - model.source[bead.i - bead.a]!,
    model.target[bead.j]! - model.target[bead.j - bead.b]!,
  ];
}

function meanLength(source: Float64Array, target: Float64Array, ratio: number): number {
  return (source.at(-1)! + target.at(-1)! / ratio) / Math.max(1, source.length + target.length - 2);
}

function cumulate(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (const [i, value] of values.entries()) sums[i + 1] = sums[i]! + value;
  return sums;
}

function clamp(x: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, x));
}
