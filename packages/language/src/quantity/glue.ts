import type { Meaning, Phrase, Vocabulary } from './vocabulary.js';

const PARTS = new Set([
  'number',
  'one',
  'and',
  'times',
  'scale',
  'glue',
  'mixed',
  'half',
  'plus-half',
  'ordinal',
  'suffix',
  'teen',
]);
/** Longer words are no numbers; the limit keeps hostile input linear. */
const LONGEST = 90;

/**
 * Number words written in one piece: `zweihundertsechsundfünfzig`, `trentatré`, `dvaadvacet`, and with a suffix
 * `dreijährig`, `трёхлетний`. Gives the meaning of every part, or nothing when the word is not made of numbers alone.
 */
export function readGlued(word: string, words: Vocabulary): readonly Meaning[] | undefined {
  if (word.length < 5 || word.length > LONGEST || !words.heads.has(word.slice(0, 3))) return undefined;
  const dead = new Uint8Array(word.length);
  const parts: Meaning[] = [];
  return walk(0) && parts.length >= 2 ? parts : undefined;

  function walk(at: number): boolean {
    if (at === word.length) return true;
    if (dead[at]) return false;
    for (let end = Math.min(word.length, at + words.longest); end > at; end--) {
      const meaning = partOf(words.byFirst.get(word.slice(at, end)), at > 0, end === word.length);
      if (!meaning) continue;
      parts.push(meaning);
      if (walk(end)) return true;
      parts.pop();
    }
    dead[at] = 1;
    return false;
  }
}

function partOf(phrases: readonly Phrase[] | undefined, inside: boolean, last: boolean): Meaning | undefined {
  for (const phrase of phrases ?? []) {
    if (phrase.words.length > 1 || phrase.exact) continue;
    for (const meaning of phrase.meanings) {
      if (!PARTS.has(meaning.kind)) continue;
      if (!inside && (meaning.kind === 'and' || meaning.kind === 'suffix')) continue;
      if (!last && (meaning.kind === 'suffix' || meaning.kind === 'ordinal')) continue;
      return meaning.kind === 'glue' ? { ...meaning, kind: 'number' } : meaning;
    }
  }
  return undefined;
}
