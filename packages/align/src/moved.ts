import type { PassResult } from './passes.js';
import { Scorer, shapesOf } from './scorer.js';

export interface MovedPair {
  readonly source: number;
  readonly target: number;
  /** Log-likelihood by which the move explains both blocks better than the monotone pass did. */
  readonly margin: number;
}

/**
 * Blocks that fit a far block best, mutually, and their monotone bead so much worse that a move is the better story.
 * The caller fixes these pairs and aligns the rest again. Books, whose tables are not searched whole, are not reordered.
 */
export function findMoved(pass: PassResult, n: number, m: number): MovedPair[] {
  const { weights } = pass;
  if (!pass.coarse.whole || n < 2 || m < 2) return [];
  const pairs = pairScores(pass, n, m);
  const here = currentShares(pass, n, m);
  const moved: MovedPair[] = [];
  for (let i = 0; i < n; i++) {
    const [j, second] = bestTwo(pairs, i * m, 1, m);
    const [back, other] = bestTwo(pairs, j, m, n);
    if (back !== i) continue;
    const own = here.source[i]!;
    if (own.bead === here.target[j]!.bead) continue;
    const value = pairs[i * m + j]!;
    // Where another block would do nearly as well, the text repeats itself: no ground for a move.
    if (value - Math.max(second, other) < weights.contrast) continue;
    const margin = value - own.share - here.target[j]!.share - weights.move;
    if (margin > 0) moved.push({ source: i, target: j, margin });
  }
  return moved;
}

/** Score of every 1:1 bead of the whole table, with the lengths as the last pass knows them. */
function pairScores(pass: PassResult, n: number, m: number): Float64Array {
  const { weights } = pass;
  const { band, table } = pass.coarse.searched.scorer;
  const scorer = new Scorer(pass.coarse.evidence, band, pass.lengths, shapesOf(weights, 2), weights, table);
  const prior = weights.priors['1:1'] ?? 0;
  const pairs = new Float64Array(n * m);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) pairs[i * m + j] = scorer.pair(i + 1, j + 1, prior);
  }
  return pairs;
}

interface Place {
  readonly bead: number;
  /** This unit's share of the score of its bead. */
  readonly share: number;
}

function currentShares(pass: PassResult, n: number, m: number): { source: Place[]; target: Place[] } {
  const source = new Array<Place>(n);
  const target = new Array<Place>(m);
  for (const [b, bead] of pass.beads.entries()) {
    const place = { bead: b, share: bead.score / (bead.a + bead.b) };
    for (let i = bead.i - bead.a; i < bead.i; i++) source[i] = place;
    for (let j = bead.j - bead.b; j < bead.j; j++) target[j] = place;
  }
  return { source, target };
}

/** Place of the largest of `count` values that stand `step` apart, and the second largest value. */
function bestTwo(values: Float64Array, start: number, step: number, count: number): [number, number] {
  let best = 0;
  let top = values[start]!;
  let second = Number.NEGATIVE_INFINITY;
  for (let k = 1; k < count; k++) {
    const v = values[start + k * step]!;
    if (v > top) {
      second = top;
      top = v;
      best = k;
    } else if (v > second) second = v;
  }
  return [best, second];
}
