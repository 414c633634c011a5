import type { Span } from '@variorum/model';
import { lowerCase, type Matching, matchingOf, splitWords } from './lexicon/forms.js';
import { foldText } from './lexicon/normalize.js';
import { stemmerFor } from './lexicon/stem.js';
import type { Token } from './tokens.js';

/** A piece of text with its words; the words' offsets are those of the whole text, which the piece begins at `start`. */
export interface Passage {
  readonly text: string;
  readonly start: number;
  readonly tokens: readonly Token[];
}

/** Where a term stands: its number in the list, and the words that it covers (none in scripts without spaces). */
export interface TermHit extends Span {
  readonly term: number;
}

/** Finds terms of one language in text, in any inflection that the language's stemmer joins. */
export interface TermIndex {
  /** Every place of every term, longer ones too; linear in the text unless terms begin alike. */
  find(passage: Passage): TermHit[];
}

interface Word {
  readonly norm: string;
  readonly key: string;
  /** Written in capitals only, as `WHO`: counts only where the text has it so. */
  readonly acronym: boolean;
}

/** An index over terms, each in its dictionary form. */
export function indexTerms(terms: readonly string[], lang: string): TermIndex {
  const matching = matchingOf(lang);
  return matching === 'character' ? indexCharacters(terms, lang) : indexWords(terms, lang, matching);
}

/**
 * Whether a passage renders a term in some way, more generously than the index finds it: inside a compound, written with
 * or without hyphen, its words apart or in another order, in a form that shares the greater part of its letters.
 */
export function rendersTerm(passage: Passage, term: string, lang: string): boolean {
  const [whole, wanted] = [squash(passage.text, lang), squash(term, lang)];
  if (wanted === '') return true;
  if (matchingOf(lang) !== 'word') return whole.includes(wanted);
  const words = wordsOf(term, lang);
  if (wanted.length >= SHORTEST_PART && whole.includes(wanted)) return true;
  const places = words.map((word) => passage.tokens.flatMap((token, i) => (isLike(token, word) ? [i] : [])));
  return (places[0] ?? []).some((first) =>
    places.every((own) => own.some((i) => Math.abs(i - first) <= words.length + GAP)),
  );
}

/** Letters of a term that may stand inside a longer word. */
const SHORTEST_PART = 5;
/** Words that may stand between those of a term: `monetary and fiscal policy`. */
const GAP = 3;

function isLike(token: Token, word: Word): boolean {
  if (word.acronym) return token.text === word.norm.toUpperCase() || token.norm === word.norm;
  if (token.key === word.key || token.norm === word.norm) return true;
  const shared = sharedStart(token.norm, word.norm);
  return shared >= 4 && shared >= 0.7 * Math.max(word.norm.length, Math.min(token.norm.length, word.norm.length + 2));
}

function sharedStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

function squash(text: string, lang: string): string {
  return lowerCase(foldText(text, lang), lang).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

function wordsOf(term: string, lang: string): Word[] {
  const stem = stemmerFor(lang);
  const folded = foldText(term, lang);
  const capitals = new Set((folded.match(/[\p{L}\p{N}]+/gu) ?? []).filter(isAcronym).map((w) => lowerCase(w, lang)));
  return splitWords(folded, lang).map((norm) => ({ norm, key: stem(norm), acronym: capitals.has(norm) }));
}

function isAcronym(word: string): boolean {
  return word.length >= 2 && word === word.toUpperCase() && word !== word.toLowerCase();
}

function indexWords(terms: readonly string[], lang: string, matching: Matching): TermIndex {
  const keyOf = (word: Word | Token) => (matching === 'prefix' ? word.norm.slice(0, 1) : word.key);
  const byFirst = new Map<string, { term: number; words: readonly Word[] }[]>();
  for (const [term, text] of terms.entries()) {
    const words = wordsOf(text, lang);
    if (words[0]) push(byFirst, keyOf(words[0]), { term, words });
  }
  const fits = (token: Token, word: Word) =>
    matching === 'prefix'
      ? token.norm === word.norm || (word.norm.length >= 2 && token.norm.startsWith(word.norm))
      : token.key === word.key && (!word.acronym || token.text === token.text.toUpperCase());
  return {
    find({ text, start, tokens }) {
      return tokens.flatMap((token, i) =>
        (byFirst.get(keyOf(token)) ?? []).flatMap(({ term, words }) => {
          const own = tokens.slice(i, i + words.length);
          if (own.length < words.length || !own.every((t, k) => fits(t, words[k]!))) return [];
          const end = own.at(-1)!.end;
          // A term does not reach from one sentence or bracket into the next, unless it is written so.
          const broken = BREAK.test(text.slice(token.start - start, end - start)) && !BREAK.test(terms[term]!);
          return broken ? [] : [{ term, start: token.start, end }];
        }),
      );
    },
  };
}

const BREAK = /[.,;:!?()"“”«»]/;

/** Scripts without spaces: the characters themselves; traditional and simplified ones are the same. */
function indexCharacters(terms: readonly string[], lang: string): TermIndex {
  const byFirst = new Map<string, { term: number; text: string }[]>();
  for (const [term, text] of terms.entries()) {
    const folded = foldText(text, lang).toLowerCase();
    if (folded !== '') push(byFirst, folded.charAt(0), { term, text: folded });
  }
  return {
    find({ text, start }) {
      const folded = foldText(text, lang).toLowerCase();
      const hits: TermHit[] = [];
      if (folded.length !== text.length) return hits;
      for (let at = 0; at < folded.length; at++)
        for (const { term, text: wanted } of byFirst.get(folded.charAt(at)) ?? [])
          if (folded.startsWith(wanted, at) && !insideLatin(folded, at, at + wanted.length))
            hits.push({ term, start: start + at, end: start + at + wanted.length });
      return hits;
    },
  };
}

/** `AI` in Chinese text is a term, in `AIDS` it is not. */
function insideLatin(text: string, start: number, end: number): boolean {
  const joins = (a: string, b: string) => /[a-z0-9]/.test(a) && /[a-z0-9]/.test(b);
  return joins(text.charAt(start - 1), text.charAt(start)) || joins(text.charAt(end - 1), text.charAt(end));
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
