import { primarySubtag, type Span } from '@variorum/model';
import type { Lexed, Token } from '../tokens.js';
import type { CueLexicon } from './cue-lexicon.js';

/** A cue or an answer found in a text, and the tokens that it covers. */
export interface CueSpan extends Span {
  readonly first: number;
  readonly last: number;
  /** A restrictor follows: "not … before". */
  readonly restricted?: boolean;
  readonly block: number;
}

export interface ReadCues {
  readonly cues: readonly CueSpan[];
  readonly answers: readonly CueSpan[];
}

interface Found {
  readonly cues: CueSpan[];
  readonly answers: CueSpan[];
}

const NOTHING: Found = { cues: [], answers: [] };

/** Two cues of one clause, at most this many words apart, count once where the language has concord. */
const CONCORD_REACH = 6;

/** Reads the cues of several jobs (denial, hedge, attribution) for all languages that have a list. */
export interface CueReader {
  /** Whether the language has a list for a job; without one nothing is found, and the caller says "not checked". */
  reads(job: number, lang: string): boolean;
  /** Cues and answers of a text, by job. Near-linear in its length. */
  read(lexed: Lexed): ReadCues[];
}

/** A reader for the jobs of some lists, which are numbered in their order; each holds a list per language. */
export function createCueReader(jobs: readonly Readonly<Record<string, CueLexicon>>[]): CueReader {
  const compiled = new Map<string, Lists>();
  return {
    reads: (job, lang) => primarySubtag(lang) in jobs[job]!,
    read(lexed) {
      const lang = primarySubtag(lexed.lang);
      let lists = compiled.get(lang);
      if (!lists) {
        lists = jobs.map((job) => job[lang] && compile(job[lang], lang));
        compiled.set(lang, lists);
      }
      const found = lists.some((list) => list?.inside)
        ? lists.map((list) => insideText(lexed, list))
        : byWord(lexed, lists);
      for (let k = 0; k < lists.length; k++)
        if (found[k]!.cues.length > 1)
          found[k] = { ...found[k]!, cues: merge(found[k]!.cues, lexed, lists[k]?.concord ?? false) };
      return found;
    },
  };
}

type Lists = readonly (Compiled | undefined)[];

interface Compiled {
  readonly concord: boolean;
  /** Entries are looked for inside the running text (no spaces between words). */
  readonly inside: boolean;
  readonly cue: WordTest;
  readonly answer: WordTest;
  readonly restrictor: WordTest;
  readonly idioms: readonly (readonly string[])[];
  readonly cuePattern: RegExp;
  readonly answerPattern: RegExp;
  readonly idiomPattern: RegExp;
  readonly restrictorPattern: RegExp;
}

interface WordTest {
  readonly exact: ReadonlyMap<string, readonly string[]>;
  readonly beginnings: readonly string[];
  readonly endings: readonly string[];
  readonly parts: readonly string[];
  readonly exceptions: readonly string[];
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
    restrictor: wordTest(words(lexicon.restrictors ?? '')),
    idioms: phrases(lexicon.idioms).map((phrase) => phrase.split(/\s+/)),
    cuePattern: pattern(words(lexicon.cues)),
    answerPattern: pattern(words(lexicon.answers).filter((w) => !w.includes('*'))),
    idiomPattern: pattern(phrases(lexicon.idioms)),
    restrictorPattern: pattern(words(lexicon.restrictors ?? '')),
  };
}

function wordTest(entries: readonly string[]): WordTest {
  const exact = new Map<string, readonly string[]>();
  const beginnings: string[] = [];
  const endings: string[] = [];
  const parts: string[] = [];
  const exceptions: string[] = [];
  const phrases = new Map<string, string[][]>();
  for (const entry of entries) {
    const [form = '', ...after] = entry.split('~');
    if (form.includes('_')) {
      const parts = form.split('_');
      phrases.set(parts[0]!, [...(phrases.get(parts[0]!) ?? []), parts]);
    } else if (form.startsWith('!')) exceptions.push(form.slice(1));
    else if (/^\*.*\*$/.test(form)) parts.push(form.slice(1, -1));
    else if (form.startsWith('*')) endings.push(form.slice(1));
    else if (form.endsWith('*')) beginnings.push(form.slice(0, -1));
    else exact.set(form, after);
  }
  return { exact, beginnings, endings, parts, exceptions, phrases };
}

/** Bits of `Word.cues`: the word may be a cue or an answer of the job with that place. */
const CUE = 1;
const ANSWER = 2;

function byWord(lexed: Lexed, lists: Lists): ReadCues[] {
  const { tokens } = lexed;
  const found = lists.map((): Found => NOTHING);
  const ofJob = (k: number) => {
    if (found[k] === NOTHING) found[k] = { cues: [], answers: [] };
    return found[k]!;
  };
  for (let i = 0; i < tokens.length; i++) {
    const { word, start, end } = tokens[i]!;
    if (word.cues < 0) word.cues = bitsOf(word.norm, lists);
    if (word.cues === 0 || isProperName(lexed, i)) continue;
    for (let k = 0; k < lists.length; k++) {
      const bits = (word.cues >> (2 * k)) & (CUE | ANSWER);
      if (bits === 0) continue;
      const { cue, answer, idioms, restrictor } = lists[k]!;
      const span = { start, end, first: i, last: i, block: lexed.block };
      if (bits & CUE && matches(cue, word.norm, tokens, i)) {
        if (!idioms.some((phrase) => coveredBy(phrase, tokens, i)))
          ofJob(k).cues.push(isRestricted(restrictor, lexed, i) ? { ...span, restricted: true } : span);
      } else if (bits & ANSWER && matches(answer, word.norm, tokens, i)) ofJob(k).answers.push(span);
    }
  }
  return found;
}

/** A restrictor follows within this many words of the same sentence. */
const RESTRICTOR_REACH = 7;

function isRestricted(test: WordTest, { tokens, folded }: Lexed, at: number): boolean {
  if (test.exact.size === 0 && test.phrases.size === 0) return false;
  for (let k = at + 1; k < Math.min(tokens.length, at + 1 + RESTRICTOR_REACH); k++) {
    if (/[.;:!?]/.test(folded.slice(tokens[k - 1]!.end, tokens[k]!.start))) return false;
    if (matches(test, tokens[k]!.norm, tokens, k)) return true;
  }
  return false;
}

/** Where a word stands in the lists, in whatever company. */
function bitsOf(norm: string, lists: Lists): number {
  let bits = 0;
  for (const [k, list] of lists.entries()) {
    if (!list) continue;
    if (mayMatch(list.cue, norm)) bits |= CUE << (2 * k);
    if (mayMatch(list.answer, norm)) bits |= ANSWER << (2 * k);
  }
  return bits;
}

function mayMatch(test: WordTest, norm: string): boolean {
  return test.phrases.has(norm) || test.exact.has(norm) || holdsPart(test, norm);
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
  return holdsPart(test, norm);
}

/** The word begins or ends as the list says, or holds a part behind its first two letters. */
function holdsPart(test: WordTest, norm: string): boolean {
  return (
    (test.beginnings.some((head) => norm.length >= head.length + (head.length <= 3 ? 2 : 0) && norm.startsWith(head)) &&
      !test.exceptions.some((e) => (e.endsWith('*') ? norm.startsWith(e.slice(0, -1)) : norm === e))) ||
    test.endings.some((tail) => norm.length > tail.length + 1 && norm.endsWith(tail)) ||
    test.parts.some((part) => norm.indexOf(part, 2) > 0)
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

function insideText(lexed: Lexed, list: Compiled | undefined): ReadCues {
  if (!list) return NOTHING;
  const { cuePattern, answerPattern, idiomPattern, restrictorPattern } = list;
  const shadows = spansOf(lexed, idiomPattern);
  const hidden = (span: CueSpan) => shadows.some((s) => s.start <= span.start && s.end >= span.end);
  const restrictors = restrictorPattern === NEVER ? [] : spansOf(lexed, restrictorPattern);
  const beside = ({ start, end }: CueSpan) =>
    restrictors.some(
      (r) => Math.abs(r.start - end) <= RESTRICTOR_CHARACTERS || Math.abs(start - r.end) <= RESTRICTOR_CHARACTERS,
    );
  const cues = spansOf(lexed, cuePattern)
    .filter((span) => !hidden(span))
    .map((span) => (beside(span) ? { ...span, restricted: true } : span));
  const answers = spansOf(lexed, answerPattern).filter(
    (span) => !cues.some((cue) => cue.start < span.end && span.start < cue.end),
  );
  return { cues, answers };
}

/** The same without spaces, before or after, in UTF-16 units. */
const RESTRICTOR_CHARACTERS = 10;

function spansOf(lexed: Lexed, pattern: RegExp): CueSpan[] {
  const found: CueSpan[] = [];
  let at = 0;
  for (const match of lexed.folded.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    while (at < lexed.tokens.length - 1 && lexed.tokens[at]!.end <= start) at++;
    let last = at;
    while (last < lexed.tokens.length - 1 && lexed.tokens[last + 1]!.start < end) last++;
    if (lexed.tokens.length > 0) found.push({ start, end, first: at, last, block: lexed.block });
  }
  return found;
}

/** Joins cues that say one thing twice: under concord those of one clause, everywhere those of a series (`no … and no`). */
function merge(cues: readonly CueSpan[], lexed: Lexed, concord: boolean): CueSpan[] {
  const merged: CueSpan[] = [];
  for (const cue of cues) {
    const before = merged.at(-1);
    if (before && cue.first - before.last <= CONCORD_REACH) {
      const between = lexed.folded.slice(before.end, cue.start);
      if (SERIES.test(between) || (concord && !/[,;:.!?،؛।]/.test(between))) {
        merged[merged.length - 1] = { ...before, last: cue.last };
        continue;
      }
    }
    merged.push(cue);
  }
  return merged;
}

/** What joins the members of a series, right before the second of them. */
const SERIES = /^[^.;:!?]*(?:\b(?:and|or|nor|und|oder|en|of|e|o|y|ni|né|и|или|i|ani|ve|veya)|और|या|و|أو)\s*$/iu;
