import { type Band, bandAround } from './band.js';
import { type Coarse, coarsePath } from './coarse.js';
import { collectEvidence, type Evidence } from './evidence.js';
import type { UnitFeatures } from './features.js';
import { learnLinks } from './learn.js';
import { firstLengths, type LengthModel, relearnLengths } from './lengths.js';
import { type LinkList, lexicalLinks, push } from './links.js';
import { posteriors } from './posterior.js';
import { type FilledTable, shapesOf } from './scorer.js';
import { type FoundBead, searchBand } from './search.js';
import { frequency, indexSide, keepUnits, type Side } from './vocabulary.js';
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
  /** The texts by numbered words, and the links that need no learning. */
  readonly own: Side;
  readonly other: Side;
  readonly lexical: LinkList;
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
  return alignIndexed(source, target, own, other, lexicalLinks(own, other, weights.links), weights);
}

/** The same for some of the units of a pass, with its words and links. */
export function alignAgain(
  pass: PassResult,
  units: readonly [readonly UnitFeatures[], readonly UnitFeatures[]],
  kept: readonly [readonly number[], readonly number[]],
  weights: Weights,
): PassResult {
  const [own, other] = [keepUnits(pass.own, kept[0]), keepUnits(pass.other, kept[1])];
  const [source, target] = [kept[0].map((i) => units[0][i]!), kept[1].map((j) => units[1][j]!)];
  return alignIndexed(source, target, own, other, presentLinks(pass.lexical, own, other), weights);
}

/** A word whose counterpart stands nowhere must not count as missed. */
function presentLinks(links: LinkList, own: Side, other: Side): LinkList {
  const present: LinkList = { source: [], target: [], forward: [], backward: [] };
  for (let k = 0; k < links.source.length; k++) {
    const [s, t] = [links.source[k]!, links.target[k]!];
    if (frequency(own, s) > 0 && frequency(other, t) > 0) push(present, s, t, links.forward[k]!, links.backward[k]!);
  }
  return present;
}

function alignIndexed(
  source: readonly UnitFeatures[],
  target: readonly UnitFeatures[],
  own: Side,
  other: Side,
  lexical: LinkList,
  weights: Weights,
): PassResult {
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
  return { beads: refined, lengths, coarse, own, other, lexical };
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
  const upTo = (i: number, j: number) => searched.best[band.offset[i]! + j - band.from[i]!]!;
  return searched.beads.map((bead, k) => ({
    ...bead,
    posterior: shares[k]!,
    score: upTo(bead.i, bead.j) - upTo(bead.i - bead.a, bead.j - bead.b),
  }));
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
