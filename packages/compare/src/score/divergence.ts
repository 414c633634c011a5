import { readFileSync } from 'node:fs';
import type { BeadView } from '@variorum/detect';
import type { Flag } from '@variorum/model';
import { FEATURES, type FeatureVector, scoreFeatures } from './features.js';

interface Weights {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

let model: Weights | undefined;

/**
 * Chance that a segment pair diverges, 0..1, finely graded: a logistic model over `scoreFeatures`. The weights are
 * fitted by `test/eval/fit-score.mjs` on development data; none is negative, so that more evidence never lowers the score.
 */
export function divergenceScore(flags: readonly Flag[], bead: BeadView): number {
  return Math.round(logistic(linear(scoreFeatures(flags, bead))) * 1e6) / 1e6;
}

function linear(features: FeatureVector): number {
  model ??= JSON.parse(readFileSync(new URL('../../data/score.json', import.meta.url), 'utf8')) as Weights;
  return FEATURES.reduce((sum, name) => sum + (model?.weights[name] ?? 0) * features[name], model.bias);
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
