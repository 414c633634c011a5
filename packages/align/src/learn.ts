import type { LinkList } from './links.js';
import { PairMap } from './links.js';
import { frequency, type Side } from './vocabulary.js';

/** A bead of the pass before, with its chance to be right. */
export interface Lesson {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly score: number;
}

const ROUNDS = 5;
/** Pairs of words looked at, at most: longer texts are sampled evenly. */
const LARGEST = 2_500_000;

/**
 * Lexicon learned from aligned beads: IBM Model 1 (Brown et al. 1993) in both directions over word types, with a null
 * word as frequent as the text says, and a discount of `discount` occurrences so that a pair seen once proves nothing.
 */
export function learnLinks(source: Side, target: Side, lessons: readonly Lesson[], discount: number): LinkList {
  const corpus = gather(source, target, lessons);
  const forward = train(corpus, corpus.s, corpus.t, source.words.length, target, discount);
  const backward = train(corpus, corpus.t, corpus.s, target.words.length, source, discount);
  const list: LinkList = { source: [], target: [], forward: [], backward: [] };
  for (let p = 0; p < corpus.pairs; p++) {
    if (forward[p]! < 0.04 && backward[p]! < 0.04) continue;
    list.source.push(corpus.s[p]!);
    list.target.push(corpus.t[p]!);
    list.forward.push(forward[p]!);
    list.backward.push(backward[p]!);
  }
  return list;
}

interface Corpus {
  readonly pairs: number;
  /** Words of every pair. */
  readonly s: Int32Array;
  readonly t: Int32Array;
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
  const numbers = new Map<number, number>();
  const s: number[] = [];
  const t: number[] = [];
  let at = 0;
  const beads = chosen.map((lesson) => {
    const own = wordsOf(source, lesson.source);
    const other = wordsOf(target, lesson.target);
    const bead = { at, rows: own.length, columns: other.length, score: lesson.score };
    for (const a of own) {
      for (const b of other) {
        const key = a * target.words.length + b;
        let pair = numbers.get(key);
        if (pair === undefined) {
          pair = s.length;
          numbers.set(key, pair);
          s.push(a);
          t.push(b);
        }
        cells[at++] = pair;
      }
    }
    return bead;
  });
  return { pairs: s.length, s: Int32Array.from(s), t: Int32Array.from(t), cells: cells.subarray(0, at), beads };
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

/** Chance, per pair, that the `given` word of the pair is rendered by its `made` word. */
function train(
  corpus: Corpus,
  given: Int32Array,
  made: Int32Array,
  givenWords: number,
  across: Side,
  discount: number,
): Float64Array {
  const forward = given === corpus.s;
  const table = new Float64Array(corpus.pairs).fill(0.1);
  const counts = new Float64Array(corpus.pairs);
  const seen = new Float64Array(givenWords);
  for (const bead of corpus.beads)
    for (let g = 0; g < (forward ? bead.rows : bead.columns); g++)
      seen[given[corpus.cells[bead.at + (forward ? g * bead.columns : g)]!]!]! +=
        bead.rows * bead.columns > 0 ? bead.score : 0;
  for (let round = 0; round < ROUNDS; round++) {
    counts.fill(0);
    for (const bead of corpus.beads) expect(corpus, bead, forward, table, made, across, counts);
    for (let p = 0; p < corpus.pairs; p++)
      table[p] =
        Math.max(0, counts[p]! - (round === ROUNDS - 1 ? discount : 0)) /
        (seen[given[p]!]! + (round === ROUNDS - 1 ? 1 : 0));
  }
  return table;
}

function expect(
  corpus: Corpus,
  bead: Corpus['beads'][number],
  forward: boolean,
  table: Float64Array,
  made: Int32Array,
  across: Side,
  counts: Float64Array,
): void {
  const outer = forward ? bead.columns : bead.rows;
  const inner = forward ? bead.rows : bead.columns;
  const step = forward ? bead.columns : 1;
  for (let o = 0; o < outer; o++) {
    const base = bead.at + (forward ? o : o * bead.columns);
    if (inner === 0) continue;
    const word = made[corpus.cells[base]!]!;
    // The null word makes every word as often as it occurs anyway.
    let sum = (2 * frequency(across, word)) / across.units;
    for (let k = 0; k < inner; k++) sum += table[corpus.cells[base + k * step]!]!;
    for (let k = 0; k < inner; k++) {
      const pair = corpus.cells[base + k * step]!;
      counts[pair]! += (bead.score * table[pair]!) / sum;
    }
  }
}

/** Both lists in one, the stronger link of a pair kept; learned links scaled by `trust`. */
export function joinLinks(target: Side, lexical: LinkList, learned: LinkList, trust: number): LinkList {
  const map = new PairMap(target.words.length);
  for (const k of lexical.source.keys())
    map.set(lexical.source[k]!, lexical.target[k]!, lexical.forward[k]!, lexical.backward[k]!);
  for (const k of learned.source.keys())
    map.set(learned.source[k]!, learned.target[k]!, trust * learned.forward[k]!, trust * learned.backward[k]!);
  return map.list;
}
