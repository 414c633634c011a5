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
  const groups = new Map<string, number[]>();
  for (const [t, word] of target.words.entries())
    for (const key of groupKeys(word)) {
      const group = groups.get(key);
      if (group) group.push(t);
      else groups.set(key, [t]);
    }
  for (const [s, word] of source.words.entries()) {
    const best = new Map<number, number>();
    for (const key of groupKeys(word)) {
      const group = groups.get(key);
      if (!group || (group.length > LARGEST_GROUP && key.startsWith('~'))) continue;
      for (const t of group) {
        if (best.has(t)) continue;
        const strength = linkStrength(word, target.words[t]!, weights);
        if (strength > WEAKEST) best.set(t, strength);
      }
    }
    const kept = best.size <= MOST_LINKS ? [...best] : [...best].sort((a, b) => b[1] - a[1]).slice(0, MOST_LINKS);
    for (const [t, strength] of kept) push(found, s, t, strength, strength);
  }
  return found;
}

/** Words can only be linked when they share one of these. */
function groupKeys(word: Word): string[] {
  if (word.kind !== 'word') return [word.key];
  const keys = word.concepts.map((id) => `@${id}`);
  if (word.latin.length >= 4) keys.push(`~${word.latin.slice(0, 4)}`);
  else if (word.latin.length >= 2) keys.push(`~${word.latin}`);
  if (word.bones.length >= 3) keys.push(`~^${word.bones.slice(0, 3)}`);
  return keys;
}

function linkStrength(a: Word, b: Word, weights: LinkWeights): number {
  if (a.kind === 'number') return a.latin.length === 1 ? weights.digit : weights.number;
  if (a.kind === 'mark') return a.key === '!?' ? weights.question : weights.mark;
  let strength = 0;
  if (a.concepts.length > 0 && b.concepts.length > 0) {
    const shared = a.concepts.filter((id) => b.concepts.includes(id)).length;
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
