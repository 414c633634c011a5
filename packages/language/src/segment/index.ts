import type { Span } from '@variorum/model';
import { primarySubtag } from '@variorum/model';
import { ABBREVIATIONS, MAY_END } from './abbreviations.js';

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

/** Cuts that Intl.Segmenter misses: after Arabic and Hindi stops, and after CJK stops followed by no space. */
function* split(text: string, start: number, end: number, lang: string): Generator<{ start: number; end: number }> {
  const extra = lang === 'hi' ? /[।॥]/g : lang === 'ar' || lang === 'fa' || lang === 'ur' ? /[؟۔]/g : undefined;
  let from = start;
  if (extra) {
    extra.lastIndex = 0;
    const piece = text.slice(start, end);
    for (let match = extra.exec(piece); match; match = extra.exec(piece)) {
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
  const before = text.slice(Math.max(start, end - 60), end).trimEnd();
  const after = text.slice(end, end + 40).trimStart();
  if (after === '') return false;
  if (/^[a-zà-öø-ÿа-яё]/.test(after) && !/[\n\u2028\u2029]/.test(text.slice(end - 1, end))) return true;
  if (/^[,;:)\]»”’]/.test(after) && !/^»\s/.test(after)) return true;
  if (insideCjkQuote(text, start, end)) return true;
  const stop = /(\S+)\.["'”’»)]*$/.exec(before);
  if (!stop) return false;
  const word = (stop[1] ?? '').toLowerCase().replace(/^[("'„“«[]+/, '');
  const capital = /^["'„“«([]*\p{Lu}/u.test(after);
  if (/^\p{L}$/u.test(word) && /^\p{Lu}$/u.test((stop[1] ?? '').slice(-1)) && capital) return true;
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word) && !MAY_END.has(word) && capital)
    return abbreviationsOf(lang).has(word) || !/^[A-Z]/.test(stop[1] ?? '');
  if (abbreviationsOf(lang).has(word)) return !(MAY_END.has(word) && capital);
  // "19. März", "3. deň": an ordinal in languages that write it with a stop.
  if (ORDINAL_STOP.has(lang) && /^\d{1,3}$/.test(word)) return true;
  return /^\d+$/.test(word) && /^\d/.test(after) && lang !== 'en';
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

/** A stop inside 「…」, “…” of Chinese or Japanese does not end the sentence that quotes it. */
function insideCjkQuote(text: string, start: number, end: number): boolean {
  if (!/[。！？!?]/.test(text.slice(end - 2, end))) return false;
  const piece = text.slice(Math.max(start, end - 600), end);
  return (
    count(piece, /[「『]/g) > count(piece, /[」』]/g) ||
    (/[\u3400-\u9fff]/.test(piece) && count(piece, /“/g) > count(piece, /”/g))
  );
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
