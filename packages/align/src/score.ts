import type { Bead } from '@variorum/model';
import { collectEvidence } from './evidence.js';
import type { UnitFeatures } from './features.js';
import type { FoundBead } from './search.js';

/** Logistic weights of a bead's chance to be right; set on development data. */
const BEAD = { bias: 0.6, overlap: 3.2, shared: 0.08, deviation: -0.45, size: -0.35 };

/** Chance that a bead is right, 0..1. */
export function beadScore(bead: FoundBead): number {
  if (bead.source.length === 0 || bead.target.length === 0) return 0.7;
  const size = bead.source.length + bead.target.length - 2;
  return logistic(
    BEAD.bias +
      BEAD.overlap * bead.overlap +
      BEAD.shared * Math.min(20, bead.shared) +
      BEAD.deviation * Math.min(6, bead.lengthDeviation) +
      BEAD.size * size,
  );
}

export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Overlap at which two texts are as likely the same story as not, and the steepness around it. */
const SAME = { middle: 0.2, steepness: 22 };

/** Chance that the aligned texts tell the same story, 0..1. Without any evidence it is the even chance or better. */
export function sameStory(
  links: readonly Bead[],
  source: readonly UnitFeatures[],
  target: readonly UnitFeatures[],
): number {
  const evidence = collectEvidence(source, target);
  const total = sum(evidence.sourceWeight) + sum(evidence.targetWeight);
  if (source.length === 0 || target.length === 0) return 0;
  if (total < 4) return 0.5;
  let shared = 0;
  const row = new Float32Array(target.length);
  for (const link of links) {
    if (link.pinned) return 1;
    for (const i of link.source) {
      row.fill(0);
      evidence.fillRow(i, 0, target.length, row, 0);
      shared += Math.min(
        evidence.sourceWeight[i]!,
        link.target.reduce((weight, j) => weight + row[j]!, 0),
      );
    }
  }
  return logistic(SAME.steepness * ((2 * shared) / total - SAME.middle));
}

function sum(values: Float64Array): number {
  return values.reduce((a, b) => a + b, 0);
}
