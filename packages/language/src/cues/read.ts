import type { Span } from '@variorum/model';
import { foldText } from '../lexicon/normalize.js';
import type { Lexed, Token } from '../tokens.js';
import type { CueLexicon } from './cue-lexicon.js';

/** A cue or an answer found in a text, and the tokens that it covers. */
export interface CueSpan extends Span {
  readonly first: number;
  readonly last: number;
}

export interface ReadCues {
  readonly cues: readonly CueSpan[];
  readonly answers: readonly CueSpan[];
}

const NOTHING: ReadCues = { cues: [], answers: [] };

/** Two cues of one clause, at most this many words apart, count once where the language has concord. */
const CONCORD_REACH = 6;

/** Reads the cues of one job (denial, hedge, attribution) for all languages that have a list. */
export interface CueReader {
  /** Whether the language has a list; without one nothing is found, and the caller says "not checked". */
  reads(lang: string): boolean;
  /** Cues and answers of a text. Near-linear in its length. */
  read(lexed: Lexed): ReadCues;
}

export function createCueReader(lexicons: Readonly<Record<string, CueLexicon>>): CueReader {
  const compiled = new Map<string, Compiled>();
  return {
    reads: (lang) => primary(lang) in lexicons,
    read(lexed) {
      const lang = primary(lexed.lang);
      const lexicon = lexicons[lang];
      if (!lexicon) return NOTHING;
      let known = compiled.get(lang);
      if (!known) {
        known = compile(lexicon, lang);
        compiled.set(lang, known);
      }
      const found = known.inside ? insideText(lexed, known) : byWord(lexed, known);
      return known.concord ? { ...found, cues: mergeConcord(found.cues, lexed) } : found;
    },
  };
}

interface Compiled {
  readonly concord: boolean;
  /** Entries are looked for inside the running text (no spaces between words). */
  readonly inside: boolean;
  readonly cue: WordTest;
  readonly answer: WordTest;
  readonly idioms: readonly (readonly string[])[];
  readonly cuePattern: RegExp;
  readonly answerPattern: RegExp;
  readonly idiomPattern: RegExp;
}

interface WordTest {
  readonly exact: ReadonlyMap<string, readonly string[]>;
  readonly beginnings: readonly string[];
  readonly endings: readonly string[];
  readonly exceptions: readonly string[];
  /** What is known of words so far: whether they begin or end as listed. */
  readonly inside: Map<string, boolean>;
  /** Entries of several words, by their first word. */
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
}

const NEVER = /(?!)/g;

function compile(lexicon: CueLexicon, lang: string): Compiled {
  const inside = lang === 'zh' || lang === 'ja' || lang === 'ko';
  const words = (list: string) => list.split(' ').filter(Boolean);
  const phrases = (list: string) =>
    list
      .split('|')
      .map((phrase) => phrase.trim())
      .filter(Boolean);
  const pattern = (list: readonly string[]) =>
    inside && list.length > 0
      ? new RegExp(
          [...list]
            .sort((a, b) => b.length - a.length)
            .map((w) => w.replace(/_/g, ' ').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
            .join('|'),
          'g',
        )
      : NEVER;
  return {
    concord: lexicon.concord ?? false,
    inside,
    cue: wordTest(words(lexicon.cues)),
    answer: wordTest(words(lexicon.answers)),
    idioms: phrases(lexicon.idioms).map((phrase) => phrase.split(/\s+/)),
    cuePattern: pattern(words(lexicon.cues)),
    answerPattern: pattern(words(lexicon.answers).filter((w) => !w.includes('*'))),
    idiomPattern: pattern(phrases(lexicon.idioms)),
  };
}

function wordTest(entries: readonly string[]): WordTest {
  const exact = new Map<string, readonly string[]>();
  const beginnings: string[] = [];
  const endings: string[] = [];
  const exceptions: string[] = [];
  const phrases = new Map<string, string[][]>();
  for (const entry of entries) {
    const [form = '', ...after] = entry.split('~');
    if (form.includes('_')) {
      const parts = form.split('_');
      phrases.set(parts[0]!, [...(phrases.get(parts[0]!) ?? []), parts]);
    } else if (form.startsWith('!')) exceptions.push(form.slice(1));
    else if (form.startsWith('*')) endings.push(form.slice(1));
    else if (form.endsWith('*')) beginnings.push(form.slice(0, -1));
    else exact.set(form, after);
  }
  return { exact, beginnings, endings, exceptions, inside: new Map(), phrases };
}

function byWord(lexed: Lexed, { cue, answer, idioms }: Compiled): ReadCues {
  const cues: CueSpan[] = [];
  const answers: CueSpan[] = [];
  for (const [i, token] of lexed.tokens.entries()) {
    if (isProperName(lexed, i)) continue;
    const span = { start: token.start, end: token.end, first: i, last: i };
    if (matches(cue, token.norm, lexed.tokens, i)) {
      if (!idioms.some((phrase) => coveredBy(phrase, lexed.tokens, i))) cues.push(span);
    } else if (matches(answer, token.norm, lexed.tokens, i)) answers.push(span);
  }
  return { cues, answers };
}

/** A capital inside a sentence, outside German, makes a name or a month of the word: "in May", "Will Smith". */
function isProperName(lexed: Lexed, i: number): boolean {
  const token = lexed.tokens[i]!;
  if (!token.capital || i === 0 || lexed.lang.startsWith('de')) return false;
  const before = lexed.tokens[i - 1]!;
  return /^[ \u00a0]$/.test(lexed.text.slice(before.end, token.start)) && token.text !== token.text.toUpperCase();
}

function matches(test: WordTest, norm: string, tokens: readonly Token[], i: number): boolean {
  for (const phrase of test.phrases.get(norm) ?? [])
    if (phrase.every((word, k) => tokens[i + k]?.norm === word)) return true;
  const after = test.exact.get(norm);
  if (after)
    return after.length === 0 || tokens.slice(Math.max(0, i - 6), i).some((before) => after.includes(before.norm));
  let inside = test.inside.get(norm);
  if (inside === undefined) {
    inside = holdsPart(test, norm);
    if (test.inside.size >= MOST_REMEMBERED) test.inside.clear();
    test.inside.set(norm, inside);
  }
  return inside;
}

/** Verdicts on words remembered per list. */
const MOST_REMEMBERED = 20_000;

/** The word begins or ends as the list says. */
function holdsPart(test: WordTest, norm: string): boolean {
  return (
    (test.beginnings.some((head) => norm.length >= head.length + (head.length <= 3 ? 2 : 0) && norm.startsWith(head)) &&
      !test.exceptions.some((e) => (e.endsWith('*') ? norm.startsWith(e.slice(0, -1)) : norm === e))) ||
    test.endings.some((tail) => norm.length > tail.length + 1 && norm.endsWith(tail))
  );
}

function coveredBy(phrase: readonly string[], tokens: readonly Token[], i: number): boolean {
  for (let k = 0; k < phrase.length; k++) {
    const from = i - k;
    if (from < 0 || from + phrase.length > tokens.length) continue;
    if (phrase.every((word, at) => tokens[from + at]!.norm === word)) return true;
  }
  return false;
}

function insideText(lexed: Lexed, { cuePattern, answerPattern, idiomPattern }: Compiled): ReadCues {
  const shadows = spansOf(lexed, idiomPattern);
  const hidden = (span: CueSpan) => shadows.some((s) => s.start <= span.start && s.end >= span.end);
  const cues = spansOf(lexed, cuePattern).filter((span) => !hidden(span));
  const answers = spansOf(lexed, answerPattern).filter(
    (span) => !cues.some((cue) => cue.start < span.end && span.start < cue.end),
  );
  return { cues, answers };
}

function spansOf(lexed: Lexed, pattern: RegExp): CueSpan[] {
  const found: CueSpan[] = [];
  let at = 0;
  for (const match of foldText(lexed.text, lexed.lang).matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    while (at < lexed.tokens.length - 1 && lexed.tokens[at]!.end <= start) at++;
    let last = at;
    while (last < lexed.tokens.length - 1 && lexed.tokens[last + 1]!.start < end) last++;
    if (lexed.tokens.length > 0) found.push({ start, end, first: at, last });
  }
  return found;
}

function mergeConcord(cues: readonly CueSpan[], lexed: Lexed): CueSpan[] {
  const merged: CueSpan[] = [];
  for (const cue of cues) {
    const before = merged.at(-1);
    const sameClause =
      before &&
      cue.first - before.last <= CONCORD_REACH &&
      !/[,;:.!?،؛।]/.test(lexed.text.slice(before.end, cue.start));
    if (!sameClause) merged.push(cue);
    else merged[merged.length - 1] = { ...before, last: before.last };
  }
  return merged;
}

function primary(lang: string): string {
  return lang.toLowerCase().split('-', 1)[0] ?? lang;
}
