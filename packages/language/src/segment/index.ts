import type { Span } from '@variorum/model';
import { primarySubtag } from '@variorum/model';
import { loadPack } from '../lexicon/pack.js';
import { ABBREVIATIONS, ACRONYMS, AFTER_NUMBER, BEFORE_NUMBER, MAY_END } from './abbreviations.js';

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

/** Ends that Intl.Segmenter does not know as such: stops of other scripts, stops before opening marks, dashes of dialogue. */
const EXTRA: readonly { readonly langs?: ReadonlySet<string>; readonly stop: RegExp }[] = [
  { langs: new Set(['hi', 'mr', 'ne', 'bn', 'pa']), stop: /[।॥]/g },
  { langs: new Set(['ar', 'fa', 'ur']), stop: /[؟۔]/g },
  { langs: new Set(['zh', 'ja', 'yue']), stop: /[。！？!?][」』”’]?(?=[「『“‘《〈（【])/g },
  { stop: /[.!?…]["”»]?\s+(?=[–—]\s*[¿¡]?\p{Lu})/gu },
  { stop: /(?<=\p{L})…["”»)]?\s+(?=["“„«¿¡(]?\p{Lu})/gu },
  // Brands such as eBay begin a sentence as they are.
  { stop: /[.!?]["”»)]?\s+(?=\p{Ll}\p{Lu}\p{Ll})/gu },
];

/** Cuts that Intl.Segmenter misses. */
function* split(text: string, start: number, end: number, lang: string): Generator<{ start: number; end: number }> {
  const places = new Set<number>();
  // « … . » Il: the closing mark belongs to the sentence before, what follows it does not.
  const closing = /^[»”]\s+(?=[\p{Lu}«“„])/u.exec(text.slice(start, Math.min(end, start + 6)));
  if (closing) places.add(start + closing[0].length);
  const piece = text.slice(start, end);
  for (const { langs, stop } of EXTRA) {
    if (langs && !langs.has(lang)) continue;
    for (const match of piece.matchAll(stop)) places.add(start + match.index + match[0].length);
  }
  let from = start;
  for (const at of [...places].sort((a, b) => a - b)) {
    if (at <= from || at >= end) continue;
    yield { start: from, end: at };
    from = at;
  }
  yield { start: from, end };
}

/** True when the text up to `end` does not end a sentence after all. */
function goesOn(text: string, start: number, end: number, lang: string): boolean {
  if (end >= text.length) return false;
  const after = text.slice(end, end + 40).trimStart();
  if (after === '') return false;
  if (/^\p{Ll}(?!\p{Lu})/u.test(after) && !/[\n\u2028\u2029]/.test(text.charAt(end - 1))) return true;
  // Closing marks belong to what they close, opening ones to what they open; Swedish opens with ” what it closes with it.
  if (/^(?:[,;:)\]」』]|»(?:[\s,.;:)]|$))/.test(after)) return true;
  if (/^[”’]/.test(after) && !(/\s/.test(text.charAt(end - 1)) && /^.\p{L}/u.test(after))) return true;
  if (/[《〈（【「『“„¿¡(]$/.test(text.slice(start, end))) return true;
  // A dash after a quotation leads to who said it.
  if (/^[-–—]\s*\p{Ll}/u.test(after)) return true;
  if (EMBEDDING.has(lang) && (insideQuote(text, start, end) || quoteGoesOn(text, start, end))) return true;
  if (askedBy(text.slice(start, end), after, lang)) return true;
  const before = text.slice(Math.max(start, end - 60), end).trimEnd();
  // "z. B.", "т. д.": written with spaces, they are the same words.
  const stop = /((?<![\p{L}\p{N}.])(?:\p{Ll}\.\s?)*\S+)\.["'”’»)]*$/u.exec(before);
  if (stop === null) return false;
  return isShorthand((stop[1] ?? '').replace(/\s/g, ''), before.slice(0, stop.index).trimEnd(), after, lang);
}

/** True when the stop after `raw` is that of an abbreviation, an initial or an ordinal. */
function isShorthand(raw: string, before: string, after: string, lang: string): boolean {
  const shown = raw.replace(/^(?:[("'„“«”[¿¡]|\p{L}{1,2}['’])+/u, '');
  const word = shown.toLowerCase();
  const capital = /^["'„“«([¿¡]*[\p{Lu}\p{Lo}]/u.test(after);
  const digit = /^\p{Nd}/u.test(after);
  const starter = beginsSentence(after, lang);
  if (/^\p{L}$/u.test(word) && /^\p{L}\./u.test(after)) return true;
  // No Arabic word is a letter long.
  if (/^\p{Script=Arabic}$/u.test(word)) return true;
  if (ACRONYMS.has(word)) return !starter;
  if (!digit && (/^\p{Lu}$/u.test(shown) || /^(?:\p{Lu}\p{Ll}?[.-])+-?\p{Lu}$/u.test(shown)))
    return capital && !starter;
  if (abbreviationsOf(lang).has(word)) {
    if (BEFORE_NUMBER.has(word) && capital) return false;
    const mayEnd = MAY_END.has(word) && (!AFTER_NUMBER.has(word) || /\d$/.test(before));
    return !(mayEnd && capital);
  }
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return !capital || !starter;
  if (/^\d{1,3}$/.test(word)) return isOrdinal(before, after, lang, starter);
  // "IV. Béla", "II. Dünya Savaşı".
  if (CAPITAL_AFTER_ORDINAL.has(lang) && /^[IVXLC]+$/.test(shown)) return !starter;
  return /^\d+$/.test(word) && digit && lang !== 'en';
}

/** "19. März", "3. deň": an ordinal in languages that write it with a stop; "na str. 12. Král" is none. */
function isOrdinal(before: string, after: string, lang: string, starter: boolean): boolean {
  if (/^\d/.test(after)) return lang !== 'en';
  if (!CAPITAL_AFTER_ORDINAL.has(lang) || /\.$/.test(before)) return false;
  return !starter;
}

/** What follows starts with a function word in capitals: "The", "Il", "Но". */
function beginsSentence(after: string, lang: string): boolean {
  const first = /^["'„“«([¿¡]*(\p{Lu}[\p{L}\p{M}]*)/u.exec(after)?.[1];
  return first !== undefined && loadPack(lang).stop.has(first.toLowerCase());
}

/** Languages that write ordinals with a stop and may put a capital after it; before a small letter no sentence ends anyway. */
const CAPITAL_AFTER_ORDINAL = new Set(['de', 'hu', 'tr']);

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
  // A colon leads to the next quotation.
  if (/[：:]$/.test(clause)) return false;
  return clause.length <= 20 && /[说說道问問答喊叫称稱]$|[说說道问問答喊叫称稱][，,]?/.test(clause);
}

/** Who asked or shouted, in scripts without capitals. */
const SPEECH: Readonly<Record<string, RegExp>> = {
  ar: /^(?:قال|سأل|أجاب|رد|صرخ|صاح|تساءل)/,
  fa: /(?:پرسید|گفت|فریاد زد|پاسخ داد)/,
  hi: /(?:पूछा|कहा|बोल[ाीे]|चिल्लाय[ाी])$/,
};

/** A question or a shout in quotes goes on with who uttered it, in a few words. */
function askedBy(sentence: string, after: string, lang: string): boolean {
  const speech = SPEECH[lang];
  if (!speech || !/[?!؟][”"»]\s*$/.test(sentence)) return false;
  const clause = /^[^.!?؟।…]*/.exec(after)?.[0] ?? '';
  return clause.length <= 25 && speech.test(clause.trim());
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
