import { classOf, DIGIT, HAN, HANGUL, KANA, LETTER, lowerCase, OTHER, SIGN, SPACE } from './characters.js';
import { asciiDigits, type Figure, figureAt } from './digits.js';
import { readGlued } from './glue.js';
import { numeralAt } from './ideographs.js';
import { nativeNumeralAt } from './korean.js';
import { beginnings, DATE, GLUES, type Meaning, NUMBER, type Phrase, type Vocabulary } from './vocabulary.js';

/** What stands between two items. */
export const TOUCHING = 0;
export const BLANK = 1;
export const HYPHEN = 2;
export const APART = 3;

/** A figure, or a word of the vocabulary. Words that the vocabulary does not know are no items. */
export interface Item {
  readonly start: number;
  readonly end: number;
  /** How it follows the item before: `TOUCHING`, `BLANK` (one space), `HYPHEN`, or `APART`. */
  readonly gap: number;
  readonly figure?: Figure;
  readonly meanings: readonly Meaning[];
  /** What it can begin; see `beginnings`. */
  readonly begins: number;
  /** The parts of a number word written in one piece. */
  readonly parts?: readonly Meaning[];
  /** Arabic `و` written onto the word. */
  readonly and?: boolean;
}

export interface Lexed {
  readonly text: string;
  /** Digits of every script as ASCII; same length as the text. */
  readonly plain: string;
  readonly items: readonly Item[];
  readonly words: Vocabulary;
}

const NONE: readonly Meaning[] = [];
/** No paragraph that is prose has more; what stands behind them in a dump of data is not read. */
const MOST_TOKENS = 50_000;

/** Cuts a text into figures and words of the vocabulary. Linear in the length of the text. */
export function lexValues(text: string, words: Vocabulary): Lexed {
  const plain = asciiDigits(text);
  const lower = lowerCase(plain);
  const drafts: Item[] = [];
  const push = (
    start: number,
    end: number,
    meanings: readonly Meaning[],
    figure?: Figure,
    and?: boolean,
    parts?: readonly Meaning[],
  ) => {
    const last = drafts.at(-1);
    drafts.push({
      start,
      end,
      gap: last ? gapOf(plain, last.end, start) : APART,
      meanings,
      begins: figure || parts ? NUMBER | DATE : beginnings(meanings),
      ...(figure ? { figure } : {}),
      ...(and ? { and } : {}),
      ...(parts ? { parts } : {}),
    });
  };
  if (words.dense) lexDense(plain, lower, words, push);
  else lexSpaced(plain, lower, words, push);
  return { text, plain, items: drafts, words };
}

type Push = (
  start: number,
  end: number,
  meanings: readonly Meaning[],
  figure?: Figure,
  and?: boolean,
  parts?: readonly Meaning[],
) => void;

function gapOf(plain: string, from: number, to: number): number {
  if (to === from) return TOUCHING;
  if (to > from + 1) return APART;
  const code = plain.charCodeAt(from);
  if (classOf(code) === SPACE && code !== 10) return BLANK;
  return code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0x27 || code === 0x2019 || code === 0x2bc
    ? HYPHEN
    : APART;
}

interface Tokens {
  readonly starts: number[];
  readonly ends: number[];
  readonly norms: string[];
  /** Offset of the figure's token in `figures`, or -1. */
  readonly figures: (Figure | undefined)[];
}

function tokens(plain: string, lower: string, words: Vocabulary): Tokens {
  const found: Tokens = { starts: [], ends: [], norms: [], figures: [] };
  for (let i = 0; i < lower.length && found.starts.length < MOST_TOKENS; ) {
    const type = classOf(lower.charCodeAt(i));
    if (type === SPACE || type === OTHER) {
      i++;
      continue;
    }
    const figure = type === DIGIT ? figureAt(plain, i, words.lang) : undefined;
    let end = figure?.end ?? i + 1;
    if (!figure && type !== SIGN && type !== DIGIT)
      while (end < lower.length && isWord(classOf(lower.charCodeAt(end)))) end++;
    const norm = figure || type === DIGIT ? '' : lower.slice(i, end);
    found.starts.push(i);
    found.ends.push(end);
    found.norms.push(norm === '' ? '' : words.normalise(norm));
    found.figures.push(figure?.figure);
    i = end;
  }
  return found;
}

function isWord(type: number): boolean {
  return type === LETTER || type === HAN || type === KANA || type === HANGUL;
}

function lexSpaced(plain: string, lower: string, words: Vocabulary, push: Push): void {
  const found = tokens(plain, lower, words);
  const glues = GLUES.has(words.lang);
  for (let k = 0; k < found.norms.length; k++) {
    const start = found.starts[k]!;
    if (found.figures[k]) {
      push(start, found.ends[k]!, NONE, found.figures[k]);
      continue;
    }
    const norm = found.norms[k]!;
    const phrase = longestPhrase(words.byFirst.get(norm), found, k, plain);
    if (phrase) {
      const last = k + phrase.count - 1;
      const end = found.ends[last]!;
      push(start, phrase.short && plain.charAt(end) === '.' ? end + 1 : end, phrase.meanings);
      k = last;
    } else if (glues) {
      const parts = readGlued(norm, words);
      if (parts) push(start, found.ends[k]!, NONE, undefined, false, parts);
    } else if (words.lang === 'ar' && norm.length >= 4) k = pushArabic(found, k, words, plain, push);
  }
}

/** Arabic writes and, in, with, for and the article onto the next word. Gives the index of the last token used. */
function pushArabic(found: Tokens, k: number, words: Vocabulary, plain: string, push: Push): number {
  const norm = found.norms[k]!;
  for (const [prefix, and] of ARABIC_PREFIXES) {
    if (!norm.startsWith(prefix) || norm.length - prefix.length < 2) continue;
    const rest = prefix === 'لل' && !words.byFirst.has(norm.slice(2)) ? norm.slice(1) : norm.slice(prefix.length);
    const phrase = longestPhrase(words.byFirst.get(rest), found, k, plain);
    if (!phrase) continue;
    push(found.starts[k]!, found.ends[k + phrase.count - 1]!, phrase.meanings, undefined, and);
    return k + phrase.count - 1;
  }
  return k;
}

const ARABIC_PREFIXES: readonly [string, boolean][] = [
  ['وال', true],
  ['بال', false],
  ['فال', false],
  ['كال', false],
  ['ولل', true],
  ['لل', false],
  ['ال', false],
  ['وب', true],
  ['ول', true],
  ['و', true],
  ['ف', false],
  ['ب', false],
  ['ل', false],
  ['ك', false],
];

function longestPhrase(
  phrases: readonly Phrase[] | undefined,
  found: Tokens,
  k: number,
  plain: string,
): { meanings: readonly Meaning[]; count: number; short?: boolean } | undefined {
  if (!phrases) return undefined;
  let exact: readonly Meaning[] | undefined;
  for (const phrase of phrases) {
    const { words } = phrase;
    let n = 1;
    while (
      n < words.length &&
      found.norms[k + n] === words[n] &&
      phraseGap(plain, found.ends[k + n - 1]!, found.starts[k + n]!)
    )
      n++;
    if (n < words.length) continue;
    if (phrase.exact) {
      if (plain.slice(found.starts[k]!, found.ends[k]!) !== phrase.exact) continue;
      exact = phrase.meanings;
      continue;
    }
    return {
      meanings: exact ? [...exact, ...phrase.meanings] : phrase.meanings,
      count: n,
      ...(phrase.short ? { short: true } : {}),
    };
  }
  return exact ? { meanings: exact, count: 1 } : undefined;
}

function phraseGap(plain: string, from: number, to: number): boolean {
  if (to - from > 1) return to - from === 2 && plain.charAt(from) === '.';
  return to === from || /[ \u00a0\u202f\-'’ʼ‑.·]/.test(plain.charAt(from));
}

function lexDense(plain: string, lower: string, words: Vocabulary, push: Push): void {
  const { lang } = words;
  const length = Math.min(lower.length, MOST_TOKENS * 3);
  for (let i = 0; i < length; ) {
    const type = classOf(lower.charCodeAt(i));
    if (type === DIGIT) {
      const figure = figureAt(plain, i, lang);
      if (figure) push(i, figure.end, NONE, figure.figure);
      i = figure?.end ?? i + 1;
      continue;
    }
    if (type === SPACE) {
      i++;
      continue;
    }
    const phrase = denseForm(words, lower, plain, i, type);
    const native = type === HANGUL ? nativeAt(plain, i) : undefined;
    const numeral = native ?? numeralAt(plain, i, lang);
    if (native) {
      push(i, native.end, NONE, native.figure);
      i = native.end;
    } else if (numeral && numeral.end > i + (phrase?.length ?? 0) - (phrase?.number ? 1 : 0)) {
      push(i, numeral.end, NONE, numeral.figure);
      i = numeral.end;
    } else if (phrase) {
      push(i, i + phrase.length, phrase.meanings);
      i += phrase.length;
    } else if (type === LETTER) {
      do i++;
      while (i < lower.length && classOf(lower.charCodeAt(i)) === LETTER);
    } else i++;
  }
}

function nativeAt(plain: string, at: number): { end: number; figure: Figure } | undefined {
  const read = nativeNumeralAt(plain, at);
  return read ? { end: read.end, figure: { value: read.value, step: 1, words: true } } : undefined;
}

function denseForm(
  words: Vocabulary,
  lower: string,
  plain: string,
  at: number,
  type: number,
): { meanings: readonly Meaning[]; length: number; number: boolean } | undefined {
  for (const { words: forms, meanings, exact } of words.byFirst.get(lower.charAt(at)) ?? []) {
    const form = forms[0]!;
    if (!lower.startsWith(form, at)) continue;
    if (exact && !plain.startsWith(exact, at)) continue;
    // A Latin form ends where the word ends.
    if (type === LETTER && classOf(lower.charCodeAt(at + form.length)) === LETTER) continue;
    return { meanings, length: form.length, number: meanings.some((m) => m.kind === 'number' || m.kind === 'scale') };
  }
  return undefined;
}
