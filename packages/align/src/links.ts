import { similarity } from '@variorum/language';
import type { Word } from './features.js';
import type { Side } from './vocabulary.js';
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
export function lexicalLinks(source: Side, target: Side, weights: LinkWeights): LinkList {
  const found: LinkList = { source: [], target: [], forward: [], backward: [] };
  const groups = groupWords(target);
  const seen = new Int32Array(target.words.length).fill(-1);
  const near: { t: number; strength: number }[] = [];
  for (let s = 0; s < source.words.length; s++) {
    const word = source.words[s]!;
    near.length = 0;
    for (const key of word.groups) {
      const group = groups.numbers.get(key);
      if (group === undefined || (groups.size[group]! > LARGEST_GROUP && key.charCodeAt(0) === WEAK)) continue;
      for (let k = groups.first[group]!; k >= 0; k = groups.next[k]!) {
        const t = groups.word[k]!;
        if (seen[t] === s) continue;
        seen[t] = s;
        const strength = linkStrength(word, target.words[t]!, weights);
        if (strength > WEAKEST) near.push({ t, strength });
      }
    }
    if (near.length > MOST_LINKS) near.sort((a, b) => b.strength - a.strength).length = MOST_LINKS;
    for (const { t, strength } of near) push(found, s, t, strength, strength);
  }
  return found;
}

/** Code of `~`. */
const WEAK = 0x7e;

/** Words by group, as linked lists in ascending order. */
interface Groups {
  readonly numbers: ReadonlyMap<string, number>;
  readonly size: readonly number[];
  readonly first: readonly number[];
  readonly word: readonly number[];
  readonly next: readonly number[];
}

function groupWords(side: Side): Groups {
  const numbers = new Map<string, number>();
  const [size, first, word, next]: number[][] = [[], [], [], []];
  for (let t = side.words.length - 1; t >= 0; t--) {
    for (const key of side.words[t]!.groups) {
      let group = numbers.get(key);
      if (group === undefined) {
        group = numbers.size;
        numbers.set(key, group);
        size!.push(0);
        first!.push(-1);
      }
      size![group]!++;
      next!.push(first![group]!);
      first![group] = word!.push(t) - 1;
    }
  }
  return { numbers, size: size!, first: first!, word: word!, next: next! };
}

function linkStrength(a: Word, b: Word, weights: LinkWeights): number {
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
  const alike = similarity(a.latin, b.latin);
  const cognate = alike > 0.6 ? weights.cognate * (alike - 0.55) * Math.min(1.3, shorter / 6) : 0;
  const name =
    a.bones !== '' && b.bones !== '' ? weights.name * Math.max(0, similarity(a.bones, b.bones) - 0.6) * 2.5 : 0;
  return known * Math.max(cognate, name);
}

export function push(list: LinkList, s: number, t: number, forward: number, backward: number): void {
  list.source.push(s);
  list.target.push(t);
  list.forward.push(forward);
  list.backward.push(backward);
}
