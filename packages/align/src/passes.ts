import { type Band, bandAround } from './band.js';
import { type Coarse, coarsePath } from './coarse.js';
import { collectEvidence, type Evidence } from './evidence.js';
import type { UnitFeatures } from './features.js';
import { learnLinks } from './learn.js';
import { firstLengths, type LengthModel, relearnLengths } from './lengths.js';
import { lexicalLinks } from './links.js';
import { posteriors } from './posterior.js';
import { type FilledTable, shapesOf } from './scorer.js';
import { type FoundBead, searchBand } from './search.js';
import { indexSide } from './vocabulary.js';
import type { Weights } from './weights.js';

export interface ScoredBead extends FoundBead {
  /** Log-likelihood ratio with the prior of its shape. */
  readonly score: number;
  /** Share of all chains that hold this bead, 0..1. */
  readonly posterior: number;
}

export interface PassResult {
  readonly beads: readonly ScoredBead[];
  readonly lengths: LengthModel;
  readonly coarse: Coarse;
}

/** Tables with more cells learn once only: they have enough to learn from. */
const LONG = 4_000_000;
const MARGIN = 8;

/** Coarse pass with small beads over a broad band, then all shapes near its path, twice when a lexicon is learned. */
export function alignMonotone(
  source: readonly UnitFeatures[],
  target: readonly UnitFeatures[],
  weights: Weights,
): PassResult {
  const [own, other] = [indexSide(source), indexSide(target)];
  const lexical = lexicalLinks(own, other, weights.links);
  let lengths = firstLengths(
    source.map((unit) => unit.length),
    target.map((unit) => unit.length),
    weights.variance,
  );
  const [n, m] = [source.length, target.length];
  const coarse = coarsePath(own, other, lexical, lengths, weights);
  let { evidence } = coarse;
  let path = coarse.searched.beads;
  lengths = relearnLengths(lengths, path, weights.variance);
  const table = coarse.whole ? coarse.searched.scorer.table : undefined;
  let refined = refine(evidence, path, lengths, weights, n, m, table);
  const rounds = Math.min(n, m) >= weights.learnFrom ? (n * m > LONG ? 1 : 2) : 0;
  for (let round = 0; round < rounds; round++) {
    const lessons = refined.map((bead) => ({ ...unitsOf(bead), score: bead.posterior }));
    const learned = learnLinks(own, other, lexical, lessons, weights.prior);
    evidence = collectEvidence(own, other, learned, weights);
    path = refined;
    lengths = relearnLengths(lengths, path, weights.variance);
    refined = refine(evidence, path, lengths, weights, n, m);
  }
  return { beads: refined, lengths, coarse };
}

function refine(
  evidence: Evidence,
  path: readonly FoundBead[],
  lengths: LengthModel,
  weights: Weights,
  n: number,
  m: number,
  table?: FilledTable,
): ScoredBead[] {
  const band: Band = bandAround(n, m, [[0, 0], ...corners(path)], MARGIN);
  const searched = searchBand(evidence, band, lengths, shapesOf(weights, 8), weights, true, table);
  const shares = posteriors(searched);
  const { shapes } = searched.scorer;
  return searched.beads.map((bead, k) => {
    const cell = band.offset[bead.i]! + bead.j - band.from[bead.i]!;
    const shape = shapes.findIndex(({ a, b }) => a === bead.a && b === bead.b);
    return { ...bead, posterior: shares[k]!, score: searched.scores[cell * shapes.length + shape]! };
  });
}

function corners(path: readonly FoundBead[]): [number, number][] {
  return path.map(({ i, j }) => [i, j]);
}

export function unitsOf(bead: FoundBead): { source: number[]; target: number[] } {
  return {
    source: Array.from({ length: bead.a }, (_, k) => bead.i - bead.a + k),
    target: Array.from({ length: bead.b }, (_, k) => bead.j - bead.b + k),
  };
}

/** Calibrated chance that a bead is right, 0..1. */
export function confidence(bead: ScoredBead): number {
  return bead.posterior;
}
