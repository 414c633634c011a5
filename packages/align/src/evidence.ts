import type { UnitFeatures } from './features.js';

/** Shared evidence of two sequences of units, ready for lookups by the search. */
export interface Evidence {
  /** Weight of the keys of each unit that occur anywhere on the other side. */
  readonly sourceWeight: Float64Array;
  readonly targetWeight: Float64Array;
  /** Adds the shared weight of source unit `i` with every target unit in `[from, to)` into `row[j - from]`. */
  fillRow(i: number, from: number, to: number, row: Float32Array, offset: number): void;
  /** Positions `[i, j]` of keys that occur once on each side: anchors for long texts. */
  anchors(): [number, number][];
}

interface Postings {
  readonly weight: number;
  readonly targets: Int32Array;
}

/** A key on both sides weighs by its rarity; a key on one side only is unknown to the lexicon and weighs nothing. */
export function collectEvidence(source: readonly UnitFeatures[], target: readonly UnitFeatures[]): Evidence {
  const sourceCount = countUnits(source);
  const targetUnits = listUnits(target);
  const units = (source.length + target.length) / 2;
  const postings = new Map<number, Postings>();
  for (const [key, count] of sourceCount) {
    const targets = targetUnits.get(key);
    if (!targets) continue;
    const frequency = Math.max(count, targets.length);
    const weight = Math.min(6, Math.log((units + 1.5) / frequency + 0.35)) * classWeight(key);
    if (weight > 0.05) postings.set(key, { weight, targets: Int32Array.from(targets) });
  }
  const weigh = (units: readonly UnitFeatures[]) =>
    Float64Array.from(units, (unit) => {
      let sum = 0;
      for (const [k, key] of unit.keys.entries())
        if (k === 0 || unit.keys[k - 1] !== key) sum += postings.get(key)?.weight ?? 0;
      return sum;
    });
  return {
    sourceWeight: weigh(source),
    targetWeight: weigh(target),
    fillRow(i, from, to, row, offset) {
      const { keys } = source[i]!;
      for (let k = 0; k < keys.length; k++) {
        if (k > 0 && keys[k] === keys[k - 1]) continue;
        const posting = postings.get(keys[k]!);
        if (!posting) continue;
        const { targets, weight } = posting;
        for (let t = lowerBound(targets, from); t < targets.length && targets[t]! < to; t++)
          row[offset + targets[t]! - from]! += weight;
      }
    },
    anchors() {
      const found: [number, number][] = [];
      for (const [i, unit] of source.entries()) {
        for (const key of unit.keys) {
          const posting = postings.get(key);
          if (posting && posting.targets.length === 1 && sourceCount.get(key) === 1)
            found.push([i, posting.targets[0]!]);
        }
      }
      return found;
    },
  };
}

/** Numbers and names pin a place; a shared beginning of four letters may be chance; punctuation is weak. */
function classWeight(key: number): number {
  switch (key >>> 28) {
    case 1:
      return 1.1;
    case 2:
      return 0.75;
    case 3:
      return 0.9;
    case 4:
      return 0.35;
    default:
      return 0.8;
  }
}

function countUnits(units: readonly UnitFeatures[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const unit of units) {
    for (const [k, key] of unit.keys.entries())
      if (k === 0 || unit.keys[k - 1] !== key) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function listUnits(units: readonly UnitFeatures[]): Map<number, number[]> {
  const lists = new Map<number, number[]>();
  for (const [j, unit] of units.entries()) {
    for (const [k, key] of unit.keys.entries()) {
      if (k > 0 && unit.keys[k - 1] === key) continue;
      const list = lists.get(key);
      if (list) list.push(j);
      else lists.set(key, [j]);
    }
  }
  return lists;
}

function lowerBound(values: Int32Array, least: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
