import type { Band } from './band.js';
import type { Evidence } from './evidence.js';
import type { LengthModel } from './lengths.js';
import { type FilledTable, Scorer, type Shape } from './scorer.js';
import type { Weights } from './weights.js';

/** Bead of the last `a` source units before `i` and the last `b` target units before `j`. */
export interface FoundBead {
  readonly i: number;
  readonly j: number;
  readonly a: number;
  readonly b: number;
}

/** The scores of all beads of a band and the best chain of them. */
export interface Searched {
  readonly scorer: Scorer;
  readonly beads: readonly FoundBead[];
  /** Score of the bead of shape `s` that ends in a cell, at `cell * shapes + s`; empty unless asked for. */
  readonly scores: Float32Array;
}

/** Best monotone chain of beads inside the band by dynamic programming; `keep` keeps all scores for the posteriors. */
export function searchBand(
  evidence: Evidence,
  band: Band,
  lengths: LengthModel,
  shapes: readonly Shape[],
  weights: Weights,
  keep: boolean,
  table?: FilledTable,
): Searched {
  const scorer = new Scorer(evidence, band, lengths, shapes, weights, table);
  const [n, m] = [evidence.source.units, evidence.target.units];
  const { from, to, offset } = band;
  const kinds = shapes.length;
  const best = new Float64Array(offset[n + 1]!).fill(Number.NEGATIVE_INFINITY);
  const back = new Uint8Array(best.length);
  const scores = new Float32Array(keep ? best.length * kinds : kinds);
  for (let i = 0; i <= n; i++) {
    scorer.enterRow(i);
    for (let j = from[i]!; j < to[i]!; j++) {
      const cell = offset[i]! + j - from[i]!;
      if (cell === 0) {
        best[0] = 0;
        continue;
      }
      const at = keep ? cell * kinds : 0;
      scorer.fill(i, j, scores, at);
      let top = Number.NEGATIVE_INFINITY;
      for (let s = 0; s < kinds; s++) {
        const before = previous(band, i, j, shapes[s]!);
        if (before < 0) continue;
        const value = best[before]! + scores[at + s]!;
        if (value > top) {
          top = value;
          back[cell] = s;
        }
      }
      best[cell] = top;
    }
  }
  return { scorer, beads: trace(band, shapes, back, n, m), scores: keep ? scores : new Float32Array(0) };
}

function trace(band: Band, shapes: readonly Shape[], back: Uint8Array, n: number, m: number): FoundBead[] {
  const beads: FoundBead[] = [];
  for (let i = n, j = m; i > 0 || j > 0; ) {
    const { a, b } = shapes[back[band.offset[i]! + j - band.from[i]!]!]!;
    beads.push({ i, j, a, b });
    i -= a;
    j -= b;
  }
  return beads.reverse();
}

/** Place of the cell that a bead ending at `(i, j)` starts from; -1 outside the band. */
export function previous(band: Band, i: number, j: number, shape: Shape): number {
  const row = i - shape.a;
  const column = j - shape.b;
  if (row < 0 || column < 0) return -1;
  const first = band.from[row]!;
  if (column < first || column >= band.to[row]!) return -1;
  return band.offset[row]! + column - first;
}
