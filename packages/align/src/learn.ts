import { type LinkList, push } from './links.js';
import { PairNumbers } from './pair-numbers.js';
import { frequency, type Side } from './vocabulary.js';

/** A bead of the pass before, with its chance to be right. */
export interface Lesson {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly score: number;
}

const ROUNDS = 6;
/** Cells of words looked at, at most: longer texts are sampled evenly. */
const LARGEST = 600_000;
/** Weaker links are not worth their cost. */
const WEAKEST = 0.03;

/**
 * Links re-estimated from aligned beads: IBM Model 1 (Brown et al. 1993) over word types in both directions at once, the
 * two posteriors multiplied (Liang et al. 2006) so that only mutual renderings count, with the lexical links as prior
 * (`prior` occurrences) and one occurrence left out, so that no bead proves itself.
 */
export function learnLinks(
  source: Side,
  target: Side,
  lexical: LinkList,
  lessons: readonly Lesson[],
  prior: number,
): LinkList {
  const corpus = gather(source, target, lessons);
  const start = new Float64Array(corpus.pairs);
  const outside: LinkList = { source: [], target: [], forward: [], backward: [] };
  for (const [k, s] of lexical.source.entries()) {
    const pair = corpus.numbers.find(s, lexical.target[k]!);
    if (pair >= 0) start[pair] = lexical.forward[k]!;
    else push(outside, s, lexical.target[k]!, lexical.forward[k]!, lexical.backward[k]!);
  }
  const counts = train(corpus, start, source, target);
  const seen = { source: occurrences(source, corpus.source), target: occurrences(target, corpus.target) };
  const list: LinkList = { source: [], target: [], forward: [], backward: [] };
  const estimate = (count: number, n: number, before: number) =>
    (Math.max(0, count - 1) + prior * before) / (Math.max(0, n - 1) + prior);
  for (let p = 0; p < corpus.pairs; p++) {
    const [s, t] = [corpus.s[p]!, corpus.t[p]!];
    const forward = estimate(counts[p]!, seen.source[s]!, start[p]!);
    const backward = estimate(counts[p]!, seen.target[t]!, start[p]!);
    if (forward > WEAKEST || backward > WEAKEST) push(list, s, t, forward, backward);
  }
  for (const [k, s] of outside.source.entries()) {
    const t = outside.target[k]!;
    const forward = estimate(0, seen.source[s]!, outside.forward[k]!);
    const backward = estimate(0, seen.target[t]!, outside.backward[k]!);
    if (forward > WEAKEST || backward > WEAKEST) push(list, s, t, forward, backward);
  }
  return list;
}

interface Corpus {
  readonly pairs: number;
  /** Words of every pair. */
  readonly s: Int32Array;
  readonly t: Int32Array;
  readonly numbers: PairNumbers;
  /** Units looked at, with the chance of their beads. */
  readonly source: readonly (readonly [number, number])[];
  readonly target: readonly (readonly [number, number])[];
  /** Cells: pair numbers of all beads, source word by source word; `bead` gives the shape. */
  readonly cells: Int32Array;
  readonly beads: readonly {
    readonly at: number;
    readonly rows: number;
    readonly columns: number;
    readonly score: number;
  }[];
}

function gather(source: Side, target: Side, lessons: readonly Lesson[]): Corpus {
  const usable = lessons.filter((l) => l.source.length > 0 && l.target.length > 0 && l.score > 0.3);
  const step = Math.max(
    1,
    Math.ceil(usable.reduce((sum, l) => sum + size(source, l.source) * size(target, l.target), 0) / LARGEST),
  );
  const chosen = usable.filter((_, k) => k % step === 0);
  const total = chosen.reduce((sum, l) => sum + size(source, l.source) * size(target, l.target), 0);
  const cells = new Int32Array(total);
  const numbers = new PairNumbers(total);
  let at = 0;
  const beads = chosen.map((lesson) => {
    const own = wordsOf(source, lesson.source);
    const other = wordsOf(target, lesson.target);
    const bead = { at, rows: own.length, columns: other.length, score: lesson.score };
    for (const a of own) for (const b of other) cells[at++] = numbers.meet(a, b);
    return bead;
  });
  const unitsOf = (side: 'source' | 'target') =>
    chosen.flatMap((lesson) => lesson[side].map((u) => [u, lesson.score] as const));
  return {
    pairs: numbers.size,
    s: numbers.first.subarray(0, numbers.size),
    t: numbers.second.subarray(0, numbers.size),
    numbers,
    source: unitsOf('source'),
    target: unitsOf('target'),
    cells: cells.subarray(0, at),
    beads,
  };
}

function size(side: Side, units: readonly number[]): number {
  return units.reduce((sum, u) => sum + side.unitStart[u + 1]! - side.unitStart[u]!, 0);
}

function wordsOf(side: Side, units: readonly number[]): number[] {
  const words = new Set<number>();
  for (const u of units)
    for (let k = side.unitStart[u]!; k < side.unitStart[u + 1]!; k++) words.add(side.unitWords[k]!);
  return [...words];
}

function occurrences(side: Side, units: readonly (readonly [number, number])[]): Float64Array {
  const seen = new Float64Array(side.words.length);
  for (const [u, score] of units)
    for (let k = side.unitStart[u]!; k < side.unitStart[u + 1]!; k++) seen[side.unitWords[k]!]! += score;
  return seen;
}

/** Expected number of times that each pair renders each other in the beads. */
function train(corpus: Corpus, start: Float64Array, source: Side, target: Side): Float64Array {
  const { s, t } = corpus;
  const seen = { source: occurrences(source, corpus.source), target: occurrences(target, corpus.target) };
  const forward = Float64Array.from(start, (x) => 0.02 + x);
  const backward = forward.slice();
  const counts = new Float64Array(corpus.pairs);
  for (let round = 0; round < ROUNDS; round++) {
    counts.fill(0);
    for (const bead of corpus.beads) expect(corpus, bead, forward, backward, source, target, counts);
    for (let p = 0; p < corpus.pairs; p++) {
      forward[p] = (counts[p]! + 0.5 * start[p]!) / (seen.source[s[p]!]! + 0.5);
      backward[p] = (counts[p]! + 0.5 * start[p]!) / (seen.target[t[p]!]! + 0.5);
    }
  }
  return counts;
}

/** Words may also stand without a counterpart: the null word makes every word as often as it occurs anyway. */
function expect(
  { cells, s, t }: Corpus,
  bead: Corpus['beads'][number],
  forward: Float64Array,
  backward: Float64Array,
  source: Side,
  target: Side,
  counts: Float64Array,
): void {
  const { at, rows, columns, score } = bead;
  if (rows === 0 || columns === 0) return;
  const rowSum = new Float64Array(rows);
  const columnSum = new Float64Array(columns);
  for (let r = 0; r < rows; r++) rowSum[r] = 0.02 + frequency(source, s[cells[at + r * columns]!]!) / source.units;
  for (let c = 0; c < columns; c++) columnSum[c] = 0.02 + frequency(target, t[cells[at + c]!]!) / target.units;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const pair = cells[at + r * columns + c]!;
      columnSum[c]! += forward[pair]!;
      rowSum[r]! += backward[pair]!;
    }
  }
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const pair = cells[at + r * columns + c]!;
      counts[pair]! += score * Math.sqrt((forward[pair]! / columnSum[c]!) * (backward[pair]! / rowSum[r]!));
    }
  }
}
