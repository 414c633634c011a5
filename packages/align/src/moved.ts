import type { Bead } from '@variorum/model';
import type { Evidence } from './evidence.js';
import type { UnitFeatures } from './features.js';
import { logistic } from './score.js';

/** A moved block must share this much weight, and this share of what it could share. */
const LEAST_SHARED = 5;
const LEAST_OVERLAP = 0.4;

/** Looks for confident matches among the blocks that the monotone pass left alone: reordered, not dropped. */
export function linkMoved(
  beads: readonly Bead[],
  source: readonly UnitFeatures[],
  target: readonly UnitFeatures[],
  evidence: Evidence,
): Bead[] {
  const lonelySource = beads.filter((bead) => bead.target.length === 0).flatMap((bead) => bead.source);
  const lonelyTarget = beads.filter((bead) => bead.source.length === 0).flatMap((bead) => bead.target);
  if (lonelySource.length === 0 || lonelyTarget.length === 0) return [...beads];
  const row = new Float32Array(target.length);
  const candidates: { i: number; j: number; overlap: number }[] = [];
  for (const i of lonelySource) {
    row.fill(0);
    evidence.fillRow(i, 0, target.length, row, 0);
    for (const j of lonelyTarget) {
      const shared = row[j]!;
      const weight = evidence.sourceWeight[i]! + evidence.targetWeight[j]!;
      const overlap = weight > 0 ? (2 * shared) / weight : 0;
      if (shared >= LEAST_SHARED && overlap >= LEAST_OVERLAP) candidates.push({ i, j, overlap });
    }
  }
  const used = { source: new Set<number>(), target: new Set<number>() };
  const moved: Bead[] = [];
  for (const { i, j, overlap } of candidates.sort((a, b) => b.overlap - a.overlap)) {
    if (used.source.has(i) || used.target.has(j)) continue;
    used.source.add(i);
    used.target.add(j);
    moved.push({ source: [i], target: [j], score: logistic(8 * (overlap - 0.3)), moved: true });
  }
  const rest = beads.filter(
    (bead) =>
      !(bead.target.length === 0 && bead.source.every((i) => used.source.has(i))) &&
      !(bead.source.length === 0 && bead.target.every((j) => used.target.has(j))),
  );
  return [...rest, ...moved];
}
