import { type Band, bandAround } from './band.js';
import { type Coarse, coarsePath } from './coarse.js';
import type { Dictionary } from './dictionary.js';
import { collectEvidence, type Evidence } from './evidence.js';
import type { UnitFeatures } from './features.js';
import { learnLinks } from './learn.js';
import { firstLengths, type LengthModel, relearnLengths } from './lengths.js';
import { type LinkList, lexicalLinks, push } from './links.js';
import { posteriors } from './posterior.js';
import { expectGaps, type FilledTable, shapesOf } from './scorer.js';
import { type FoundBead, searchBand } from './search.js';
import { frequency, indexSide, keepUnits, type Side } from './vocabulary.js';
import type { Weights } from './weights.js';

export interface ScoredBead extends FoundBead {
  /** Log-likelihood ratio with the prior of its shape. */
  readonly score: number;
  /** Share of all chains that hold this bead, 0..1. */
  readonly posterior: number;
}

/** Place between units: the end of a bead. */
type Corner = Pick<FoundBead, 'i' | 'j'>;

export interface PassResult {
  readonly beads: readonly ScoredBead[];
  readonly lengths: LengthModel;
  readonly coarse: Coarse;
  /** As these texts need them. */
  readonly weights: Weights;
  /** The texts by numbered words, and the links that need no learning. */
  readonly own: Side;
  readonly other: Side;
  readonly lexical: LinkList;
}

/** Tables with more cells learn once only: they have enough to learn from. */
const LONG = 4_000_000;

/** Coarse pass with small beads over a broad band, then all shapes near its path, twice when a lexicon is learned. */
export function alignMonotone(
  source: readonly UnitFeatures[],
  target: readonly UnitFeatures[],
  fitted: Weights,
  typical: number,
  dictionary?: Dictionary,
): PassResult {
  const [own, other] = [indexSide(source), indexSide(target)];
  const lexical = lexicalLinks(own, other, fitted.links, dictionary);
  const first = firstLengths(
    source.map((unit) => unit.length),
    target.map((unit) => unit.length),
    fitted.variance,
    typical,
  );
  const weights = expectGaps(fitted, first);
  const coarse = coarsePath(own, other, lexical, first, weights);
  const path = coarse.searched.beads;
  const lengths = relearnLengths(first, path, weights.variance);
  const table = coarse.whole ? coarse.searched.scorer.table : undefined;
  const refined = refine(coarse.evidence, path, lengths, weights, table);
  return {
    ...learnAndRefine({ own, other, lexical }, refined, lengths, weights),
    coarse,
    own,
    other,
    lexical,
    weights,
  };
}

/** The units that are left of a pass when these are taken out, near its path. */
export function alignAgain(
  pass: PassResult,
  units: readonly [readonly UnitFeatures[], readonly UnitFeatures[]],
  kept: readonly [readonly number[], readonly number[]],
): readonly ScoredBead[] {
  const { weights } = pass;
  const [own, other] = [keepUnits(pass.own, kept[0]), keepUnits(pass.other, kept[1])];
  const lexical = presentLinks(pass.lexical, own, other);
  const { ratio, variance } = pass.lengths;
  const lengths = {
    ...firstLengths(
      kept[0].map((i) => units[0][i]!.length),
      kept[1].map((j) => units[1][j]!.length),
      variance,
      ratio,
    ),
    ratio,
  };
  const path = pathOfKept(pass, kept);
  const evidence = collectEvidence(own, other, lexical, weights);
  const refined = refine(evidence, path, lengths, weights);
  return learnAndRefine({ own, other, lexical }, refined, lengths, weights).beads;
}

/** Corners of the path of a pass, numbered by the units that are kept. */
function pathOfKept(pass: PassResult, kept: readonly [readonly number[], readonly number[]]): Corner[] {
  const [own, other] = [before(kept[0], pass.own.units), before(kept[1], pass.other.units)];
  return pass.beads.map(({ i, j }) => ({ i: own[i]!, j: other[j]! }));
}

/** How many of these units stand before each place. */
function before(units: readonly number[], length: number): Int32Array {
  const counts = new Int32Array(length + 1);
  for (const unit of units) counts[unit + 1] = 1;
  for (let k = 0; k < length; k++) counts[k + 1]! += counts[k]!;
  return counts;
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

/** A lexicon learned from the beads, and the last step again, where the texts are long enough. */
function learnAndRefine(
  { own, other, lexical }: Pick<PassResult, 'own' | 'other' | 'lexical'>,
  first: readonly ScoredBead[],
  before: LengthModel,
  weights: Weights,
): { beads: readonly ScoredBead[]; lengths: LengthModel } {
  const [n, m] = [own.units, other.units];
  const rounds = Math.min(n, m) >= weights.learnFrom ? (n * m > LONG ? 1 : 2) : 0;
  let beads = first;
  let lengths = before;
  for (let round = 0; round < rounds; round++) {
    const lessons = beads.map((bead) => ({ ...unitsOf(bead), score: bead.posterior }));
    const evidence = collectEvidence(own, other, learnLinks(own, other, lexical, lessons, weights.prior), weights);
    lengths = relearnLengths(lengths, beads, weights.variance);
    beads = refine(evidence, beads, lengths, weights);
  }
  return { beads, lengths };
}

/** A bead leads away from a path of small ones by half its units at most; and one more. */
function marginFor(weights: Weights): number {
  return 1 + Math.ceil(shapesOf(weights, 8).reduce((most, { a, b }) => Math.max(most, a + b), 0) / 2);
}

function refine(
  evidence: Evidence,
  path: readonly Corner[],
  lengths: LengthModel,
  weights: Weights,
  table?: FilledTable,
): readonly ScoredBead[] {
  const [n, m] = [evidence.source.units, evidence.target.units];
  const band: Band = bandAround(n, m, [[0, 0], ...path.map(({ i, j }) => [i, j] as const)], marginFor(weights));
  const searched = searchBand(evidence, band, lengths, shapesOf(weights, 8), weights, true, table);
  const shares = posteriors(searched);
  const upTo = (i: number, j: number) => searched.best[band.offset[i]! + j - band.from[i]!]!;
  return searched.beads.map(({ i, j, a, b }, k) => ({
    i,
    j,
    a,
    b,
    posterior: shares[k]!,
    score: upTo(i, j) - upTo(i - a, j - b),
  }));
}

export function unitsOf(bead: FoundBead): { source: number[]; target: number[] } {
  return { source: run(bead.i - bead.a, bead.i), target: run(bead.j - bead.b, bead.j) };
}

function run(from: number, to: number): number[] {
  const units: number[] = [];
  for (let u = from; u < to; u++) units.push(u);
  return units;
}
