import { similarity } from '@variorum/language';
import type { Dictionary } from './dictionary.js';
import type { Word } from './features.js';
import { hashTable, type Side } from './vocabulary.js';
import type { LinkWeights } from './weights.js';

/** Pairs of word types that may render each other. */
export interface LinkList {
  readonly source: number[];
  readonly target: number[];
  /** Chance that a unit with the source word is rendered with the target word, and the other way round. */
  readonly forward: number[];
  readonly backward: number[];
}

/** Larger groups of words with the same beginning are not compared pair by pair. */
const LARGEST_GROUP = 40;
/** Links of one word, at most; its best ones. */
const MOST_LINKS = 12;
/** Weaker links are not worth their cost. */
const WEAKEST = 0.03;

/** Pairs that concepts, numbers, marks, names and cognates suggest. Near-linear in the size of the vocabularies. */
export function lexicalLinks(source: Side, target: Side, weights: LinkWeights, dictionary?: Dictionary): LinkList {
  const found: LinkList = { source: [], target: [], forward: [], backward: [] };
  const groups = groupWords(target.words);
  const seen = new Int32Array(target.words.length).fill(-1);
  const byStem = dictionary && stems(target.words);
  for (let s = 0; s < source.words.length; s++) {
    const word = source.words[s]!;
    const first = found.source.length;
    for (const t of byStem ? renderingsOf(word, dictionary!, byStem) : []) {
      seen[t] = s;
      push(found, s, t, weights.concept, weights.concept);
    }
    for (const key of word.groups) {
      const place = placeOf(groups, key);
      if ((key & WEAK) === WEAK && groups.size[place]! > LARGEST_GROUP) continue;
      for (let k = groups.first[place]! - 1; k >= 0; k = groups.next[k]! - 1) {
        const t = groups.word[k]!;
        if (seen[t] === s) continue;
        seen[t] = s;
        const strength = linkStrength(word, target.words[t]!, weights);
        if (strength > WEAKEST) push(found, s, t, strength, strength);
      }
    }
    if (found.source.length > first + MOST_LINKS) keepStrongest(found, first);
  }
  return found;
}

function stems(words: readonly Word[]): ReadonlyMap<string, readonly number[]> {
  const byStem = new Map<string, number[]>();
  for (const [t, word] of words.entries()) {
    const known = byStem.get(stemOf(word));
    if (known) known.push(t);
    else byStem.set(stemOf(word), [t]);
  }
  return byStem;
}

function stemOf(word: Word): string {
  return word.key.split('@', 1)[0]!;
}

/** Words of the other text that the dictionary has for a word. */
function renderingsOf(word: Word, dictionary: Dictionary, byStem: ReadonlyMap<string, readonly number[]>): number[] {
  const renderings = dictionary.renderings.get(stemOf(word));
  return renderings ? [...renderings].flatMap((stem) => byStem.get(stem) ?? []) : [];
}

/** Of the links of one word, which begin at `first`, all but its best ones are dropped. */
function keepStrongest(list: LinkList, first: number): void {
  const near = list.target
    .slice(first)
    .map((t, k) => ({ s: list.source[first]!, t, strength: list.forward[first + k]! }))
    .sort((a, b) => b.strength - a.strength);
  for (const column of [list.source, list.target, list.forward, list.backward]) column.length = first;
  for (const { s, t, strength } of near.slice(0, MOST_LINKS)) push(list, s, t, strength, strength);
}

/** Bit of the groups that spelling alone makes. */
const WEAK = 1;

/** Words by group, as linked lists in ascending order; numbers of list items are one higher, zero is none. */
interface Groups {
  /** Groups by their place in an open table. */
  readonly key: Int32Array;
  readonly size: Int32Array;
  readonly first: Int32Array;
  /** List items. */
  readonly word: Int32Array;
  readonly next: Int32Array;
}

function groupWords(words: readonly Word[]): Groups {
  let items = 0;
  for (const word of words) items += word.groups.length;
  const key = hashTable(items);
  const [size, first] = [new Int32Array(key.length), new Int32Array(key.length)];
  const groups = { key, size, first, word: new Int32Array(items), next: new Int32Array(items) };
  let item = 0;
  for (let t = words.length - 1; t >= 0; t--) {
    for (const group of words[t]!.groups) {
      const place = placeOf(groups, group);
      key[place] = group;
      size[place]!++;
      groups.word[item] = t;
      groups.next[item] = first[place]!;
      first[place] = ++item;
    }
  }
  return groups;
}

/** Place of a group, or the free one where it would stand. */
function placeOf({ key, size }: Groups, group: number): number {
  const last = key.length - 1;
  let place = (group >>> 1) & last;
  while (size[place] !== 0 && key[place] !== group) place = (place + 1) & last;
  return place;
}

function linkStrength(a: Word, b: Word, weights: LinkWeights): number {
  if (a.kind !== b.kind || (a.kind !== 'word' && a.key !== b.key)) return 0;
  if (a.kind === 'number') return a.latin.length === 1 ? weights.digit : weights.number;
  if (a.kind === 'mark') return a.key === '!?' ? weights.question : weights.mark;
  let strength = 0;
  if (a.concepts.length > 0 && b.concepts.length > 0) {
    let shared = 0;
    for (const id of a.concepts) if (b.concepts.includes(id)) shared++;
    if (shared > 0) strength = weights.concept * Math.sqrt(shared / Math.max(a.concepts.length, b.concepts.length));
  }
  return Math.max(strength, cognateStrength(a, b, weights));
}

/** Spellings that resemble each other: likely for long words, unlikely for words that the lexicon tells apart. */
function cognateStrength(a: Word, b: Word, weights: LinkWeights): number {
  const shorter = Math.min(a.latin.length, b.latin.length);
  if (shorter < 2) return 0;
  const known = a.concepts.length > 0 && b.concepts.length > 0 ? 0.5 : 1;
  if (a.latin === b.latin) return known * (shorter >= 4 ? weights.same : weights.same * 0.5);
  if (shorter < 4) return 0;
  const alike = likeness(a.latin, b.latin);
  const cognate = alike > ALIKE ? weights.cognate * (alike - 0.55) * Math.min(1.3, shorter / 6) : 0;
  const name = weights.name * Math.max(0, likeness(a.bones, b.bones) - ALIKE) * 2.5;
  return known * Math.max(cognate, name);
}

/** Less similar words are not taken for each other. */
const ALIKE = 0.6;

/** Similarity, 0..1; zero where the lengths alone show that it is not above `ALIKE`. */
function likeness(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  return 2 * shorter <= ALIKE * (a.length + b.length) ? 0 : similarity(a, b);
}

export function push(list: LinkList, s: number, t: number, forward: number, backward: number): void {
  list.source.push(s);
  list.target.push(t);
  list.forward.push(forward);
  list.backward.push(backward);
}
