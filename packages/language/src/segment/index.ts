import type { Span } from '@variorum/model';
import { primarySubtag } from '@variorum/model';
import { loadPack } from '../lexicon/pack.js';
import { ABBREVIATIONS, ACRONYMS, MAY_END } from './abbreviations.js';

/** Intl.Segmenter is quadratic in Node 20: it is fed at most about this many UTF-16 units at a time. */
const FEED = 1000;
/** A text longer than this without any possible end is cut by force, so that nothing is fed whole. */
const FORCED = 4000;

/**
 * Sentences of one paragraph as half-open spans without surrounding white space. Cuts of Intl.Segmenter, merged where
 * an abbreviation, an initial, a number or an open quotation shows that the sentence goes on. Linear in the length.
 */
export function segmentSentences(text: string, lang: string): Span[] {
  if (text.trim() === '') return [];
  const primary = primarySubtag(lang);
  const spans: { start: number; end: number }[] = [];
  let start = -1;
  for (const cut of cuts(text, primary)) {
    if (start < 0) start = cut.start;
    if (goesOn(text, start, cut.end, primary)) continue;
    push(spans, text, start, cut.end);
    start = -1;
  }
  if (start >= 0) push(spans, text, start, text.length);
  return spans;
}

function push(spans: { start: number; end: number }[], text: string, start: number, end: number): void {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  if (from === to) return;
  const last = spans.at(-1);
  // Closing quotes and lone punctuation belong to the sentence before.
  if (last && !/[\p{L}\p{N}]/u.test(text.slice(from, to))) last.end = to;
  else spans.push({ start: from, end: to });
}

const segmenters = new Map<string, Intl.Segmenter>();
function segmenterFor(lang: string): Intl.Segmenter {
  let segmenter = segmenters.get(lang);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(lang === 'und' ? 'en' : lang, { granularity: 'sentence' });
    segmenters.set(lang, segmenter);
  }
  return segmenter;
}

function* cuts(text: string, lang: string): Generator<{ start: number; end: number }> {
  const segmenter = segmenterFor(lang);
  let base = 0;
  while (base < text.length) {
    const window = text.slice(
      base,
      base + (base + FORCED >= text.length && text.length - base <= FEED ? FORCED : FEED),
    );
    const pieces = [...segmenter.segment(window)];
    const whole = base + window.length >= text.length;
    const usable = whole || pieces.length === 1 ? pieces : pieces.slice(0, -1);
    let end = base;
    for (const piece of usable) {
      const from = base + piece.index;
      end = from + piece.segment.length;
      yield* split(text, from, end, lang);
    }
    if (end === base) end = base + window.length;
    base = end;
  }
}

/** Stops of scripts that Intl.Segmenter does not know as such, and stops right before an opening quotation mark. */
const EXTRA: readonly { readonly langs: ReadonlySet<string>; readonly stop: RegExp }[] = [
  { langs: new Set(['hi', 'mr', 'ne', 'bn', 'pa']), stop: /[।॥]/g },
  { langs: new Set(['ar', 'fa', 'ur']), stop: /[؟۔]/g },
  { langs: new Set(['zh', 'ja', 'yue']), stop: /[。！？!?](?=[「『“‘])/g },
];

/** Cuts that Intl.Segmenter misses. */
function* split(text: string, start: number, end: number, lang: string): Generator<{ start: number; end: number }> {
  let from = start;
  // « … . » Il: the closing mark belongs to the sentence before, what follows it does not.
  const closing = /^[»”]\s+(?=[\p{Lu}«“„])/u.exec(text.slice(start, Math.min(end, start + 6)));
  if (closing) {
    yield { start, end: start + closing[0].length };
    from = start + closing[0].length;
  }
  for (const { langs, stop } of EXTRA) {
    if (!langs.has(lang)) continue;
    for (const match of text.slice(start, end).matchAll(stop)) {
      const at = start + match.index + 1;
      if (at < end && at > from) {
        yield { start: from, end: at };
        from = at;
      }
    }
  }
  yield { start: from, end };
}

/** True when the text up to `end` does not end a sentence after all. */
function goesOn(text: string, start: number, end: number, lang: string): boolean {
  if (end >= text.length) return false;
  const after = text.slice(end, end + 40).trimStart();
  if (after === '') return false;
  if (/^\p{Ll}/u.test(after) && !/[\n\u2028\u2029]/.test(text.charAt(end - 1))) return true;
  // A dash after a quotation leads to who said it; closing marks belong to what they close.
  if (/^(?:[,;:)\]”’」』]|»(?:[\s,.;:)]|$))/.test(after)) return true;
  if (/^[-–—]\s*\p{Ll}/u.test(after)) return true;
  if (EMBEDDING.has(lang) && (insideQuote(text, start, end) || quoteGoesOn(text, start, end))) return true;
  const stop = /(\S+)\.["'”’»)]*$/.exec(text.slice(Math.max(start, end - 60), end).trimEnd());
  return stop !== null && isShorthand(stop[1] ?? '', after, lang);
}

/** True when the stop after `raw` is that of an abbreviation, an initial or an ordinal. */
function isShorthand(raw: string, after: string, lang: string): boolean {
  const shown = raw.replace(/^[("'„“«[¿¡]+/, '');
  const word = shown.toLowerCase();
  const capital = /^["'„“«([¿¡]*\p{Lu}/u.test(after);
  const starter = beginsSentence(after, lang);
  if (/^\p{L}$/u.test(word) && /^\p{L}\./u.test(after)) return true;
  if (ACRONYMS.has(word)) return !starter;
  if (/^\p{Lu}$/u.test(shown) || /^(?:\p{Lu}\p{Ll}?[.-])+-?\p{Lu}$/u.test(shown)) return capital && !starter;
  if (abbreviationsOf(lang).has(word)) return !(MAY_END.has(word) && capital);
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return !capital || !starter;
  // "19. März", "3. deň": an ordinal in languages that write it with a stop.
  if (ORDINAL_STOP.has(lang) && /^\d{1,3}$/.test(word)) return !starter;
  return /^\d+$/.test(word) && /^\d/.test(after) && lang !== 'en';
}

/** What follows starts with a function word in capitals: "The", "Il", "Но". */
function beginsSentence(after: string, lang: string): boolean {
  const first = /^["'„“«([¿¡]*(\p{Lu}[\p{L}\p{M}]*)/u.exec(after)?.[1];
  return first !== undefined && loadPack(lang).stop.has(first.toLowerCase());
}

const ORDINAL_STOP = new Set([
  'de',
  'cs',
  'sk',
  'hu',
  'fi',
  'da',
  'no',
  'nb',
  'is',
  'sl',
  'hr',
  'tr',
  'pl',
  'et',
  'lv',
]);

const sets = new Map<string, ReadonlySet<string>>();
function abbreviationsOf(lang: string): ReadonlySet<string> {
  let set = sets.get(lang);
  if (!set) {
    set = new Set((ABBREVIATIONS[lang] ?? '').split(' '));
    sets.set(lang, set);
  }
  return set;
}

/** Languages whose sentences hold whole quotations, stops and all. */
const EMBEDDING = new Set(['zh', 'ja', 'ko', 'yue']);

/** A stop inside 「…」, “…” or "…" does not end the sentence that quotes it. */
function insideQuote(text: string, start: number, end: number): boolean {
  const piece = text.slice(Math.max(start, end - 600), end);
  return (
    count(piece, /[「『]/g) > count(piece, /[」』]/g) ||
    count(piece, /“/g) > count(piece, /”/g) ||
    count(piece, /"/g) % 2 === 1
  );
}

/** After 「…。」 the sentence goes on with a particle (Japanese, Korean) or with who said it (Chinese). */
function quoteGoesOn(text: string, start: number, end: number): boolean {
  if (!/[」』”"]\s*$/.test(text.slice(start, end))) return false;
  const after = text.slice(end, end + 30);
  if (/^(?:と|って|が|の|を|は|に|で|も|라고|이라고|라며|이라며|고|는|란|라는)/.test(after)) return true;
  if (!/^\s*[「『“"]/.test(text.slice(start, end))) return false;
  const clause = /^[^。！？!?「『“]*/.exec(after)?.[0] ?? '';
  return clause.length <= 20 && /[说說道问問答喊叫称稱]$|[说說道问問答喊叫称稱][，,]?/.test(clause);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
