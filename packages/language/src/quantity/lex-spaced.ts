import { codesOf } from '../codes.js';
import { addToHash, KnownRuns } from '../known-runs.js';
import { classOf, DIGIT, HAN, HANGUL, KANA, LETTER, lowerCase, OTHER, SIGN, SPACE } from './characters.js';
import { type Figure, figureAt } from './digits.js';
import { readGlued } from './glue.js';
import { MOST_TOKENS, NONE, type Push } from './items.js';
import { GLUES, type Meaning, type Phrase, type Vocabulary } from './vocabulary.js';

/** A run of letters as the vocabulary sees it, wherever it stands. */
interface Run {
  readonly norm: string;
  /** Forms that begin with it. */
  readonly phrases: readonly Phrase[] | undefined;
  /** The parts of a number word written in one piece. */
  readonly parts: readonly Meaning[] | undefined;
}

const books = new WeakMap<Vocabulary, KnownRuns<Run>>();

function runsOf(words: Vocabulary): KnownRuns<Run> {
  let book = books.get(words);
  if (!book) {
    const glues = GLUES.has(words.lang);
    book = new KnownRuns((run) => {
      const norm = words.normalise(lowerCase(run));
      return { norm, phrases: words.byFirst.get(norm), parts: glues ? readGlued(norm, words) : undefined };
    });
    books.set(words, book);
  }
  return book;
}

/** Runs, signs and figures of a text: `runs[k]` is undefined for a figure. */
interface Tokens {
  readonly starts: number[];
  readonly ends: number[];
  readonly runs: (Run | undefined)[];
  /** By token; without those behind the last figure. */
  readonly figures: (Figure | undefined)[];
}

function tokens(plain: string, words: Vocabulary): Tokens {
  const found: Tokens = { starts: [], ends: [], runs: [], figures: [] };
  const known = runsOf(words);
  const codes = codesOf(plain);
  for (let i = 0; i < plain.length && found.starts.length < MOST_TOKENS; ) {
    const code = codes[i]!;
    const type = classOf(code);
    if (type === SPACE || type === OTHER) {
      i++;
      continue;
    }
    let end = i + 1;
    let run: Run | undefined;
    if (type === DIGIT) {
      const figure = figureAt(plain, i, words.lang);
      if (figure) {
        end = figure.end;
        found.figures[found.starts.length] = figure.figure;
      }
    } else {
      let hash = addToHash(0, code);
      if (type !== SIGN)
        for (; end < plain.length; end++) {
          const next = codes[end]!;
          if (!isWord(classOf(next))) break;
          hash = addToHash(hash, next);
        }
      run = known.find(plain, codes, i, end, hash);
    }
    found.starts.push(i);
    found.ends.push(end);
    found.runs.push(run);
    i = end;
  }
  return found;
}

function isWord(type: number): boolean {
  return type === LETTER || type === HAN || type === KANA || type === HANGUL;
}

/** Figures and words of the vocabulary in a script that puts spaces between words. */
export function lexSpaced(plain: string, words: Vocabulary, push: Push): void {
  const found = tokens(plain, words);
  const arabic = words.lang === 'ar';
  for (let k = 0; k < found.runs.length; k++) {
    const run = found.runs[k];
    const start = found.starts[k]!;
    if (!run) {
      const figure = found.figures[k];
      if (figure) push(start, found.ends[k]!, NONE, figure);
      continue;
    }
    const phrase = run.phrases && longestPhrase(run.phrases, found, k, plain);
    if (phrase) {
      const last = k + phrase.count - 1;
      const end = found.ends[last]!;
      push(start, phrase.short && plain.charAt(end) === '.' ? end + 1 : end, phrase.meanings);
      k = last;
    } else if (run.parts) push(start, found.ends[k]!, NONE, undefined, false, run.parts);
    else if (arabic && run.norm.length >= 4) k = pushArabic(run.norm, found, k, words, plain, push);
  }
}

/** Arabic writes and, in, with, for and the article onto the next word. Gives the index of the last token used. */
function pushArabic(norm: string, found: Tokens, k: number, words: Vocabulary, plain: string, push: Push): number {
  for (const [prefix, and] of ARABIC_PREFIXES) {
    if (!norm.startsWith(prefix) || norm.length - prefix.length < 2) continue;
    const rest = prefix === 'لل' && !words.byFirst.has(norm.slice(2)) ? norm.slice(1) : norm.slice(prefix.length);
    const phrases = words.byFirst.get(rest);
    const phrase = phrases && longestPhrase(phrases, found, k, plain);
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
  phrases: readonly Phrase[],
  found: Tokens,
  k: number,
  plain: string,
): { meanings: readonly Meaning[]; count: number; short?: boolean } | undefined {
  let exact: readonly Meaning[] | undefined;
  for (const phrase of phrases) {
    const { words } = phrase;
    let n = 1;
    while (
      n < words.length &&
      wordAt(found, k + n, plain) === words[n] &&
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

/** A word of the text as the vocabulary sees it; figures inside forms (`H1`) as they stand. */
function wordAt(found: Tokens, k: number, plain: string): string | undefined {
  const run = found.runs[k];
  return run ? run.norm : plain.slice(found.starts[k], found.ends[k]);
}

function phraseGap(plain: string, from: number, to: number): boolean {
  if (to - from > 1) return to - from === 2 && plain.charAt(from) === '.';
  return to === from || /[ \u00a0\u202f\-'’ʼ‑.·]/.test(plain.charAt(from));
}
