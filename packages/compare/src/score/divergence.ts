import { readFileSync } from 'node:fs';
import type { BeadView } from '@variorum/detect';
import type { Flag } from '@variorum/model';
import { FEATURES, type FeatureVector, scoreFeatures } from './features.js';

interface Weights {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

let model: { readonly bias: number; readonly weights: readonly number[] } | undefined;

/**
 * Chance that a segment pair diverges, 0..1, finely graded: a logistic model over `scoreFeatures`. The weights are
 * fitted by `test/eval/fit-score.mjs` on development data; none is negative, so that more evidence never lowers the score.
 */
export function divergenceScore(flags: readonly Flag[], bead: BeadView): number {
  return Math.round(logistic(linear(scoreFeatures(flags, bead))) * 1e6) / 1e6;
}

function linear(features: FeatureVector): number {
  model ??= readModel();
  let sum = model.bias;
  for (let k = 0; k < FEATURES.length; k++) sum += model.weights[k]! * features[FEATURES[k]!];
  return sum;
}

/** The weights in the order of the features. */
function readModel(): NonNullable<typeof model> {
  const url = new URL('../../data/score.json', import.meta.url);
  const { bias, weights } = JSON.parse(readFileSync(url, 'utf8')) as Weights;
  return { bias, weights: FEATURES.map((name) => weights[name] ?? 0) };
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
