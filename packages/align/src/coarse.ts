import { bandAround, wholeBand } from './band.js';
import { collectEvidence, type Evidence } from './evidence.js';
import type { LengthModel } from './lengths.js';
import type { LinkList } from './links.js';
import { shapesOf } from './scorer.js';
import { type Searched, searchBand } from './search.js';
import { mergeUnits, type Side } from './vocabulary.js';
import type { Weights } from './weights.js';

/** Tables up to this many cells are searched whole. */
const WHOLE = 120_000;
/** Units that become one on the next coarser level. */
const FACTOR = 5;
/** How far the path may stray from that of the coarser level. */
const MARGIN = 2 * FACTOR + 5;
/** Words in more than this part of the large units do not help to find the way. */
const COMMON = 15;
/** Cuts between large units fall where they fall: their lengths agree less well. */
const LOOSER = 3;

export interface Coarse {
  readonly evidence: Evidence;
  readonly searched: Searched;
  /** True when all cells were searched. */
  readonly whole: boolean;
}

/**
 * Path of small beads through the table. A story is searched whole; a book is first aligned in units of five, of
 * twenty-five and so on until the table is small, then each level inside a band around the path of the level above:
 * time and memory grow with the length, not with its square.
 */
export function coarsePath(
  source: Side,
  target: Side,
  links: LinkList,
  lengths: LengthModel,
  weights: Weights,
  level = 0,
): Coarse {
  const [n, m] = [source.units, target.units];
  const whole = (n + 1) * (m + 1) <= WHOLE || Math.min(n, m) < 2 * FACTOR;
  const above = whole
    ? undefined
    : coarsePath(
        mergeUnits(source, FACTOR),
        mergeUnits(target, FACTOR),
        links,
        mergeLengths(lengths),
        weights,
        level + 1,
      ).searched.beads.map(({ i, j }) => [Math.min(n, i * FACTOR), Math.min(m, j * FACTOR)] as const);
  const band = above ? bandAround(n, m, [[0, 0], ...above], MARGIN) : wholeBand(n, m);
  // A large unit misses many words; what counts there is what it shares.
  const evidence =
    level === 0
      ? collectEvidence(source, target, links, weights)
      : collectEvidence(source, target, links, { ...weights, loss: 0 }, Math.max(3, Math.min(n, m) / COMMON));
  const searched = searchBand(evidence, band, lengths, shapesOf(weights, 3), weights, false);
  return { evidence, searched, whole };
}

function mergeLengths(lengths: LengthModel): LengthModel {
  const every = (sums: Float64Array) =>
    Float64Array.from(
      { length: Math.ceil((sums.length - 1) / FACTOR) + 1 },
      (_, k) => sums[Math.min(sums.length - 1, k * FACTOR)]!,
    );
  return {
    ...lengths,
    source: every(lengths.source),
    target: every(lengths.target),
    variance: lengths.variance * LOOSER,
    mean: lengths.mean * FACTOR,
  };
}
