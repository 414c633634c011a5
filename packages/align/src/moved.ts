import type { Evidence } from './evidence.js';
import type { UnitFeatures } from './features.js';
import type { FoundBead } from './search.js';

export interface MovedPair {
  readonly source: number;
  readonly target: number;
  /** Share of what could be shared, 0..1. */
  readonly overlap: number;
}

/** A moved block must share this much weight, and this share of what it could share. */
const LEAST_SHARED = 2.5;
const LEAST_OVERLAP = 0.3;
/** It must fit its far counterpart this much better than the bead that the monotone pass put it in. */
const CLEARLY_BETTER = 1.6;
/** Texts with more cells than this are not searched for moves: books are not reordered. */
const LARGEST = 400_000;

/**
 * Blocks that fit a far block best, mutually, and their monotone bead badly: reordered, not dropped. The caller fixes
 * these pairs and aligns the rest again.
 */
export function findMoved(
  beads: readonly FoundBead[],
  source: readonly UnitFeatures[],
  target: readonly UnitFeatures[],
  evidence: Evidence,
): MovedPair[] {
  const n = source.length;
  const m = target.length;
  if (n * m > LARGEST || n < 2 || m < 2) return [];
  const overlap = overlapMatrix(n, m, evidence);
  const beadOfSource = new Map(beads.flatMap((bead) => bead.source.map((i) => [i, bead] as const)));
  const beadOfTarget = new Map(beads.flatMap((bead) => bead.target.map((j) => [j, bead] as const)));
  const moved: MovedPair[] = [];
  for (let i = 0; i < n; i++) {
    const j = argMax(m, (k) => overlap.dice[i * m + k]!);
    const value = overlap.dice[i * m + j]!;
    if (value < LEAST_OVERLAP || overlap.shared[i * m + j]! < LEAST_SHARED) continue;
    if (argMax(n, (k) => overlap.dice[k * m + j]!) !== i) continue;
    const own = beadOfSource.get(i);
    if (own?.target.includes(j)) continue;
    const here = own && own.target.length > 0 ? Math.max(...own.target.map((k) => overlap.dice[i * m + k]!)) : 0;
    const there = beadOfTarget.get(j);
    const that = there && there.source.length > 0 ? Math.max(...there.source.map((k) => overlap.dice[k * m + j]!)) : 0;
    if (value > CLEARLY_BETTER * Math.max(here, that)) moved.push({ source: i, target: j, overlap: value });
  }
  return moved;
}

/** Dice of every pair of blocks, after what is shared by chance with the average block is taken off. */
function overlapMatrix(n: number, m: number, evidence: Evidence): { dice: Float32Array; shared: Float32Array } {
  const shared = new Float32Array(n * m);
  for (let i = 0; i < n; i++) evidence.fillRow(i, 0, m, shared, i * m);
  const dice = new Float32Array(n * m);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    let most = 0;
    for (let j = 0; j < m; j++) {
      sum += shared[i * m + j]!;
      most = Math.max(most, shared[i * m + j]!);
    }
    const chance = m > 2 ? (sum - most) / (m - 1) : 0;
    for (let j = 0; j < m; j++) {
      const own = Math.max(0, shared[i * m + j]! - chance);
      const weight = evidence.sourceWeight[i]! + evidence.targetWeight[j]!;
      shared[i * m + j] = own;
      dice[i * m + j] = weight > 0 ? (2 * own) / weight : 0;
    }
  }
  return { dice, shared };
}

function argMax(count: number, value: (k: number) => number): number {
  let best = 0;
  for (let k = 1; k < count; k++) if (value(k) > value(best)) best = k;
  return best;
}
