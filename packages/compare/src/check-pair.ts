import { type BeadView, detectBead, sideOf, storySideOf } from '@variorum/detect';
import { analyse } from '@variorum/language';
import type { Flag, Termbase } from '@variorum/model';
import { rankBead } from './rank.js';
import { divergenceScore } from './score/divergence.js';
import { type FeatureVector, scoreFeatures } from './score/features.js';

export interface CheckedPair {
  /** 0 = says the same, 1 = fully divergent; finely graded. */
  readonly score: number;
  readonly flags: readonly Flag[];
  /** What the score is made of; for fitting and for explaining it. */
  features(): FeatureVector;
}

/** Compares two texts that are aligned already: one segment pair without context. */
export function checkPair(
  source: string,
  target: string,
  languages: readonly [string, string],
  options: { readonly termbase?: Termbase | undefined } = {},
): CheckedPair {
  const from = analyse(source, languages[0]);
  const to = analyse(target, languages[1]);
  const side = (analysis: typeof from) =>
    sideOf([{ block: 0, start: 0, end: analysis.text.length, text: analysis.text }], () => analysis);
  const own = side(from);
  const other = side(to);
  const view: BeadView = {
    source: own,
    target: other,
    score: 1,
    section: 'body',
    story: { source: storySideOf(languages[0], [from]), target: storySideOf(languages[1], [to]) },
    around: { source: own, target: other },
    ...(options.termbase ? { termbase: options.termbase } : {}),
  };
  const findings = detectBead(view);
  const flags = rankBead({ findings, score: 1, section: 'body', sourceBlocks: [0], targetBlocks: [0] }, view);
  return { score: divergenceScore(flags, view), flags, features: () => scoreFeatures(flags, view) };
}
