import { type Band, bandAlong, bandAround } from './band.js';
import { anchors, collectEvidence, type Evidence } from './evidence.js';
import type { UnitFeatures } from './features.js';
import { joinLinks, learnLinks } from './learn.js';
import { firstLengths, type LengthModel, relearnLengths } from './lengths.js';
import { lexicalLinks } from './links.js';
import { posteriors } from './posterior.js';
import { bestPath, type FoundBead, Scorer, shapesOf } from './search.js';
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
  readonly evidence: Evidence;
  readonly lengths: LengthModel;
}

/** Units on the shorter side from which on a lexicon learned from the text helps more than it hurts. */
const LEARNING_FROM = 80;
const MARGIN = 8;

/** Coarse pass with small beads over a broad band, then all shapes near its path, twice when a lexicon is learned. */
export function alignMonotone(
  source: readonly UnitFeatures[],
  target: readonly UnitFeatures[],
  weights: Weights,
): PassResult {
  const [own, other] = [indexSide(source), indexSide(target)];
  const lexical = lexicalLinks(own, other, weights.links);
  let evidence = collectEvidence(own, other, lexical, weights);
  let lengths = firstLengths(
    source.map((unit) => unit.length),
    target.map((unit) => unit.length),
    weights.variance,
  );
  const [n, m] = [source.length, target.length];
  const coarse = new Scorer(evidence, bandAlong(n, m, anchors(evidence)), lengths, shapesOf(weights, 3), weights);
  let path = bestPath(coarse, n, m);
  lengths = relearnLengths(lengths, path, weights.variance);
  let refined = refine(evidence, path, lengths, weights, n, m);
  const rounds = Math.min(n, m) >= LEARNING_FROM && weights.links.learned > 0 ? 2 : 0;
  for (let round = 0; round < rounds; round++) {
    const lessons = refined.map((bead) => ({ ...unitsOf(bead), score: bead.posterior }));
    const learned = learnLinks(own, other, lessons, weights.discount);
    evidence = collectEvidence(own, other, joinLinks(other, lexical, learned, weights.links.learned), weights);
    path = refined;
    lengths = relearnLengths(lengths, path, weights.variance);
    refined = refine(evidence, path, lengths, weights, n, m);
  }
  return { beads: refined, evidence, lengths };
}

function refine(
  evidence: Evidence,
  path: readonly FoundBead[],
  lengths: LengthModel,
  weights: Weights,
  n: number,
  m: number,
): ScoredBead[] {
  const band: Band = bandAround(n, m, [[0, 0], ...corners(path)], MARGIN);
  const scorer = new Scorer(evidence, band, lengths, shapesOf(weights, 8), weights);
  const beads = bestPath(scorer, n, m);
  const shares = posteriors(scorer, n, beads);
  const out = new Float64Array(scorer.shapes.length);
  return beads.map((bead, k) => {
    scorer.fill(bead.i, bead.j, out);
    const shape = scorer.shapes.findIndex(({ a, b }) => a === bead.a && b === bead.b);
    return { ...bead, posterior: shares[k]!, score: out[shape]! };
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
