import { latinize, type Reading, readQuantitiesAndDates, skeleton, type Token, tokenize } from '@variorum/language';
import type { BlockKind, LanguageTag } from '@variorum/model';

/** A word type, number or mark of a text: what may find its counterpart in the other text. */
export interface Word {
  /** Equal for words that count as one: stem and concepts, digits of a number, name of a mark. */
  readonly key: string;
  /** Hash of the key. */
  readonly hash: number;
  readonly kind: 'word' | 'number' | 'mark';
  /** Latin letters of a word, lower case; digits of a number. */
  readonly latin: string;
  /** Consonants of a word that may be a name; empty when the lexicon knows it. */
  readonly bones: string;
  readonly concepts: readonly number[];
  /** Hashes: two words can only be linked when they share one of these; the odd ones are weak. */
  readonly groups: readonly number[];
}

/** What the aligner knows of one block or sentence. */
export interface UnitFeatures {
  readonly text: string;
  readonly kind: BlockKind | 'sentence';
  /** Length in Latin letters: ideographs and syllable blocks count as much as the letters they stand for. */
  readonly length: number;
  /** Every word type once. */
  readonly words: readonly Word[];
  /** Numbers and dates that are written in words, by value; read when first asked for. */
  readonly values: readonly Word[];
}

/** Reads the evidence of a unit. Linear in its length. */
export function featuresOf(text: string, lang: LanguageTag, kind: BlockKind | 'sentence' = 'paragraph'): UnitFeatures {
  return unitOf(text, kind, tokenize(text, lang), () => readQuantitiesAndDates(text.slice(0, MOST_READ), lang));
}

/** The same of a text that others read as well. */
export function featuresOfReading(reading: Reading, kind: BlockKind | 'sentence'): UnitFeatures {
  return unitOf(reading.text, kind, reading.lexed.tokens, () => reading.values);
}

/** Numbers in words are read in so much of a unit, in UTF-16 units: no paragraph of prose is longer. */
const MOST_READ = 20_000;

function unitOf(
  text: string,
  kind: UnitFeatures['kind'],
  tokens: readonly Token[],
  read: () => Reading['values'],
): UnitFeatures {
  const words = new Map<string, Word>();
  for (const token of tokens) {
    if (token.stop) continue;
    const word = wordOf(token);
    if (word === RUN) addRun(words, token.norm);
    else if (word !== NONE && !words.has(word.key)) words.set(word.key, word);
  }
  for (const number of digitKeys(text)) words.set(`#${number}`, plainWord(`#${number}`, 'number', number));
  for (const mark of marksOf(text)) words.set(`!${mark}`, plainWord(`!${mark}`, 'mark', ''));
  let values: Word[] | undefined;
  return {
    text,
    kind,
    length: weighedLength(text),
    words: [...words.values()],
    get values() {
      values ??= valuesOf(read(), words);
      return values;
    },
  };
}

/** `twenty`, `二十` and `20` meet, and so do `März` and `3月`; what the figures of the text say already is left out. */
function valuesOf({ quantities, dates }: Reading['values'], known: ReadonlyMap<string, Word>): Word[] {
  const values = new Map<string, Word>();
  const addValue = (name: string) => {
    const key = `#${name}`;
    if (!known.has(key)) values.set(key, plainWord(key, 'number', name));
  };
  for (const { value } of quantities)
    if (!value.weak && !value.vague && (value.value >= 3 || value.step < 1) && !(value.ordinal && value.value < 10))
      addValue(significant(String(value.value)));
  for (const { value } of dates) {
    if (value.month !== undefined) addValue(`month ${value.month}`);
    if (value.weekday !== undefined) addValue(`weekday ${value.weekday}`);
  }
  return [...values.values()];
}

function significant(digits: string): string {
  return digits.replace(/\D/g, '').replace(/^0+|0+$/g, '') || '0';
}

/** What a form of a word is to the aligner, with the senses that it has there. */
interface Form {
  readonly text: string;
  readonly concepts: readonly number[];
  readonly word: Word;
}

/** Stands for what is no word, and for a run of ideographs that nobody knows. */
const NONE = plainWord('', 'mark', '');
const RUN = plainWord('', 'mark', '');

/** By word of a language: a book does not hold every word a thousand times. */
const forms = new WeakMap<Token['word'], Form[]>();

function wordOf(token: Token): Word {
  const { text, concepts } = token;
  let own = forms.get(token.word);
  if (!own) {
    own = [];
    forms.set(token.word, own);
  }
  for (let k = 0; k < own.length; k++) {
    const form = own[k]!;
    if (form.text === text && areEqual(form.concepts, concepts)) return form.word;
  }
  const word = makeWord(token);
  own.push({ text: ownText(token), concepts, word });
  return word;
}

/** The form without the text that it was cut from, which it would keep in memory. */
function ownText({ text, norm }: Token): string {
  return text === norm ? norm : text;
}

function areEqual(a: readonly number[], b: readonly number[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return false;
  return true;
}

function makeWord({ norm, key: stem, text, concepts, word: { latin } }: Token): Word {
  if (/^\d/.test(norm)) return NONE;
  if (concepts.length === 0 && /^\p{Script=Han}{3,}$/u.test(norm)) return RUN;
  return word(concepts.length === 0 ? stem : `${stem}@${concepts.join()}`, latin, text, concepts);
}

function word(key: string, latin: string, text: string, concepts: readonly number[]): Word {
  const found = concepts.length === 0 ? skeleton(text) : '';
  const bones = found.length >= 3 ? found : '';
  return { key, hash: hash(key), kind: 'word', latin, bones, concepts, groups: groupsOf(latin, bones, concepts) };
}

function groupsOf(latin: string, bones: string, concepts: readonly number[]): number[] {
  const groups = concepts.map((id) => strong(`@${id}`));
  if (latin.length >= 2) groups.push(strong(latin.slice(0, 4)) | 1);
  if (bones.length >= 3) groups.push(strong(`^${bones.slice(0, 3)}`) | 1);
  return groups;
}

function strong(group: string): number {
  return hash(group) & ~1;
}

/** FNV-1a over UTF-16 units, as a 32-bit integer. */
function hash(text: string): number {
  let value = 0x811c9dc5 | 0;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value ^ (value >>> 15);
}

/** A word that can only be linked with its like. */
function plainWord(key: string, kind: Word['kind'], latin: string): Word {
  return { key, hash: hash(key), kind, latin, bones: '', concepts: [], groups: kind === 'word' ? [] : [strong(key)] };
}

/** An unknown run of ideographs may be a name as a whole; its pairs of characters are its likely words. */
function addRun(words: Map<string, Word>, run: string): void {
  if (run.length <= 6 && !words.has(run)) words.set(run, word(run, latinize(run), run, []));
  for (let i = 0; i + 1 < run.length; i++) {
    const pair = run.slice(i, i + 2);
    if (!words.has(pair)) words.set(pair, plainWord(pair, 'word', ''));
  }
}

/** Significant digits of every number: `8.6 billion`, `86亿` and `8,600` meet as `86`. */
function digitKeys(text: string): string[] {
  if (!/\p{Nd}/u.test(text)) return [];
  const plain = text.replace(/[０-９٠-٩۰-۹०-९]/g, (c) => String(digitValue(c)));
  return (plain.match(/\d+(?:[.,'’\u00a0\u202f ]\d{3})*(?:[.,]\d+)?/g) ?? []).map(significant);
}

function digitValue(c: string): number {
  const code = c.charCodeAt(0);
  for (const zero of [0xff10, 0x660, 0x6f0, 0x966]) if (code >= zero && code <= zero + 9) return code - zero;
  return 0;
}

/** Marks that translators keep: a question, a quotation, brackets, a percent sign. */
function marksOf(text: string): string[] {
  const marks: string[] = [];
  if (/[?？؟]\s*["”»」』]?\s*$/.test(text)) marks.push('?');
  if (/[!！]\s*["”»」』]?\s*$/.test(text)) marks.push('!');
  if (/["“”„«»「」『』]/.test(text)) marks.push('"');
  if (/[(（]/.test(text)) marks.push('(');
  if (/[%％٪]/.test(text)) marks.push('%');
  if (/[:：]\s*$/.test(text)) marks.push(':');
  return marks;
}

/** A Chinese or Japanese character carries about as much as two and a half Latin letters, a Korean syllable two. */
function weighedLength(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    length += code < 0x2e80 ? 1 : code >= 0xac00 && code <= 0xd7a3 ? 2 : code >= 0x3040 && code <= 0x30ff ? 1.7 : 2.6;
  }
  return Math.max(1, length);
}
