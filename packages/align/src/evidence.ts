import type { Band } from './band.js';
import type { LinkList } from './links.js';
import { log } from './logarithm.js';
import { frequency, type Side } from './vocabulary.js';
import type { Weights } from './weights.js';

/** Log-likelihood ratio of every pair of units inside a band: being each other's rendering against chance. */
export interface Evidence {
  readonly source: Side;
  readonly target: Side;
  readonly forward: Direction;
  readonly backward: Direction;
}

/** Links of the words of one side, with what a match or a miss is worth. */
interface Direction {
  readonly start: Int32Array;
  readonly other: Int32Array;
  /** log(chance of the match if aligned / by chance), less the loss of a miss. Strongest first. */
  readonly gain: Float32Array;
  /** Log-likelihood ratio of finding no counterpart, per word; negative. */
  readonly miss: Float64Array;
  /** Sum of the misses of every unit. */
  readonly unitMiss: Float64Array;
}

/** Matches worth less than this, in log-likelihood, are not looked up: words that stand everywhere. */
const LEAST_GAIN = 0.15;
/** A word is never taken to be rendered more surely than this. */
const SUREST = 0.95;

/** Words in more than `commonest` units are left out, which saves most of the work where units are large. */
export function collectEvidence(
  source: Side,
  target: Side,
  links: LinkList,
  weights: Weights,
  commonest = Number.POSITIVE_INFINITY,
): Evidence {
  return {
    source,
    target,
    forward: direct(source, target, links.source, links.target, links.forward, weights, commonest),
    backward: direct(target, source, links.target, links.source, links.backward, weights, commonest),
  };
}

function direct(
  side: Side,
  across: Side,
  from: readonly number[],
  to: readonly number[],
  chance: readonly number[],
  weights: Weights,
  commonest: number,
): Direction {
  const words = side.words.length;
  const start = new Int32Array(words + 1);
  for (let k = 0; k < from.length; k++) start[from[k]! + 1]!++;
  for (let w = 0; w < words; w++) start[w + 1]! += start[w]!;
  const next = start.slice(0, words);
  const other = new Int32Array(from.length);
  const gain = new Float32Array(from.length);
  const none = new Float64Array(words).fill(1);
  for (let k = 0; k < from.length; k++) {
    const w = from[k]!;
    const place = next[w]!++;
    const r = Math.min(SUREST, chance[k]!);
    const f = (frequency(across, to[k]!) + 0.5) / (across.units + weights.background);
    other[place] = to[k]!;
    const common = Math.max(frequency(side, w), frequency(across, to[k]!)) > commonest;
    gain[place] = common ? 0 : log(r / f + 1 - r);
    none[w]! *= 1 - r;
  }
  const miss = none;
  for (let w = 0; w < words; w++) {
    if (start[w] === start[w + 1]) {
      miss[w] = 0;
      continue;
    }
    miss[w] = -weights.loss * log(1 / Math.max(1 - SUREST, none[w]!));
    sortByGain(other, gain, start[w]!, start[w + 1]!, miss[w]!);
  }
  const unitMiss = new Float64Array(side.units);
  for (let u = 0; u < side.units; u++)
    for (let k = side.unitStart[u]!; k < side.unitStart[u + 1]!; k++) unitMiss[u]! += miss[side.unitWords[k]!]!;
  return { start, other, gain, miss, unitMiss };
}

function sortByGain(other: Int32Array, gain: Float32Array, from: number, to: number, miss: number): void {
  for (let k = from; k < to; k++) gain[k]! -= miss;
  for (let k = from + 1; k < to; k++) {
    const g = gain[k]!;
    const o = other[k]!;
    let p = k - 1;
    for (; p >= from && gain[p]! < g; p--) {
      gain[p + 1] = gain[p]!;
      other[p + 1] = other[p]!;
    }
    gain[p + 1] = g;
    other[p + 1] = o;
  }
}

/** Numbers per cell of a pair table. */
export const CELL = 4;

/**
 * Evidence of every pair of units of a band, in the order of its cells; halved, since it is counted in both directions.
 * Four numbers each: gain; number of matched words; gain of the words that are matched in this unit of the target and in
 * the next one too, and so counted twice; the same for this unit of the source and the next one.
 */
export type PairTable = Float32Array;

export function fillTable(evidence: Evidence, band: Band): PairTable {
  const { source, target } = evidence;
  const { from, to, offset } = band;
  const table = new Float32Array(CELL * offset.at(-1)!);
  const matcher = new Matcher(Math.max(source.units, target.units) + 2);
  for (let i = 0; i < source.units; i++) {
    const base = offset[i]! - from[i]!;
    const found = matcher.find(source, target, evidence.forward, i, from[i]!, Math.min(target.units, to[i]!));
    for (let k = 0; k < found; k++) {
      const cell = CELL * (base + matcher.unit[k]!);
      table[cell]! += matcher.gain[k]! / 2;
      table[cell + 1]! += 0.5;
      if (matcher.before[k]! > 0) table[cell - CELL + 2]! += matcher.before[k]! / 2;
      if (matcher.after[k]! > 0) table[cell + 2]! += matcher.after[k]! / 2;
    }
  }
  matcher.forget();
  let first = 0;
  let last = 0;
  for (let j = 0; j < target.units; j++) {
    while (first < source.units && to[first]! <= j) first++;
    while (last < source.units && from[last]! <= j) last++;
    const found = matcher.find(target, source, evidence.backward, j, first, last);
    for (let k = 0; k < found; k++) {
      const i = matcher.unit[k]!;
      const cell = CELL * (offset[i]! + j - from[i]!);
      table[cell]! += matcher.gain[k]! / 2;
      table[cell + 1]! += 0.5;
      if (matcher.before[k]! > 0) table[CELL * (offset[i - 1]! + j - from[i - 1]!) + 3]! += matcher.before[k]! / 2;
      if (matcher.after[k]! > 0) table[cell + 3]! += matcher.after[k]! / 2;
    }
  }
  return table;
}

/** Finds the units across that the words of a unit are matched in; the results stay in its arrays until the next call. */
class Matcher {
  unit = new Int32Array(256);
  gain = new Float32Array(256);
  /** Gain of the same word in the unit before and after, when it was found there first. */
  before = new Float32Array(256);
  after = new Float32Array(256);
  readonly #stamp: Int32Array;
  readonly #stampGain: Float32Array;

  constructor(units: number) {
    this.#stamp = new Int32Array(units).fill(-1);
    this.#stampGain = new Float32Array(units);
  }

  forget(): void {
    this.#stamp.fill(-1);
  }

  /** Every word counts once per unit in `[least, most)`, by its best link. Returns the number of matches. */
  find(side: Side, across: Side, direction: Direction, u: number, least: number, most: number): number {
    const { start, other, gain } = direction;
    const stamp = this.#stamp;
    let found = 0;
    for (let k = side.unitStart[u]!; k < side.unitStart[u + 1]!; k++) {
      const w = side.unitWords[k]!;
      for (let l = start[w]!; l < start[w + 1]! && gain[l]! > LEAST_GAIN; l++) {
        const o = other[l]!;
        const end = across.postingStart[o + 1]!;
        for (let p = lowerBound(across.postings, across.postingStart[o]!, end, least); p < end; p++) {
          const v = across.postings[p]!;
          if (v >= most) break;
          // Places are shifted by one, so that the unit before the first can be asked for.
          if (stamp[v + 1] === k) continue;
          stamp[v + 1] = k;
          this.#stampGain[v + 1] = gain[l]!;
          if (found === this.unit.length) this.#grow();
          this.unit[found] = v;
          this.gain[found] = gain[l]!;
          this.before[found] = stamp[v] === k ? Math.min(gain[l]!, this.#stampGain[v]!) : 0;
          this.after[found] = stamp[v + 2] === k ? Math.min(gain[l]!, this.#stampGain[v + 2]!) : 0;
          found++;
        }
      }
    }
    return found;
  }

  #grow(): void {
    const longer = (old: Float32Array) => {
      const grown = new Float32Array(old.length * 2);
      grown.set(old);
      return grown;
    };
    const units = new Int32Array(this.unit.length * 2);
    units.set(this.unit);
    this.unit = units;
    this.gain = longer(this.gain);
    this.before = longer(this.before);
    this.after = longer(this.after);
  }
}

function lowerBound(values: Int32Array, from: number, to: number, least: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many words found a counterpart in their bead, how many would by chance, how many could: weighed by reliability. */
export function matchedShares(
  evidence: Evidence,
  beads: readonly { readonly source: readonly number[]; readonly target: readonly number[] }[],
  concept: number,
): { matched: number; chance: number; possible: number; known: boolean } {
  const total = { matched: 0, chance: 0, possible: 0 };
  const both = [evidence.source, evidence.target].every((side) => side.words.some((word) => word.concepts.length > 0));
  const known = both ? -Math.log(1 - concept) : 0;
  for (const bead of beads) {
    share(evidence.source, evidence.target, evidence.forward, bead.source, bead.target, known, total);
    share(evidence.target, evidence.source, evidence.backward, bead.target, bead.source, known, total);
  }
  return { ...total, known: both };
}

function share(
  side: Side,
  across: Side,
  { start, other, miss }: Direction,
  units: readonly number[],
  counterparts: readonly number[],
  known: number,
  total: { matched: number; chance: number; possible: number },
): void {
  const there = new Set<number>();
  for (const v of counterparts)
    for (let k = across.unitStart[v]!; k < across.unitStart[v + 1]!; k++) there.add(across.unitWords[k]!);
  for (const u of units) {
    for (let k = side.unitStart[u]!; k < side.unitStart[u + 1]!; k++) {
      const w = side.unitWords[k]!;
      if (start[w] === start[w + 1]) {
        // Known to the lexicon, but none of its renderings stands anywhere in the other text.
        if (known && side.words[w]!.concepts.length > 0) total.possible += known;
        continue;
      }
      const weight = -miss[w]!;
      let found = false;
      let absent = 1;
      for (let l = start[w]!; l < start[w + 1]!; l++) {
        found ||= there.has(other[l]!);
        absent *= (1 - frequency(across, other[l]!) / across.units) ** counterparts.length;
      }
      total.possible += weight;
      total.chance += weight * (1 - absent);
      if (found) total.matched += weight;
    }
  }
}
