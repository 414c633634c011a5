import type { Span } from '@variorum/model';
import { foldText } from '../lexicon/normalize.js';
import type { Lexed, Token } from '../tokens.js';
import { NEGATION, type NegationLexicon } from './lexicon.js';

/** A word or piece of text that says no, and the tokens that it covers. */
export interface NegationSpan extends Span {
  readonly first: number;
  readonly last: number;
}

export interface ReadNegation {
  /** Denials, one per clause in languages with negative concord. */
  readonly cues: readonly NegationSpan[];
  /** Words with a no inside; they may render a denial, but are none. */
  readonly negative: readonly NegationSpan[];
}

const NOTHING: ReadNegation = { cues: [], negative: [] };

/** Two cues of one clause, at most this many words apart, are one denial where the language has negative concord. */
const CONCORD_REACH = 6;

/** Whether denials can be read in this language. */
export function readsNegation(lang: string): boolean {
  return primary(lang) in NEGATION;
}

/** Denials of a text. Linear in its length; nothing for a language without a list. */
export function readNegation(lexed: Lexed): ReadNegation {
  const compiled = compiledFor(primary(lexed.lang));
  if (!compiled) return NOTHING;
  const found = compiled.inside ? insideText(lexed, compiled) : byWord(lexed, compiled);
  return compiled.concord ? { ...found, cues: mergeConcord(found.cues, lexed) } : found;
}

interface Compiled {
  readonly concord: boolean;
  /** Entries are looked for inside the running text (no spaces between words). */
  readonly inside: boolean;
  readonly cue: WordTest;
  readonly negative: WordTest;
  readonly idioms: readonly (readonly string[])[];
  readonly cuePattern: RegExp;
  readonly negativePattern: RegExp;
  readonly idiomPattern: RegExp;
}

interface WordTest {
  readonly exact: ReadonlyMap<string, readonly string[]>;
  readonly beginnings: readonly string[];
  readonly endings: readonly string[];
  readonly exceptions: readonly string[];
}

const compiled = new Map<string, Compiled | undefined>();
const NEVER = /(?!)/g;

function compiledFor(lang: string): Compiled | undefined {
  if (!compiled.has(lang)) compiled.set(lang, lang in NEGATION ? compile(NEGATION[lang]!, lang) : undefined);
  return compiled.get(lang);
}

function compile(lexicon: NegationLexicon, lang: string): Compiled {
  const inside = lang === 'zh' || lang === 'ja' || lang === 'ko';
  const words = (list: string) => list.split(' ').filter(Boolean);
  const pattern = (list: readonly string[]) =>
    inside && list.length > 0
      ? new RegExp(
          [...list]
            .sort((a, b) => b.length - a.length)
            .map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
            .join('|'),
          'g',
        )
      : NEVER;
  return {
    concord: lexicon.concord ?? false,
    inside,
    cue: wordTest(words(lexicon.cues)),
    negative: wordTest(words(lexicon.negative)),
    idioms: lexicon.idioms.split('|').map((phrase) => phrase.trim().split(/\s+/)),
    cuePattern: pattern(words(lexicon.cues)),
    negativePattern: pattern(words(lexicon.negative)),
    idiomPattern: pattern(lexicon.idioms.split('|')),
  };
}

function wordTest(entries: readonly string[]): WordTest {
  const exact = new Map<string, readonly string[]>();
  const beginnings: string[] = [];
  const endings: string[] = [];
  const exceptions: string[] = [];
  for (const entry of entries) {
    const [form = '', ...after] = entry.split('~');
    if (form.startsWith('!')) exceptions.push(form.slice(1));
    else if (form.startsWith('*')) endings.push(form.slice(1));
    else if (form.endsWith('*')) beginnings.push(form.slice(0, -1));
    else exact.set(form, after);
  }
  return { exact, beginnings, endings, exceptions };
}

function byWord(lexed: Lexed, { cue, negative, idioms }: Compiled): ReadNegation {
  const cues: NegationSpan[] = [];
  const negatives: NegationSpan[] = [];
  for (const [i, token] of lexed.tokens.entries()) {
    const span = { start: token.start, end: token.end, first: i, last: i };
    if (matches(cue, token.norm, lexed.tokens, i)) {
      if (!idioms.some((phrase) => coveredBy(phrase, lexed.tokens, i))) cues.push(span);
    } else if (matches(negative, token.norm, lexed.tokens, i)) negatives.push(span);
  }
  return { cues, negative: negatives };
}

function matches(test: WordTest, norm: string, tokens: readonly Token[], i: number): boolean {
  const after = test.exact.get(norm);
  if (after)
    return after.length === 0 || tokens.slice(Math.max(0, i - 6), i).some((before) => after.includes(before.norm));
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

function insideText(lexed: Lexed, { cuePattern, negativePattern, idiomPattern }: Compiled): ReadNegation {
  const shadows = spansOf(lexed, idiomPattern);
  const hidden = (span: NegationSpan) => shadows.some((s) => s.start <= span.start && s.end >= span.end);
  const cues = spansOf(lexed, cuePattern).filter((span) => !hidden(span));
  const negative = spansOf(lexed, negativePattern).filter(
    (span) => !cues.some((cue) => cue.start < span.end && span.start < cue.end),
  );
  return { cues, negative };
}

function spansOf(lexed: Lexed, pattern: RegExp): NegationSpan[] {
  const found: NegationSpan[] = [];
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

function mergeConcord(cues: readonly NegationSpan[], lexed: Lexed): NegationSpan[] {
  const merged: NegationSpan[] = [];
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
