import type { UnitFeatures, Word } from './features.js';

/** The units of one text with their words numbered, and for every word the units it stands in. */
export interface Side {
  readonly units: number;
  readonly words: readonly Word[];
  /** Words of unit `u`: `unitWords[unitStart[u]..unitStart[u+1])`. */
  readonly unitStart: Int32Array;
  readonly unitWords: Int32Array;
  /** Units of word `w`, ascending: `postings[postingStart[w]..postingStart[w+1])`. */
  readonly postingStart: Int32Array;
  readonly postings: Int32Array;
}

export function indexSide(units: readonly UnitFeatures[]): Side {
  const valued = units.length <= MOST_VALUED;
  const unitStart = new Int32Array(units.length + 1);
  for (let u = 0; u < units.length; u++) {
    const { words } = units[u]!;
    unitStart[u + 1] = unitStart[u]! + words.length + (valued ? units[u]!.values.length : 0);
  }
  const unitWords = new Int32Array(unitStart[units.length]!);
  const words: Word[] = [];
  const numbers = hashTable(unitWords.length);
  let at = 0;
  for (const unit of units) {
    for (const word of unit.words) unitWords[at++] = numberOf(word, words, numbers);
    if (valued) for (const word of unit.values) unitWords[at++] = numberOf(word, words, numbers);
  }
  return { units: units.length, words, unitStart, unitWords, ...invert(unitStart, unitWords, words.length) };
}

/** In longer texts values take more time than they are worth: there the words teach themselves. */
const MOST_VALUED = 5000;

/** Open table for up to `entries` numbers above zero, zero where it is free; its size is a power of two. */
export function hashTable(entries: number): Int32Array {
  return new Int32Array(2 ** Math.ceil(Math.log2(2 * entries + 2)));
}

/** Number of a word among those seen; `numbers` holds it plus one. */
function numberOf(word: Word, words: Word[], numbers: Int32Array): number {
  const last = numbers.length - 1;
  for (let place = word.hash & last; ; place = (place + 1) & last) {
    const number = numbers[place]! - 1;
    if (number < 0) {
      numbers[place] = words.push(word);
      return words.length - 1;
    }
    const known = words[number]!;
    if (known === word || (known.hash === word.hash && known.key === word.key)) return number;
  }
}

function invert(unitStart: Int32Array, unitWords: Int32Array, words: number) {
  const postingStart = new Int32Array(words + 1);
  for (let k = 0; k < unitWords.length; k++) postingStart[unitWords[k]! + 1]!++;
  for (let w = 0; w < words; w++) postingStart[w + 1]! += postingStart[w]!;
  const next = postingStart.slice(0, words);
  const postings = new Int32Array(unitWords.length);
  for (let u = 0; u + 1 < unitStart.length; u++)
    for (let k = unitStart[u]!; k < unitStart[u + 1]!; k++) postings[next[unitWords[k]!]!++] = u;
  return { postingStart, postings };
}

/** Number of units that hold word `w`. */
export function frequency(side: Side, w: number): number {
  return side.postingStart[w + 1]! - side.postingStart[w]!;
}

/** The same text with these units only; words keep their numbers. */
export function keepUnits(side: Side, kept: readonly number[]): Side {
  const unitStart = new Int32Array(kept.length + 1);
  const unitWords = new Int32Array(side.unitWords.length);
  let at = 0;
  for (let u = 0; u < kept.length; u++) {
    const from = side.unitStart[kept[u]!]!;
    const to = side.unitStart[kept[u]! + 1]!;
    for (let k = from; k < to; k++) unitWords[at++] = side.unitWords[k]!;
    unitStart[u + 1] = at;
  }
  const own = unitWords.slice(0, at);
  return {
    units: kept.length,
    words: side.words,
    unitStart,
    unitWords: own,
    ...invert(unitStart, own, side.words.length),
  };
}

/** The same text in units `factor` times as large. */
export function mergeUnits(side: Side, factor: number): Side {
  const units = Math.ceil(side.units / factor);
  const unitStart = new Int32Array(units + 1);
  const unitWords = new Int32Array(side.unitWords.length);
  const last = new Int32Array(side.words.length).fill(-1);
  let at = 0;
  for (let u = 0; u < units; u++) {
    const end = side.unitStart[Math.min(side.units, (u + 1) * factor)]!;
    for (let k = side.unitStart[u * factor]!; k < end; k++) {
      const w = side.unitWords[k]!;
      if (last[w] === u) continue;
      last[w] = u;
      unitWords[at++] = w;
    }
    unitStart[u + 1] = at;
  }
  const own = unitWords.slice(0, at);
  return { units, words: side.words, unitStart, unitWords: own, ...invert(unitStart, own, side.words.length) };
}
