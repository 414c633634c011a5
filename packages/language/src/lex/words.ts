import { KnownRuns } from '../known-runs.js';
import { type Entry, lowerCase, splitApostrophe, suffixesAfterApostrophe } from '../lexicon/forms.js';
import { type LanguagePack, NAME_BASE, SCALE_BASE } from '../lexicon/pack.js';
import { conceptName } from '../lexicon/relations.js';
import { spellArabic, spellHindi, stemmerFor } from '../lexicon/stem.js';
import { opposedBy } from './negated.js';
import { decided, shapeOf, type Word } from './word.js';

/** A run of letters in a text as the words that it stands for: `l'homme` is two. */
export interface Piece {
  readonly word: Word;
  /** Place in the run, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly capital: boolean;
}

const books = new WeakMap<LanguagePack, KnownRuns<readonly Piece[]>>();

/** The runs of letters (folded, in their own case) of one language, as words. */
export function wordsOf(pack: LanguagePack): KnownRuns<readonly Piece[]> {
  let book = books.get(pack);
  if (!book) {
    const words = new Map<string, Word>();
    book = new KnownRuns(
      (run) => cut(run, pack, words),
      () => words.clear(),
    );
    books.set(pack, book);
  }
  return book;
}

function cut(run: string, pack: LanguagePack, words: Map<string, Word>): Piece[] {
  const lower = lowerCase(run, pack.lang);
  const norms = lower.includes("'") && lower.length === run.length ? splitApostrophe(lower, pack.lang) : [lower];
  let from = 0;
  return norms.map((norm) => {
    const whole = norms.length === 1 && !suffixesAfterApostrophe(pack.lang);
    // The pieces of `won't` are as long as its letters, not as the words that they stand for.
    const length = norms[1] === "n't" && from === 0 ? run.length - "n't".length : norm.length;
    const to = whole ? run.length : Math.min(from + length, run.length);
    const c = run.charAt(from);
    const text = run.slice(from, to);
    const piece = { word: wordOf(norm, pack, words), from, to, text, capital: c !== c.toLowerCase() };
    from = to;
    return piece;
  });
}

function wordOf(norm: string, pack: LanguagePack, words: Map<string, Word>): Word {
  let word = words.get(norm);
  if (!word) {
    word = makeWord(norm, pack);
    if (norm.length <= LONGEST_WORD) words.set(norm, word);
  }
  return word;
}

/** Longer ones are no words; they are not worth remembering. */
const LONGEST_WORD = 40;
const NO_ENTRIES: readonly Entry[] = [];
const NO_OPPOSITES: readonly number[] = [];

function makeWord(norm: string, pack: LanguagePack): Word {
  const key = stemmerFor(pack.lang)(norm);
  const prefix = pack.index.matching === 'prefix';
  const found = prefix ? prefixEntries(norm, pack) : pack.index.byFirst.get(key);
  const stop = pack.stop.has(norm);
  const mayBe = (entry: Entry) =>
    entry.id < NAME_BASE || ((!stop || !isOtherName(entry, norm)) && isSpelt(entry, norm, pack.lang));
  const own = found?.every(mayBe) ? found : (found?.filter(mayBe) ?? NO_ENTRIES);
  const opposes = own.length > 0 || stop ? NO_OPPOSITES : opposedBy(norm, pack);
  // When the word itself is not known: forms of its parts (German, Dutch, Swedish) or of its base (English).
  const entries = own.length > 0 || opposes.length > 0 ? own : partsOf(norm, pack);
  return {
    ...shapeOf(norm),
    key,
    stop,
    digits: /^[\p{N}]+$/u.test(norm),
    ...decided(entries),
    opposes,
    cues: -1,
  };
}

/** A name that a function word meets only by its stem: Hindi `में` (in) and `माओ` (Mao). */
function isOtherName({ id, form, keys }: Entry, norm: string): boolean {
  return id >= NAME_BASE && keys.length === 1 && form.text.toLowerCase() !== norm;
}

/**
 * Stems join what names keep apart: the Federal Council is no Federation Council, `بلينكن` is cut to `لين`, `हवाना` and
 * `हवाई` to one. A name has to stand in the word letter by letter, but for the endings of its language.
 */
function isSpelt({ form }: Entry, norm: string, lang: string): boolean {
  // Korean words begin with the name, whatever particles follow.
  if (lang === 'ko') return true;
  const first = form.text.split(' ', 1)[0]!;
  if (lang !== 'ar' && lang !== 'hi') return endsAlike(lowerCase(first, lang), norm, ENDING[lang] ?? 3);
  if (lang === 'hi') return spellHindi(norm).startsWith(spellHindi(first));
  const name = spellArabic(first).replace(/^ال/, '');
  return spellArabic(norm).includes(name.length > 3 ? name.replace(/[اةيه]$/, '') : name);
}

/** Letters of the longest ending of a name, where it is not three: Turkish adds ending to ending. */
const ENDING: Readonly<Record<string, number>> = { en: 1, tr: 7 };

/** Two words differ by an ending of at most so many letters on either side. */
function endsAlike(a: string, b: string, letters: number): boolean {
  const shared = Math.min(a.length, b.length) - letters;
  return Math.abs(a.length - b.length) <= letters && (shared <= 0 || a.startsWith(b.slice(0, shared)));
}

function partsOf(norm: string, pack: LanguagePack): readonly Entry[] {
  if (pack.lang === 'en') return comparedForms(norm, pack);
  if (pack.lang === 'ar') return withoutClitic(norm, pack);
  const compounds = pack.lang === 'de' || pack.lang === 'nl' || pack.lang === 'sv';
  return compounds ? splitCompound(norm, pack).flat().filter(isSimpleConcept) : NO_ENTRIES;
}

/**
 * Arabic writes "and", "so", "by", "to", "as" in one piece with the next word; where the whole is no known word, the rest
 * may be: `وأغلقت`, `لضمان`, `ولأسرته`.
 */
function withoutClitic(norm: string, pack: LanguagePack): readonly Entry[] {
  const stem = stemmerFor('ar');
  for (let rest = norm; rest.length > 3 && /^[وفبلكس]/.test(rest); ) {
    rest = rest.slice(1);
    const found = pack.index.byFirst.get(stem(rest))?.filter(isSimpleConcept) ?? NO_ENTRIES;
    if (found.length > 0) return found;
  }
  return NO_ENTRIES;
}

/** `bigger`, `happiest`: an adjective that the stemmer does not join with its comparison. */
function comparedForms(norm: string, pack: LanguagePack): readonly Entry[] {
  return comparedBases(norm).flatMap((base) =>
    (pack.index.byFirst.get(stemmerFor('en')(base)) ?? []).filter(
      (entry) => entry.id < SCALE_BASE && entry.keys.length === 1 && conceptName(entry.id).pos === 'a',
    ),
  );
}

/** The adjectives of which a word may be the comparison: `bigger` → big, `happiest` → happy, `larger` → large. */
function comparedBases(norm: string): string[] {
  const match = /^([a-z]{2,})(?:er|est)$/.exec(norm);
  if (!match) return [];
  const stem = match[1]!;
  const bases = [stem, `${stem}e`];
  if (/([b-df-hj-np-tv-z])\1$/.test(stem)) bases.push(stem.slice(0, -1));
  if (stem.endsWith('i')) bases.push(`${stem.slice(0, -1)}y`);
  return bases;
}

function isSimpleConcept(entry: Entry): boolean {
  return entry.id < SCALE_BASE && entry.keys.length === 1 && !entry.particle;
}

/** Parts of a compound are looked for in words of at most this length, in UTF-16 units. */
const LONGEST_COMPOUND = 60;

/** Longest two-part split of a compound in which both parts are known words: `Handels|abkommen`. */
function splitCompound(word: string, pack: LanguagePack): (readonly Entry[])[] {
  if (word.length < 8 || word.length > LONGEST_COMPOUND) return [];
  const stem = stemmerFor(pack.lang);
  const { byFirst } = pack.index;
  for (let cut = word.length - 4; cut >= 4; cut--) {
    const tail = byFirst.get(stem(word.slice(cut)));
    if (!tail?.some((entry) => entry.id < SCALE_BASE && entry.keys.length === 1)) continue;
    const head = word.slice(0, cut);
    const found = byFirst.get(stem(head)) ?? byFirst.get(stem(head.replace(/(?:s|es|n|en)$/, '')));
    if (found) return [found, tail];
  }
  for (let cut = 4; cut <= word.length - 5; cut++) {
    const tail = byFirst.get(stem(word.slice(cut)));
    if (tail?.some((entry) => entry.id < SCALE_BASE && entry.keys.length === 1)) return [tail];
  }
  return [];
}

/** No form of a lexicon is longer, in UTF-16 units. */
const LONGEST_PREFIX = 60;

/** Korean: the longest beginning of the word that is a known form; one syllable only when a particle follows. */
function prefixEntries(word: string, pack: LanguagePack): readonly Entry[] | undefined {
  let found: readonly Entry[] | undefined;
  for (let n = Math.min(word.length, LONGEST_PREFIX); n >= 1; n--) {
    if (n === 1 && word.length > 1 && !KOREAN_PARTICLE.test(word.slice(1))) break;
    const entries = pack.index.byFirst.get(word.slice(0, n));
    if (!entries) continue;
    if (n >= 2) return entries;
    found = entries;
  }
  return found;
}

const KOREAN_PARTICLE =
  /^(?:은|는|이|가|을|를|의|에|에서|에게|도|로|으로|과|와|만|까지|부터|이다|이라고|이며|인|했|하|한|할|해)/;
