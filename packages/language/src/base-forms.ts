import { loadPack, SCALE_BASE } from './lexicon/pack.js';
import { conceptName } from './lexicon/relations.js';
import type { Token } from './tokens.js';

/** Forms that the lexicon lists of the nouns a word may be a form of, in small letters; empty when it has none. */
export function nounForms(token: Token, lang: string): readonly string[] {
  return [...new Set(nounsUnder(token.key, token, lang))];
}

/**
 * Length of the longest noun of the lexicon that a word begins with, in UTF-16 units: what follows is its particle, in
 * languages that write particles with their noun (Korean). 0 when the lexicon knows no such noun.
 */
export function nounLength(token: Token, lang: string): number {
  for (let length = token.norm.length; length > 0; length--)
    if (nounsUnder(token.norm.slice(0, length), token, lang).length > 0) return length;
  return 0;
}

function nounsUnder(key: string, { concepts }: Token, lang: string): string[] {
  const entries = loadPack(lang).index.byFirst.get(key) ?? [];
  return entries.flatMap(({ id, keys, form }) =>
    id < SCALE_BASE && keys.length === 1 && concepts.includes(id) && conceptName(id).pos === 'n'
      ? form.text.toLowerCase()
      : [],
  );
}
